import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { COVER, drawCover } from '../art/cover-drawing.ts';
import { type Drawing, filesOf } from '../art/drawing.ts';
import { drawShare, SHARE } from '../art/share-drawing.ts';
import type { Typeface } from '../art/text-layer.ts';
import { cachePath } from './cache.ts';

// A scheme's inks, and between each and the ground two for its edges.
const INKS = 16;

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
  for (const { file, width } of filesOf(drawing)) {
    const image = sharp(Buffer.from(svg), { density: (72 * width) / own.width });
    // Few flat inks and their edges: a cover of 960 pixels is 30 KB so, as JPEG 100 and as WebP 43.
    const png = image.png({ palette: true, colours: INKS, dither: 0 });
    await write(drawnPath(file), await png.toBuffer());
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // A reader never sees half of it.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, path);
}
