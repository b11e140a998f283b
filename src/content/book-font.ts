import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { typefaceFile } from '../pictures/typeface.ts';

// Kerning, ligatures and digits of equal width.
const FEATURES = ['calt', 'kern', 'liga', 'tnum'];
// Every character that a book's title may have, so that no title changes the font of another book.
const EVERY = Array.from({ length: 0xd800 - 0x20 }, (_, index) =>
  String.fromCharCode(0x20 + index),
).join('');

let face: Promise<Uint8Array> | undefined;

/**
 * The title typeface as a TrueType font with the glyphs of this text. TrueType is read by the oldest reading
 * systems, and the EPUB compresses it as well as WOFF would.
 */
export async function makeBookFont(text: string): Promise<Uint8Array> {
  // Unpacked once, as that takes 60 ms and each subset of it 1 ms.
  face ??= toSubset(readFileSync(typefaceFile('woff')), EVERY);
  return toSubset(await face, text);
}

function toSubset(font: Uint8Array, text: string): Promise<Uint8Array> {
  return subsetFont(font, text, { targetFormat: 'truetype', keepFeatures: FEATURES });
}
