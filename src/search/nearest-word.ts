import { distance } from 'fastest-levenshtein';
import type { Lexicon } from './lexicon.ts';

// How much of a word may be typed wrongly: 2 of 8 letters (jamo), 3 of 11.
const MOST_WRONG = 0.28;
const DIGITLESS = /\D/gu;

/**
 * The noun that a misspelt word is most like, `컨텍쎈타` 컨택센터, by its jamo; of equal ones the most
 * common. It is only offered to the reader, so it may be further from the word than a correction that
 * is searched at once (`readSlip`).
 */
export function nearestWord(typed: string, lexicon: Lexicon): string | undefined {
  const letters = typed.normalize('NFD');
  const allowed = Math.floor(letters.length * MOST_WRONG);
  // Shorter words have too many neighbours.
  if (allowed < 2) return undefined;
  const digits = typed.replace(DIGITLESS, '');
  let found: { word: string; wrong: number; weight: number } | undefined;
  for (const { word, kind, weight } of lexicon.entries()) {
    // Of two syllables more or less, most letters differ.
    if (kind !== 'noun' || Math.abs(word.length - typed.length) > 1) continue;
    const other = word.normalize('NFD');
    if (Math.abs(other.length - letters.length) > allowed) continue;
    // A number is a fact: 2031 is not 2021.
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
