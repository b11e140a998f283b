import { getChoseong } from 'es-hangul';
import { helperOf, matchStem } from './korean/inflection.ts';
import type { Entry, Lexicon } from './lexicon.ts';
import { isParticle } from './korean/particle-forms.ts';

/** A way to understand a word of a query: the words of the index that stand for it, one behind the other. */
export interface Reading {
  words: string[];
  /** The lower the likelier: a known word is about 1, an unfinished one above 2, a slip 6. */
  cost: number;
  /** How it is told to the reader, in dictionary form. */
  shown: string;
  /** Nothing stands behind it, so that it can be the first part of a compound. */
  bare?: boolean;
  guess?: 'unfinished' | 'initials' | 'slip';
  /** A particle stands between the words, so that they need not be behind one another. */
  apart?: boolean;
}

// Tuned on the classes of the judged queries: what matters is the order that they give.
const COST = {
  letter: 2.2,
  syllable: 1.3,
  part: 0.33,
  known: 0.05,
  affix: 0.15,
  particle: 0.3,
  helper: 0.3,
  ending: 0.35,
  short: 1,
};
const MOST = 4;

/** Every way to read a run of Hangul, likeliest first; empty if no word of the lexicon fits. */
export function readHangul(run: string, lexicon: Lexicon): Reading[] {
  const readings = [...readNouns(run, lexicon), ...readVerbs(run, lexicon)];
  return readings.sort((a, b) => a.cost - b.cost);
}

/** Words written without the space between them: a noun with its particle, then another (`상담사의이직률`). */
export function readUnspaced(run: string, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = [];
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

/** Nouns, joined or alone, with a particle or a helping verb or nothing behind. */
function readNouns(run: string, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = [];
  for (let length = run.length; length > 0; length--) {
    const stem = run.slice(0, length);
    const tail = readTail(run.slice(length), stem.slice(-1));
    if (!tail) continue;
    const bare = length === run.length;
    for (const { words, cost } of divide(stem, lexicon)) {
      // One syllable is a guess as a part of something, but not as all that was typed.
      const own = run.length === 1 ? COST.syllable : cost + tail.cost;
      readings.push({ words, cost: own, shown: stem + tail.shown, bare });
    }
  }
  return readings;
}

/** What stands behind a noun, with what of it is told to the reader; absent if it could not stand there. */
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

/** The ways to divide a string wholly into words of the lexicon, likeliest first, at most four. */
export function divide(text: string, lexicon: Lexicon): Way[] {
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

/** A compound that the archive knows is as good as a word, a little less with a part of one letter. */
function joinCost(words: readonly string[]): number {
  if (words.length === 1) return 0;
  return words.some((word) => word.length === 1) ? COST.affix : COST.known;
}

function readVerbs(run: string, lexicon: Lexicon): Reading[] {
  const initial = getChoseong(run.slice(0, 1));
  let best = 0;
  let found: Entry[] = [];
  for (const entry of lexicon.entries()) {
    if (entry.kind !== 'verb' || getChoseong(entry.word.slice(0, 1)) !== initial) continue;
    const length = matchStem(run, stemOf(entry.word));
    if (length === 0 || length < best) continue;
    found = length > best ? [entry] : [...found, entry];
    best = length;
  }
  return found.map(({ word }) => ({
    words: [word],
    // A stem of one syllable fits much; with a long ending behind it less is sure.
    cost: 1 + COST.ending + (word.length > 2 ? 0 : run.length > 3 ? COST.short : 0.3),
    shown: word,
  }));
}

function stemOf(verb: string): string {
  return verb.slice(0, -1);
}
