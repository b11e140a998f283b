import type { Morpheme } from './analyze.ts';
import { helperOf } from './korean/inflection.ts';
import { isParticle, isSureParticle } from './korean/particle-forms.ts';
import type { Token } from './record-format.ts';

/** Words that override the analyser: each spelling with the parts that it is indexed as (`생성형인공지능`: 생성형, 인공지능). */
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
  const overlaps = ({ start, end }: Token): boolean =>
    placed.some((word) => start < word.end && end > word.start);
  return [...morphemes.filter((morpheme) => !overlaps(morpheme)), ...placed].sort(
    (a, b) => a.start - b.start,
  );
}

function findWords(
  text: string,
  morphemes: readonly Morpheme[],
  dictionary: Dictionary,
): Morpheme[] {
  const starts = new Set(morphemes.map(({ start }) => start));
  const found: Morpheme[] = [];
  for (const { 0: run, index } of text.matchAll(/[가-힣]+/gu)) {
    for (let place = 0; place < run.length;) {
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

/**
 * The longest dictionary word at index `place` of a run of Hangul, if a morpheme starts after it or the
 * rest can follow a noun (a particle, 하다 …); '' if there is none.
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
 * Finds nouns that the analyser does not know: words that occur with at least two different particles
 * and that the analyser read at least once as one noun with the particle (`자포스의`).
 */
export function findNewWords(
  texts: readonly string[],
  morphemes: readonly (readonly Morpheme[])[],
): string[] {
  const tails = new Map<string, Set<string>>();
  const withoutParticle = new Set<string>();
  for (const [index, text] of texts.entries()) {
    const nouns = new Map(
      (morphemes[index] ?? [])
        .filter(({ kind }) => kind === 'noun')
        .map(({ start, end }) => [start, end]),
    );
    for (const { word, tail, start } of stemsOf(text)) {
      tails.set(word, (tails.get(word) ?? new Set()).add(tail));
      const end = start + word.length + tail.length;
      if (isSureParticle(tail, word.slice(-1)) && nouns.get(start) === end)
        withoutParticle.add(word);
    }
  }
  return [...withoutParticle].filter((word) => (tails.get(word)?.size ?? 0) >= FEWEST_PARTICLES);
}

/** All ways to split runs of Hangul into a stem of three syllables or more and a particle or '': `자포스` + `의`. */
function* stemsOf(text: string): Generator<{ word: string; tail: string; start: number }> {
  for (const { 0: run, index } of text.matchAll(/[가-힣]{3,}/gu)) {
    for (let length = SHORTEST_STEM; length <= run.length; length++) {
      const word = run.slice(0, length);
      const tail = run.slice(length);
      if (tail === '' || isParticle(tail, word.slice(-1))) yield { word, tail, start: index };
    }
  }
}
