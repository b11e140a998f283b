/** The files that a browser must store to show some pages without a network. Addresses have no base path. */
export interface OfflineList {
  /** Files that are needed unchanged: pages, styles, scripts, fonts. */
  files: readonly OfflineFile[];
  pictures: readonly OfflinePicture[];
}

/** `digest` changes with the bytes of the file; `bytes` is its size before compression. */
export type OfflineFile = readonly [address: string, bytes: number, digest: string];

/** A picture in all sizes and formats in which the pages show it; one of them is enough. */
export interface OfflinePicture {
  /** The `sizes` attributes with which the pages show it: `(min-width: 48rem) 11rem, 28vw`. */
  sizes: readonly string[];
  /** Files of the picture, whose names contain width and format: `/media/5b1f0c-480.avif`. */
  files: readonly (readonly [address: string, bytes: number])[];
}

/**
 * Splits the name of a picture's file: `/media/5b1f0c-480.avif` is the picture `/media/5b1f0c`, 480 pixels
 * wide.
 */
export function parsePictureName(
  address: string,
): { picture: string; width: number; format: string } | undefined {
  const [, picture, width, format] = /^(.*\/media\/\w+)-(\d+)\.(\w+)$/u.exec(address) ?? [];
  if (picture === undefined || format === undefined) return undefined;
  return { picture, width: Number(width), format };
}
