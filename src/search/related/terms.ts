import type { Morpheme } from '../analyze.ts';
import { GENERAL_NOUNS, POINTING_NOUNS } from '../korean/generic-nouns.ts';

/** A noun, name or compound of a text, and how often it stands there. */
export interface Term {
  /** Lower case without spaces: `고객 경험` and `고객경험` are one. */
  key: string;
  /** As the text spells it most often. */
  surface: string;
  count: number;
  /** Whether the text has it only as a part of longer words: 개인 in 개인정보. */
  isPart: boolean;
}

/** A text with its morphemes. */
export interface AnalyzedText {
  text: string;
  morphemes: readonly Morpheme[];
}

const IN_TITLE = 3;
const IN_TAGS = 2;
const LEAST = 2;

/**
 * The terms of an article that tell what it is about: nouns and words in other letters, what stands
 * joined (`이직률` of 이직 and 률), and two such with a space between them; not verbs, adverbs, numbers,
 * single letters, nor what it says but once. A word of the title or a tag counts as several.
 */
export function toTerms(title: AnalyzedText, text: AnalyzedText, tags: readonly string[]): Term[] {
  const found = new Map<string, Found>();
  const add = (surface: string, count: number, isPart: boolean): void => {
    const key = toKey(surface);
    const term = found.get(key) ?? { isPart: true, spellings: new Map<string, number>() };
    term.isPart &&= isPart;
    term.spellings.set(surface, (term.spellings.get(surface) ?? 0) + count);
    found.set(key, term);
  };
  for (const tag of tags) add(tag, IN_TAGS, false);
  for (const { surface, isPart } of toSurfaces(title)) add(surface, IN_TITLE, isPart);
  for (const { surface, isPart } of toSurfaces(text)) add(surface, 1, isPart);
  return [...found]
    .map(([key, { isPart, spellings }]) => ({ key, ...mostFrequent(spellings), isPart }))
    .filter(({ count }) => count >= LEAST);
}

interface Found {
  isPart: boolean;
  spellings: Map<string, number>;
}

/** Every term of a text as it stands there. */
function toSurfaces({ text, morphemes }: AnalyzedText): { surface: string; isPart: boolean }[] {
  const surfaces: { surface: string; isPart: boolean }[] = [];
  let before: Span | undefined;
  for (const run of toRuns(morphemes)) {
    const whole = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
    const surface = text.slice(whole.start, whole.end);
    if (isTelling(surface)) surfaces.push({ surface, isPart: false });
    const parts = run.length > 1 ? run.filter(({ kind }) => kind === 'noun') : [];
    for (const part of parts.map(({ start, end }) => text.slice(start, end)).filter(isTelling)) {
      surfaces.push({ surface: part, isPart: true });
    }
    if (before?.end === whole.start - 1 && text[before.end] === ' ') {
      const pair = [text.slice(before.start, before.end), surface];
      if (isTellingPair(pair)) surfaces.push({ surface: pair.join(' '), isPart: false });
    }
    before = whole;
  }
  return surfaces;
}

/** The key of a term or a tag: case and spaces do not tell them apart. */
export function toKey(surface: string): string {
  return surface.normalize('NFC').toLowerCase().replace(/\s+/gu, '');
}

interface Span {
  start: number;
  end: number;
}

const LONGEST = 14;

/** Nouns, affixes and words in other letters that stand joined. */
function toRuns(morphemes: readonly Morpheme[]): Morpheme[][] {
  const runs: Morpheme[][] = [];
  for (const morpheme of morphemes) {
    if (!/^(?:noun|affix|foreign)$/u.test(morpheme.kind)) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.end === morpheme.start) last.push(morpheme);
    else runs.push([morpheme]);
  }
  return runs;
}

/** Whether a word says something alone. */
function isTelling(surface: string): boolean {
  return (
    isWord(surface) && !GENERAL_NOUNS.has(surface.toLowerCase()) && !/..[적형]$/u.test(surface)
  );
}

/** Whether two words say something together: 고객 경험, not 해당 고객. */
function isTellingPair(words: readonly string[]): boolean {
  return words.every(isWord) && words.some(isTelling) && words.join(' ').length <= LONGEST;
}

/** Two letters or more (four, if none is a capital: English is no subject), not beginning with a number. */
function isWord(surface: string): boolean {
  return (
    surface.length > 1 &&
    surface.length <= LONGEST &&
    /^\p{L}/u.test(surface) &&
    !/^[a-z]{1,3}$/u.test(surface) &&
    !POINTING_NOUNS.has(surface)
  );
}

/** The spelling that stands there most often, the first of several, with the count of all. */
function mostFrequent(spellings: ReadonlyMap<string, number>): { surface: string; count: number } {
  const counts = [...spellings.values()];
  const most = Math.max(...counts);
  const [surface = ''] = [...spellings].find(([, count]) => count === most) ?? [];
  return { surface, count: counts.reduce((sum, count) => sum + count, 0) };
}
