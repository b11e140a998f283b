import { distance } from 'fastest-levenshtein';

// More words make the file larger and the nearest one no likelier.
const MOST_WORDS = 8000;
const SHORTEST = 4;

/**
 * The words that a reader may have meant, a line each, those that most texts have (`countHolders`) first.
 * The reader loads them only if a word of a query is nowhere.
 */
export function toVocabulary(holders: ReadonlyMap<string, number>): string {
  return [...holders]
    .filter(([word]) => isSpelled(word))
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
    .join('\n');
}

/** Whether a word can be misspelt: a number is a fact, and short words have too many neighbours. */
function isSpelled(word: string): boolean {
  return word.length >= SHORTEST && !/\p{N}/u.test(word);
}

// Letters of a word beyond which two of them may be wrong: two that changed places count as two.
const LONG = 6;

/** The word of a vocabulary that a misspelt one is most like (`bycicle`: bicycle); of equal ones the first. */
export function nearestIn(vocabulary: string, typed: string): string | undefined {
  if (!isSpelled(typed)) return undefined;
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
