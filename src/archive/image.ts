/** An image of the archive, measured. */
export interface ImageInfo {
  /** Relative to the content folder, `issues/2024-04/center.jpg`. */
  file: string;
  /** Digest of the image's bytes; its renditions are called by it. */
  name: string;
  /** In pixels, as shown. */
  width: number;
  height: number;
  /** Transparent images fall back to PNG, the others to JPEG. */
  transparent: boolean;
}
