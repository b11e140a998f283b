import { besideFile } from '../text/slug.ts';

/** Path, digest and size of an image in the content folder. */
export interface ImageInfo {
  /** Path in the content folder: `issues/2024-04/center.jpg`. */
  file: string;
  /** Digest of the image's bytes, the first part of its renditions' file names: `5b1f0c…`. */
  name: string;
  /** Width in px after rotation by EXIF. */
  width: number;
  height: number;
  /** Whether the image has transparency: its fallback rendition is PNG, otherwise JPEG. */
  transparent: boolean;
}

interface Covered {
  file: string;
  /** File name, or the lead picture of an article. */
  cover?: string | { src: string } | undefined;
  images: readonly ImageInfo[];
}

/** The image named in `cover` of an article or an issue; undefined if there is none. */
export function coverOf({ file, cover, images }: Covered): ImageInfo | undefined {
  if (cover === undefined) return undefined;
  const path = besideFile(file, typeof cover === 'string' ? cover : cover.src);
  return images.find((image) => image.file === path);
}
