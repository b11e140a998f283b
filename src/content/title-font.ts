import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import * as z from 'zod';
import { type FittedFont, fitGlyphs, rankGlyphs } from '../pictures/title-glyphs.ts';
import { typefaceFile } from '../pictures/typeface.ts';
import { catalogueOf } from '../words/catalogue.ts';
import { digestOf } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { readCache, writeCache } from './sealed-cache.ts';

/** Maximum size of the title font, in bytes of WOFF2. */
export const TITLE_FONT_BUDGET = 150_000;

// OpenType features to keep: kerning, ligatures, and digits of equal width.
const FEATURES = ['calt', 'kern', 'liga', 'tnum'];

/** The title font (WOFF2) with the glyphs of these titles in a journal of this language (BCP 47), cached. */
export async function readTitleFont(
  titles: readonly string[],
  language: string,
): Promise<FittedFont> {
  const face = readFileSync(typefaceFile('woff2'));
  const { always, ranked } = rankGlyphs(readPageWords(language), titles);
  const name = digestOf(
    codeDigest('src/content/title-font.ts'),
    face,
    always.join(''),
    ranked.join(''),
  );
  const cached = keptSchema.safeParse(readCache('title-font', name));
  if (cached.success) return cached.data;
  const made = await fitGlyphs(ranked, TITLE_FONT_BUDGET, (glyphs) =>
    subsetFont(face, [...always, ...glyphs].join(''), {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
    }),
  );
  writeCache('title-font', name, { ...made, font: Buffer.from(made.font).toString('base64') });
  return made;
}

const keptSchema = z.object({
  font: z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64'))),
  left: z.int().min(0),
});

/** The Hangul in the words of the interface, such as headings and labels. */
function readPageWords(language: string): string[] {
  const folder = resolve('src/words', catalogueOf(language));
  return PAGE_WORDS.map((name) =>
    readFileSync(join(folder, `${name}.ts`), 'utf8').replace(/[^가-힣]/gu, ''),
  );
}

const PAGE_WORDS = [
  ...['article-words', 'feed-words', 'notice-words'],
  ...['search-page-words', 'site-words'],
];

// Every character that a book's title may have, so that no title changes the font of another book.
const EVERY = Array.from({ length: 0xd800 - 0x20 }, (_, index) =>
  String.fromCharCode(0x20 + index),
).join('');

let face: Promise<Uint8Array> | undefined;

/**
 * The title typeface as a TrueType font with the glyphs of this text. TrueType is read by the oldest reading
 * systems, and the EPUB compresses it as well as WOFF would; WOFF2 would be a quarter smaller, but Kobo cannot
 * read it.
 */
export async function makeBookFont(text: string): Promise<Uint8Array> {
  // Unpacked once, as that takes 60 ms and each subset of it 1 ms.
  face ??= toSubset(readFileSync(typefaceFile('woff')), EVERY);
  return toSubset(await face, text);
}

function toSubset(font: Uint8Array, text: string): Promise<Uint8Array> {
  return subsetFont(font, text, { targetFormat: 'truetype', keepFeatures: FEATURES });
}
