/** What must be kept to read some pages without a network. Addresses have no base path. */
export interface OfflineList {
  /** Files as they are: pages, styles, scripts, fonts. */
  files: readonly OfflineFile[];
  pictures: readonly OfflinePicture[];
}

/** `digest` changes with the bytes of the file; `bytes` is its size before compression. */
export type OfflineFile = readonly [address: string, bytes: number, digest: string];

/** A picture in all sizes and formats in which the pages show it; one of them is enough. */
export interface OfflinePicture {
  /** The `sizes` of its places on the pages, as in HTML: `(min-width: 48rem) 11rem, 28vw`. */
  sizes: readonly string[];
  /** Its files, whose names have width and format: `/media/5b1f0c-480.avif`. */
  files: readonly (readonly [address: string, bytes: number])[];
}

/** What the file name of a picture says: `/media/5b1f0c-480.avif` is `/media/5b1f0c` with 480 pixels. */
export function parsePictureName(
  address: string,
): { picture: string; width: number; format: string } | undefined {
  const [, picture, width, format] = /^(.*\/media\/\w+)-(\d+)\.(\w+)$/u.exec(address) ?? [];
  if (picture === undefined || format === undefined) return undefined;
  return { picture, width: Number(width), format };
}
