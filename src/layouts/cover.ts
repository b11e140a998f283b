import type { ImageInfo } from '../archive/image.ts';
import { besideFile } from '../archive/references.ts';
import { mediaUrl } from '../archive/urls.ts';
import { renditionsOf } from '../body/picture.ts';
import type { ShareImage } from './page-meta.ts';

interface Covered {
  file: string;
  cover?: string | undefined;
  images: readonly ImageInfo[];
}

/** The picture that an article or an issue names as its cover; absent if it names none. */
export function coverOf({ file, cover, images }: Covered): ImageInfo | undefined {
  if (cover === undefined) return undefined;
  const path = besideFile(file, cover);
  return images.find((image) => image.file === path);
}

/** The cover in a format that every service reads, wide enough to be shared. */
export function shareImageOf(covered: Covered, alt: string): ShareImage | undefined {
  const cover = coverOf(covered);
  const rendition = cover && renditionsOf(cover).findLast(({ format }) => /jpeg|png/u.test(format));
  if (!cover || !rendition) return undefined;
  const height = Math.round((cover.height * rendition.width) / cover.width);
  return { url: mediaUrl(rendition.file), width: rendition.width, height, alt };
}
