import { getChoseong } from 'es-hangul';
import { helperOf, matchStem } from './korean/inflection.ts';
import type { LexiconEntry, Lexicon } from './lexicon.ts';
import { isParticle } from '../text/particle-forms.ts';

/** A reading of a word of a query: the index words to search for, in sequence. */
export interface WordReading {
  words: string[];
  /** Cost, lower if likelier: about 1 for a known word, above 2 for an unfinished word, 6 for a typing error. */
  cost: number;
  /** The word shown to the reader, in dictionary form: `감소하다`. */
  shown: string;
  /** Whether the typed word has no particle or ending, so that it can begin a compound. */
  bare?: boolean;
  /**
   * How the word was guessed: as the beginning of a word, as 초성 (`ㅋㅌㅅㅌ`), or as mistyped; undefined
   * if it was read as it is.
   */
  guess?: 'unfinished' | 'initials' | 'slip';
  /** Whether a particle separates the words, so that they need not be adjacent in a page. */
  apart?: boolean;
}

// Tuned on the queries of tests/search/gold.yaml; only the resulting order is used.
const COST = {
  // A noun of one syllable in a compound, and as the whole stem.
  letter: 2.2,
  syllable: 1.3,
  // A further noun of a compound that is not in the lexicon.
  part: 0.33,
  // A compound of the lexicon, and one with a part of one syllable (이직률).
  known: 0.05,
  affix: 0.15,
  // What follows the noun or the verb stem.
  particle: 0.3,
  helper: 0.3,
  ending: 0.35,
  // A verb stem of one syllable in a long word.
  short: 1,
};
const MOST = 4;

/** All ways to read a run of Hangul as words of the lexicon, likeliest first; empty if no word fits. */
export function readHangul(run: string, lexicon: Lexicon): WordReading[] {
  const readings = [...readNouns(run, lexicon), ...readVerbs(run, lexicon)];
  return readings.sort((a, b) => a.cost - b.cost);
}

/** Reads words typed without a space: a noun with a particle, then another word (`상담사의이직률`). */
export function readUnspaced(run: string, lexicon: Lexicon): WordReading[] {
  const readings: WordReading[] = [];
  for (let length = 3; length <= run.length - 2; length++) {
    const [first] = readNouns(run.slice(0, length), lexicon).filter(({ bare }) => bare === false);
    const [second] = readHangul(run.slice(length), lexicon);
    if (!first || !second) continue;
    readings.push({
      words: [...first.words, ...second.words],
      cost: first.cost + second.cost,
      shown: `${first.shown} ${second.shown}`,
      apart: true,
    });
  }
  return readings.sort((a, b) => a.cost - b.cost).slice(0, 1);
}

/** Reads a noun or compound with nothing, a particle or a helping verb (하다, 되다, 이다) after it. */
function readNouns(run: string, lexicon: Lexicon): WordReading[] {
  const readings: WordReading[] = [];
  for (let length = run.length; length > 0; length--) {
    const stem = run.slice(0, length);
    const tail = readTail(run.slice(length), stem.slice(-1));
    if (!tail) continue;
    const bare = length === run.length;
    for (const { words, cost } of divideCompound(stem, lexicon)) {
      // A single syllable is unlikely inside a compound, but not as the whole stem.
      const own = (length === 1 ? COST.syllable : cost) + tail.cost;
      if (isInPieces(words, stem)) continue;
      readings.push({ words, cost: own, shown: stem + tail.shown, bare });
    }
  }
  return readings;
}

/** Whether a word was split into single syllables only: `현대차` into 현, 대 and 차. */
function isInPieces(words: readonly string[], stem: string): boolean {
  return stem.length > 1 && words.every((word) => word.length === 1);
}

/**
 * Reads the rest of a word after a noun: a particle (not shown) or a helping verb (`했던`, shown as
 * 하다); undefined if the rest cannot follow a noun. `last`: the noun's last character.
 */
function readTail(tail: string, last: string): { cost: number; shown: string } | undefined {
  if (tail === '') return { cost: 0, shown: '' };
  if (isParticle(tail, last)) return { cost: COST.particle, shown: '' };
  const helper = helperOf(tail.normalize('NFD'));
  if (helper === undefined) return undefined;
  return { cost: COST.helper, shown: helper === '이' ? '' : `${helper}다` };
}

interface Way {
  words: string[];
  cost: number;
}

/** The ways to split a text into nouns of the lexicon, likeliest first; at most four for an unknown compound. */
export function divideCompound(text: string, lexicon: Lexicon): Way[] {
  const known = lexicon.get(text);
  if (known?.kind === 'noun') {
    const whole = text.length === 1 ? COST.letter : 1;
    return known.ways.map((words) => ({ words, cost: whole + joinCost(words) }));
  }
  const ways: Way[][] = [[{ words: [], cost: 0 }]];
  for (let end = 1; end <= text.length; end++) {
    const here: Way[] = [];
    for (let start = 0; start < end; start++) {
      const before = ways[start] ?? [];
      const part = before.length > 0 ? lexicon.get(text.slice(start, end)) : undefined;
      if (part?.kind !== 'noun') continue;
      const cost = part.word.length === 1 ? COST.letter : start === 0 ? 1 : COST.part;
      for (const way of before) {
        for (const words of part.ways) {
          here.push({ words: [...way.words, ...words], cost: way.cost + cost });
        }
      }
    }
    ways.push(here.sort((a, b) => a.cost - b.cost).slice(0, MOST));
  }
  return ways.at(-1) ?? [];
}

/** Extra cost of a compound in the lexicon; higher if a part has one syllable. */
function joinCost(words: readonly string[]): number {
  if (words.length === 1) return 0;
  return words.some((word) => word.length === 1) ? COST.affix : COST.known;
}

function readVerbs(run: string, lexicon: Lexicon): WordReading[] {
  let best = 0;
  let found: LexiconEntry[] = [];
  for (const entry of verbsOf(lexicon).get(initialOf(run)) ?? []) {
    const length = matchStem(run, entry.word.slice(0, -1));
    if (length === 0 || length < best) continue;
    found = length > best ? [entry] : [...found, entry];
    best = length;
  }
  return found.map(({ word }) => ({
    words: [word],
    // A stem of one syllable fits many words, and is less certain before a long ending.
    cost: 1 + COST.ending + (word.length > 2 ? 0 : run.length > 3 ? COST.short : 0.3),
    shown: word,
  }));
}

const verbs = new WeakMap<Lexicon, ReadonlyMap<string, readonly LexiconEntry[]>>();

/** The verbs of a lexicon by their first consonant; memoised, because every word of a query needs them. */
function verbsOf(lexicon: Lexicon): ReadonlyMap<string, readonly LexiconEntry[]> {
  const known = verbs.get(lexicon);
  if (known) return known;
  const all = [...lexicon.entries()].filter(({ kind }) => kind === 'verb');
  const collected = Map.groupBy(all, ({ word }) => initialOf(word));
  verbs.set(lexicon, collected);
  return collected;
}

function initialOf(word: string): string {
  return getChoseong(word.slice(0, 1));
}
