import * as z from 'zod';
import { besideFile } from '../text/slug.ts';

/** An image of the archive, measured. */
export const imageInfoSchema = z.object({
  /** Relative to the content folder, `issues/2024-04/center.jpg`. */
  file: z.string(),
  /** Digest of the image's bytes, and the start of the names of its renditions. */
  name: z.string(),
  /** In pixels, as shown. */
  width: z.int(),
  height: z.int(),
  /** Transparent images fall back to PNG, the others to JPEG. */
  transparent: z.boolean(),
});

export type ImageInfo = z.infer<typeof imageInfoSchema>;

interface Covered {
  file: string;
  cover?: string | undefined;
  images: readonly ImageInfo[];
}

/** The image that an article or an issue names as its cover; undefined if it names none. */
export function coverOf({ file, cover, images }: Covered): ImageInfo | undefined {
  if (cover === undefined) return undefined;
  const path = besideFile(file, cover);
  return images.find((image) => image.file === path);
}
