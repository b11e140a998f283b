import type { Morpheme } from './analyze.ts';
import { helperOf } from './korean/inflection.ts';
import { isParticle, isSureParticle } from '../text/particle-forms.ts';

/**
 * Words that override the analyser: each spelling with the parts under which it is indexed (`생성형인공지능`: 생성형,
 * 인공지능).
 */
export type Dictionary = ReadonlyMap<string, readonly string[]>;

/** Builds a dictionary from words in which `+` separates parts: `생성형+인공지능`. */
export function toDictionary(words: Iterable<string>): Dictionary {
  return new Map([...words].map((word) => [word.replaceAll('+', ''), word.split('+')]));
}

/** Replaces the analyser's morphemes by the dictionary's parts wherever a dictionary word occurs in the text. */
export function applyDictionary(
  text: string,
  morphemes: readonly Morpheme[],
  dictionary: Dictionary,
): readonly Morpheme[] {
  const placed = findWords(text, morphemes, dictionary);
  if (placed.length === 0) return morphemes;
  const merged: Morpheme[] = [];
  let next = 0;
  for (const morpheme of morphemes) {
    for (let word = placed[next]; word && word.end <= morpheme.start; word = placed[next]) {
      merged.push(word);
      next++;
    }
    const overlaps = (placed[next]?.start ?? Infinity) < morpheme.end;
    if (!overlaps) merged.push(morpheme);
  }
  return [...merged, ...placed.slice(next)];
}

function findWords(
  text: string,
  morphemes: readonly Morpheme[],
  dictionary: Dictionary,
): Morpheme[] {
  const letters = firstLettersOf(dictionary);
  let known: ReadonlySet<number> | undefined;
  const found: Morpheme[] = [];
  for (const { 0: run, index } of text.matchAll(HANGUL)) {
    for (let place = 0; place < run.length;) {
      if (!letters.has(run.charCodeAt(place))) {
        place++;
        continue;
      }
      const starts = (known ??= new Set(morphemes.map(({ start }) => start)));
      const word =
        place === 0 || starts.has(index + place)
          ? longestAt(run, place, index, starts, dictionary)
          : '';
      let start = index + place;
      for (const part of dictionary.get(word) ?? []) {
        found.push({ word: part, kind: 'noun', start, end: start + part.length });
        start += part.length;
      }
      place += Math.max(1, word.length);
    }
  }
  return found;
}

const lettersOfDictionaries = new WeakMap<Dictionary, ReadonlySet<number>>();

/** The codes of all letters with which a word of the dictionary begins; memoised for each dictionary. */
function firstLettersOf(dictionary: Dictionary): ReadonlySet<number> {
  const known = lettersOfDictionaries.get(dictionary);
  if (known) return known;
  const letters = new Set(dictionary.keys().map((word) => word.charCodeAt(0)));
  lettersOfDictionaries.set(dictionary, letters);
  return letters;
}

/**
 * The longest dictionary word at index `place` of a run of Hangul, if a morpheme starts after it or the
 * rest can follow a noun (a particle, 하다 …); '' if there is none. `offset` is the run's offset in the
 * text, `starts` are the offsets of all morphemes.
 */
function longestAt(
  run: string,
  place: number,
  offset: number,
  starts: ReadonlySet<number>,
  dictionary: Dictionary,
): string {
  for (let end = run.length; end > place; end--) {
    const word = run.slice(place, end);
    if (!dictionary.has(word)) continue;
    const tail = run.slice(end);
    const fits =
      tail === '' ||
      starts.has(offset + end) ||
      isParticle(tail, word.slice(-1)) ||
      helperOf(tail.normalize('NFD')) !== undefined;
    if (fits) return word;
  }
  return '';
}

const SHORTEST_STEM = 3;
const FEWEST_PARTICLES = 2;

/**
 * Possible unknown nouns: stems of words that the analyser took for one noun, particle included (자포스 of
 * `자포스의`).
 */
export function findCandidates(text: string, morphemes: readonly Morpheme[]): Set<string> {
  const nouns = new Map(
    morphemes.filter(({ kind }) => kind === 'noun').map(({ start, end }) => [start, end]),
  );
  const candidates = new Set<string>();
  for (const { 0: run, index } of text.matchAll(/[가-힣]{3,}/gu)) {
    if (nouns.get(index) !== index + run.length) continue;
    for (const { word, tail } of stemsOf(run)) {
      if (isSureParticle(tail, word.slice(-1))) candidates.add(word);
    }
  }
  return candidates;
}

/**
 * The candidates that are nouns which the analyser does not know: those that occur in these runs of
 * Hangul with at least two different particles, or with one and without.
 */
export function findNewWords(candidates: ReadonlySet<string>, runs: Iterable<string>): string[] {
  const tails = new Map<string, Set<string>>();
  for (const run of runs) {
    for (const { word, tail } of stemsOf(run)) {
      if (candidates.has(word)) tails.set(word, (tails.get(word) ?? new Set()).add(tail));
    }
  }
  return [...candidates].filter((word) => (tails.get(word)?.size ?? 0) >= FEWEST_PARTICLES);
}

/**
 * All ways to split a run of Hangul into a stem of three syllables or more and a particle or '': `자포스` +
 * `의`.
 */
function* stemsOf(run: string): Generator<{ word: string; tail: string }> {
  for (let length = SHORTEST_STEM; length <= run.length; length++) {
    const word = run.slice(0, length);
    const tail = run.slice(length);
    if (tail === '' || isParticle(tail, word.slice(-1))) yield { word, tail };
  }
}

/** The runs of Hangul of a text, each once. */
export function findRuns(text: string): Set<string> {
  return new Set(text.match(HANGUL) ?? []);
}

const HANGUL = /[가-힣]+/gu;
