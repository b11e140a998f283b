import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageInfo } from '../archive/image.ts';
import type { PlacedFile } from '../archive/placed-file.ts';
import type { Rendition } from '../body/picture.ts';
import type { ExaminedFiles } from '../check/check-entry.ts';
import { measuredSchema, measurePixels, resizeImage } from '../pictures/pixels.ts';
import { besideFile, findTwin } from '../text/slug.ts';
import { type CacheName, digestOf } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { isFile } from './files.ts';
import { contentFolder } from './folder.ts';
import { readCache, readSealed, writeCache, writeSealed } from './sealed-cache.ts';

const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/iu;

/** Examines the files that an entry names: sizes in bytes and, of pictures, width and height or what is wrong. */
export async function examineFiles(
  place: PlacedFile,
  folder: string,
  names: readonly string[],
): Promise<ExaminedFiles> {
  const files = new Set(place.beside);
  const sizes = new Map<string, number>();
  const images = new Map<string, ImageInfo>();
  const imageFaults = new Map<string, string>();
  const named: [name: string, state: string][] = [];
  for (const name of names) {
    const path = besideFile(place.file, name);
    if (files.has(name)) sizes.set(name, statSync(join(folder, path)).size);
    if (!files.has(name) || !IMAGE.test(name)) {
      named.push([name, stateOfNamed(place, folder, name)]);
      continue;
    }
    const measured = await measureImage(folder, path);
    // Not `stateOfNamed`, which would read the file again: an editor may have saved it in between.
    named.push([name, measured.name]);
    if (measured.image) images.set(name, measured.image);
    else imageFaults.set(name, measured.fault);
  }
  return { files, sizes, images, imageFaults, named };
}

/**
 * The state of a file that an entry names, as far as the check depends on it: the digest of a
 * picture, the size of another file (`size 1024`), or for a missing file the similar name that the
 * message suggests (`twin 표.png`). `digest` gives the digest of a file of the content folder.
 */
export function stateOfNamed(
  { file, beside }: PlacedFile,
  folder: string,
  name: string,
  digest = (path: string): string => digestFile(folder, path),
): string {
  if (!beside.includes(name)) return `twin ${findTwin(name, beside) ?? ''}`;
  const path = besideFile(file, name);
  return IMAGE.test(name) ? toImageName(digest(path)) : `size ${statSync(join(folder, path)).size}`;
}

/** A measured image file: its digest, and either its size or the Korean message why it cannot be used. */
type MeasuredImage =
  | { name: string; image: ImageInfo; fault?: undefined }
  | { name: string; image?: undefined; fault: string };

/** The digest of a file of the content folder. */
export function digestFile(folder: string, path: string): string {
  return digestOf(readFileSync(join(folder, path)));
}

/** Measures an image of the content folder; the result is cached by the digest of its bytes. */
export async function measureImage(folder: string, file: string): Promise<MeasuredImage> {
  const path = join(folder, file);
  const bytes = isFile(path) ? readFileSync(path) : new Uint8Array();
  const name = toImageName(digestOf(bytes));
  const key = digestOf(codeDigest('src/pictures/pixels.ts'), name);
  const cached = measuredSchema.safeParse(readCache('images', key));
  const measured = cached.success ? cached.data : await measurePixels(bytes);
  if (!cached.success) writeCache('images', key, measured);
  return 'fault' in measured
    ? { name, fault: measured.fault }
    : { name, image: { file, name, ...measured } };
}

/** The first 16 digits of an image's digest, with which the file names of its renditions begin. */
function toImageName(digest: string): string {
  return digest.slice(0, 16);
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
