import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeLeastJournal } from '../../src/archive/least-journal.ts';
import type { GeneratedFile } from './generate.ts';
import { CATEGORIES } from './generate-article.ts';
import sharp from 'sharp';
import { randomIntegers } from '../random-integers.ts';

const JOURNAL = writeLeastJournal({ paths: CATEGORIES, bids: 'news/bids' });

/** Writes a generated archive with a small journal.yaml into the folder, which is created if missing. */
export async function writeArchive(folder: string, files: readonly GeneratedFile[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'journal.yaml'), JOURNAL);
  for (const generated of files) {
    const path = join(folder, generated.file);
    mkdirSync(dirname(path), { recursive: true });
    const isText = 'text' in generated;
    writeFileSync(path, isText ? generated.text : await drawClouds(generated.pictureSeed));
  }
}

const SIZE = { width: 1200, height: 800 };
/** Factor by which random pixels are enlarged, so that the picture is as smooth as a photograph. */
const SCALE = 8;

/**
 * Draws a JPEG of coloured clouds, with about as many bytes as a photograph; the same seed gives
 * the same bytes.
 */
export function drawClouds(seed: number): Promise<Uint8Array> {
  const random = randomIntegers(seed);
  const [width, height] = [SIZE.width / SCALE, SIZE.height / SCALE];
  const pixels = Uint8Array.from({ length: width * height * 3 }, () => random(256));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(SIZE)
    .jpeg()
    .toBuffer();
}
