import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { COVER, drawCover } from '../art/cover-drawing.ts';
import { type Drawing, filesOf } from '../art/drawing.ts';
import { paletteOf, schemeOf } from '../art/scheme.ts';
import { drawShare, SHARE } from '../art/share-drawing.ts';
import type { Typeface } from '../art/text-layer.ts';
import { cachePath } from './cache.ts';
import { encodeFlatPng } from './flat-png.ts';

/** Where a drawing's file lies in the cache. */
export function drawnPath(file: string): string {
  return cachePath('drawings', file);
}

/** Draws, and puts every file of the drawing into the cache. */
export async function writeDrawing(drawing: Drawing, typeface: Typeface): Promise<void> {
  const isCover = drawing.kind === 'cover';
  const own = isCover ? COVER : SHARE;
  const svg = await (isCover
    ? drawCover(drawing.spec, typeface)
    : drawShare(drawing.spec, typeface));
  const palette = paletteOf(schemeOf(drawing.spec));
  for (const { file, width } of filesOf(drawing)) {
    const { data, info } = await sharp(Buffer.from(svg), { density: (72 * width) / own.width })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = { data, width: info.width, height: info.height };
    await write(drawnPath(file), await encodeFlatPng(pixels, palette));
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // A reader never sees half of it.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, path);
}
