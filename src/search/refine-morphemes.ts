import type { Morpheme } from './analyze.ts';
import { type Dictionary, findNewWords, toDictionary } from './dictionary.ts';
import { helperOf } from './korean/inflection.ts';
import { toLexicon } from './lexicon.ts';
import { isParticle, isSureParticle } from '../text/particle-forms.ts';
import { divideCompound } from './read-hangul.ts';

/**
 * Corrections of the analyser's morphemes, found by comparing all texts of the archive: the analyser sees
 * one sentence at a time. They are applied in this order; each is found by counting the nouns as the one
 * before it leaves them.
 */
export interface Corrections {
  /** Words with their index words: those of search.yaml, names, and nouns that the analyser does not know. */
  words: Dictionary;
  /** Nouns that end in a particle, with the noun before it: `스냅샷은`, 스냅샷. */
  stems: ReadonlyMap<string, string>;
  /** Compounds to split, with their parts, which are at least as common: `전문상담사`: 전문, 상담사. */
  parts: ReadonlyMap<string, readonly string[]>;
}

/** Gives the number of texts in which a noun occurs. */
export type CountOf = (noun: string) => number;

/** Applies stems and parts to the morphemes of a text to which the words are already applied (`applyDictionary`). */
export function correctNouns(
  morphemes: readonly Morpheme[],
  { stems, parts }: Pick<Corrections, 'stems' | 'parts'>,
): Morpheme[] {
  const corrected: Morpheme[] = [];
  for (const morpheme of morphemes) {
    const stem = toStem(morpheme, stems);
    const divided = toParts(stem, parts);
    if (divided) corrected.push(...divided);
    else corrected.push(stem);
  }
  return corrected;
}

/**
 * Adds those `candidates` to a dictionary that are unknown nouns (`findNewWords`); `runs`: the archive's
 * runs of Hangul.
 */
export function addNewWords(
  dictionary: Dictionary,
  candidates: ReadonlySet<string>,
  runs: Iterable<string>,
  countOf: CountOf,
): Dictionary {
  const words = findNewWords(candidates, runs).filter((word) => !endsInCommonNoun(word, countOf));
  return new Map([...toDictionary(words), ...dictionary]);
}

/** The nouns of a text, each once. */
export function nounsOf(morphemes: readonly Morpheme[]): Set<string> {
  return new Set(morphemes.flatMap(({ kind, word }) => (kind === 'noun' ? word : [])));
}

const COMMON = 3;

/** Whether a word ends in a common noun (three texts or more): 중괄호 must stay findable by 괄호. */
function endsInCommonNoun(word: string, countOf: CountOf): boolean {
  return [...word.slice(1, -1)].some((_, index) => countOf(word.slice(index + 1)) >= COMMON);
}

// Minimum syllables of a noun before an ambiguous particle such as 가, in which short nouns also end (전문가).
const LONG = 3;

/** The noun without the particle that it ends in, if that is more than twice as common; undefined otherwise. */
export function findStem(word: string, countOf: CountOf): string | undefined {
  for (let length = word.length - 1; length > 1; length--) {
    const stem = word.slice(0, length);
    const tail = word.slice(length);
    if (countOf(stem) <= 2 * countOf(word)) continue;
    const last = stem.slice(-1);
    const particle = length >= LONG ? isParticle(tail, last) : isSureParticle(tail, last);
    if (
      particle ||
      (tail.length > 1 && /^[되하이]/u.test(tail) && helperOf(tail.normalize('NFD')) !== undefined)
    ) {
      return stem;
    }
  }
  return undefined;
}

function toStem(morpheme: Morpheme, stems: Corrections['stems']): Morpheme {
  const stem = morpheme.kind === 'noun' ? stems.get(morpheme.word) : undefined;
  return stem === undefined
    ? morpheme
    : { ...morpheme, word: stem, end: morpheme.start + stem.length };
}

const LONG_NAME = 6;

/**
 * Splits a noun into parts of at least two syllables that each occur in at least as many texts as the whole;
 * undefined if it can't be split.
 */
export function splitCompound(word: string, countOf: CountOf): string[] | undefined {
  if (word.length < 4) return undefined;
  const least = countOf(word);
  const candidates = new Set<string>();
  for (let start = 0; start < word.length - 1; start++) {
    for (let end = start + 2; end <= word.length; end++) candidates.add(word.slice(start, end));
  }
  candidates.delete(word);
  const parts = toLexicon(
    [...candidates]
      .filter((part) => countOf(part) >= Math.max(1, least))
      .map((part) => ({ parts: [part], kind: 'noun', weight: 0 })),
  );
  const [best] = divideCompound(word, parts);
  if (best || word.length < LONG_NAME) return best?.words;
  // A long name may have one more syllable: 건강보험심사평가원.
  const rest = divideCompound(word.slice(0, -1), parts)[0]?.words;
  return rest && [...rest, word.slice(-1)];
}

/** The parts of a compound; undefined for any other morpheme. */
function toParts(morpheme: Morpheme, parts: Corrections['parts']): Morpheme[] | undefined {
  const words = morpheme.kind === 'noun' ? parts.get(morpheme.word) : undefined;
  if (!words || morpheme.end - morpheme.start !== morpheme.word.length) return undefined;
  let { start } = morpheme;
  return words.map((word) => {
    const part: Morpheme = { word, kind: 'noun', start, end: start + word.length };
    start = part.end;
    return part;
  });
}
