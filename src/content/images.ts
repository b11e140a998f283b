import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageInfo } from '../archive/image.ts';
import type { Rendition } from '../body/picture.ts';
import { measuredSchema, measurePixels, resizeImage } from '../pictures/pixels.ts';
import { type CacheName, digestOf } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { isFile } from './files.ts';
import { contentFolder } from './folder.ts';
import { readCache, readSealed, writeCache, writeSealed } from './sealed-cache.ts';

/** A measured image file: its digest, and either its size or the Korean message why it cannot be used. */
type MeasuredImage =
  | { name: string; image: ImageInfo; fault?: undefined }
  | { name: string; image?: undefined; fault: string };

/** Measures an image of the content folder; the result is cached by the digest of its bytes. */
export async function measureImage(folder: string, file: string): Promise<MeasuredImage> {
  const path = join(folder, file);
  const bytes = isFile(path) ? readFileSync(path) : new Uint8Array();
  const name = imageName(bytes);
  const key = digestOf(codeDigest('src/pictures/pixels.ts'), name);
  const cached = measuredSchema.safeParse(readCache('images', key));
  const measured = cached.success ? cached.data : await measurePixels(bytes);
  if (!cached.success) writeCache('images', key, measured);
  return 'fault' in measured
    ? { name, fault: measured.fault }
    : { name, image: { file, name, ...measured } };
}

/** The digest of an image that is the first part of its renditions' file names: 16 hexadecimal digits. */
export function imageName(bytes: Uint8Array): string {
  return digestOf(bytes).slice(0, 16);
}

/**
 * The bytes of a rendition of an image, from the cache or newly made. `source` is the image's path in
 * the content folder; a picture that only members may see is kept in the private cache.
 */
export async function readRendition(
  source: string,
  rendition: Rendition,
  cache?: CacheName,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = readSealed('renditions', rendition.file, cache);
  if (kept) return new Uint8Array(kept);
  const made = await resizeImage(await readFile(join(contentFolder(), source)), rendition);
  writeSealed('renditions', rendition.file, made, cache);
  return new Uint8Array(made);
}
