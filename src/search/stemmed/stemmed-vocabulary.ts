import { distance } from 'fastest-levenshtein';

// More words make the file larger without better corrections.
const MOST_WORDS = 8000;
const SHORTEST = 4;

/**
 * Correct words to suggest for misspelt ones, one a line, most common first; `holders` is the number of texts
 * for each word (`countTextsByWord`). Browsers load the file only if a word of a query is on no page.
 */
export function toVocabulary(holders: ReadonlyMap<string, number>): string {
  return [...holders]
    .filter(([word]) => canBeMisspelt(word))
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
    .join('\n');
}

/** Whether a word may be corrected: digits never are, and a short word resembles too many others. */
function canBeMisspelt(word: string): boolean {
  return word.length >= SHORTEST && !/\p{N}/u.test(word);
}

// In a word of at least this many letters two may be wrong, or two swapped.
const LONG = 6;

/**
 * The word of a vocabulary most similar to a misspelt one (`bycicle`: bicycle), the most common of several;
 * undefined if none is.
 */
export function nearestIn(vocabulary: string, typed: string): string | undefined {
  if (!canBeMisspelt(typed)) return undefined;
  const allowed = typed.length < LONG ? 1 : 2;
  let found: { word: string; wrong: number } | undefined;
  for (const word of vocabulary.split('\n')) {
    if (Math.abs(word.length - typed.length) > allowed) continue;
    const wrong = distance(typed, word);
    if (wrong > 0 && wrong <= allowed && wrong < (found?.wrong ?? Infinity))
      found = { word, wrong };
  }
  return found?.word;
}
