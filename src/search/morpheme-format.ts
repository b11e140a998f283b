import type { Morpheme } from './analyze.ts';
import { MORPHEME_KINDS } from './morpheme-kind.ts';

/**
 * Formats the morphemes of a text as a short JSON array. Each has three numbers: distance from the end of
 * the one before, length, and index in MORPHEME_KINDS; before them the word, if it differs from the text.
 * `도와 상담` gives `["돕다",0,1,1,2,2,0]`.
 */
export function formatMorphemes(text: string, morphemes: readonly Morpheme[]): string {
  const values: (number | string)[] = [];
  let done = 0;
  for (const { word, start, end, kind } of morphemes) {
    if (text.slice(start, end) !== word) values.push(word);
    values.push(start - done, end - start, MORPHEME_KINDS.indexOf(kind));
    done = end;
  }
  return JSON.stringify(values);
}

/** Parses the result of `formatMorphemes` for the same text; throws a TypeError for anything else. */
export function parseMorphemes(text: string, written: string): Morpheme[] {
  const values: unknown = JSON.parse(written);
  if (!Array.isArray(values)) throw new TypeError('These are no morphemes.');
  const morphemes: Morpheme[] = [];
  let end = 0;
  for (let index = 0; index < values.length; index += 3) {
    const word: unknown = values[index];
    if (typeof word === 'string') index++;
    const distance: unknown = values[index];
    const length: unknown = values[index + 1];
    const kind = MORPHEME_KINDS[Number(values[index + 2])];
    if (typeof distance !== 'number' || typeof length !== 'number' || !kind) {
      throw new TypeError('These are no morphemes.');
    }
    const start = end + distance;
    end = start + length;
    morphemes.push({
      word: typeof word === 'string' ? word : text.slice(start, end),
      start,
      end,
      kind,
    });
  }
  return morphemes;
}
