import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Rendition } from '../body/picture.ts';
import { cachePath } from './cache.ts';
import { contentFolder } from './folder.ts';
import { writeAtomically } from './write-atomically.ts';

const QUALITY = { avif: 55, webp: 78, jpeg: 80, png: 90 } as const;

/**
 * The bytes of a rendition; made once, as its name holds the digest of the image.
 * `source` is the image's path in the content folder.
 */
export async function readRendition(
  source: string,
  rendition: Rendition,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = cachePath('renditions', rendition.file);
  if (!existsSync(path)) await make(source, rendition, path);
  return new Uint8Array(await readFile(path));
}

async function make(source: string, { format, width }: Rendition, path: string): Promise<void> {
  const bytes = await readFile(join(contentFolder(), source));
  const image = await sharp(bytes)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toFormat(format, { quality: QUALITY[format] })
    .toBuffer();
  writeAtomically(path, image);
}
