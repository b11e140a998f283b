import { distance } from 'fastest-levenshtein';
import type { Lexicon } from './lexicon.ts';

// How much of a word may be typed wrongly: 2 of 8 letters (jamo), 3 of 11.
const MOST_WRONG = 0.28;
const DIGITLESS = /\D/gu;

/**
 * The noun of the lexicon most similar to a misspelt word, compared by jamo: 컨택센터 for `컨텍쎈타`; of
 * equally similar ones the most common. It is only offered to the reader, so it may differ more than a
 * correction that is searched at once (`readSlip`).
 */
export function nearestWord(typed: string, lexicon: Lexicon): string | undefined {
  const letters = typed.normalize('NFD');
  const allowed = Math.floor(letters.length * MOST_WRONG);
  // Too many words are similar to a short one.
  if (allowed < 2) return undefined;
  const digits = typed.replace(DIGITLESS, '');
  let found: { word: string; wrong: number; weight: number } | undefined;
  for (const { word, kind, weight } of lexicon.entries()) {
    // With two syllables more or less, too many letters differ.
    if (kind !== 'noun' || Math.abs(word.length - typed.length) > 1) continue;
    const other = word.normalize('NFD');
    if (Math.abs(other.length - letters.length) > allowed) continue;
    // Digits are not corrected: who types 2031 does not mean 2021.
    if (word.replace(DIGITLESS, '') !== digits) continue;
    const wrong = distance(letters, other);
    if (wrong === 0 || wrong > allowed) continue;
    const isBetter =
      found === undefined ||
      wrong < found.wrong ||
      (wrong === found.wrong && weight > found.weight);
    if (isBetter) found = { word, wrong, weight };
  }
  return found?.word;
}
