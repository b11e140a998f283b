import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageInfo } from '../archive/image.ts';
import type { PlacedFile } from '../archive/placed-file.ts';
import type { ExaminedFiles } from '../check/check-entry.ts';
import { besideFile, findTwin } from '../text/slug.ts';
import { imageName, measureImage } from './images.ts';

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
 * message suggests (`twin 표.png`).
 */
export function stateOfNamed({ file, beside }: PlacedFile, folder: string, name: string): string {
  if (!beside.includes(name)) return `twin ${findTwin(name, beside) ?? ''}`;
  const path = join(folder, besideFile(file, name));
  return IMAGE.test(name) ? imageName(readFileSync(path)) : `size ${statSync(path).size}`;
}
