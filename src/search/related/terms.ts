import type { Morpheme } from '../analyze.ts';
import { GENERAL_NOUNS, POINTING_NOUNS } from '../korean/generic-nouns.ts';

/** A noun, name or compound of a text, and how often it occurs. */
export interface Term {
  /** Lower case without spaces: `고객 경험` and `고객경험` are one. */
  key: string;
  /** Its most frequent spelling. */
  surface: string;
  count: number;
  /** Whether it occurs only inside longer words: 개인 in 개인정보. */
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
 * The terms that describe an article's topic: nouns, words in other scripts, compounds (`이직률` of 이직 and
 * 률), and pairs of these with a space between them; no verbs, adverbs, numbers or single characters, and
 * nothing that occurs only once. An occurrence in the title counts three times, a tag twice.
 */
export function toTerms(title: AnalyzedText, text: AnalyzedText, tags: readonly string[]): Term[] {
  const found = new Map<string, FoundTerm>();
  const add = (surface: string, count: number, isPart: boolean): void => {
    const key = toTermKey(surface);
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

interface FoundTerm {
  isPart: boolean;
  spellings: Map<string, number>;
}

/** Every occurrence of a term in a text. */
function toSurfaces({ text, morphemes }: AnalyzedText): { surface: string; isPart: boolean }[] {
  const surfaces: { surface: string; isPart: boolean }[] = [];
  let before: Span | undefined;
  for (const run of toRuns(morphemes)) {
    const whole = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
    const surface = text.slice(whole.start, whole.end);
    if (isTopic(surface)) surfaces.push({ surface, isPart: false });
    const parts = run.length > 1 ? run.filter(({ kind }) => kind === 'noun') : [];
    for (const part of parts.map(({ start, end }) => text.slice(start, end)).filter(isTopic)) {
      surfaces.push({ surface: part, isPart: true });
    }
    if (before?.end === whole.start - 1 && text[before.end] === ' ') {
      const pair = [text.slice(before.start, before.end), surface];
      if (isTopicPair(pair)) surfaces.push({ surface: pair.join(' '), isPart: false });
    }
    before = whole;
  }
  return surfaces;
}

/** The key of a term or a tag: NFC, lower case, no spaces. */
export function toTermKey(surface: string): string {
  return surface.normalize('NFC').toLowerCase().replace(/\s+/gu, '');
}

interface Span {
  start: number;
  end: number;
}

const LONGEST = 14;

/** Groups nouns, affixes and words in other scripts that are adjacent without a space. */
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

/** Whether a word is a topic by itself. */
function isTopic(surface: string): boolean {
  return (
    canBeTerm(surface) && !GENERAL_NOUNS.has(surface.toLowerCase()) && !/..[적형]$/u.test(surface)
  );
}

/** Whether two words are a topic together: 고객 경험, not 해당 고객. */
function isTopicPair(words: readonly string[]): boolean {
  return words.every(canBeTerm) && words.some(isTopic) && words.join(' ').length <= LONGEST;
}

/** Whether a text can be a term: 2 to 14 characters, beginning with a letter; lower-case English from four letters. */
function canBeTerm(surface: string): boolean {
  return (
    surface.length > 1 &&
    surface.length <= LONGEST &&
    /^\p{L}/u.test(surface) &&
    !/^[a-z]{1,3}$/u.test(surface) &&
    !POINTING_NOUNS.has(surface)
  );
}

/** The most frequent spelling (the first one of several), with the count of all spellings. */
function mostFrequent(spellings: ReadonlyMap<string, number>): { surface: string; count: number } {
  const counts = [...spellings.values()];
  const most = Math.max(...counts);
  const [surface = ''] = [...spellings].find(([, count]) => count === most) ?? [];
  return { surface, count: counts.reduce((sum, count) => sum + count, 0) };
}
