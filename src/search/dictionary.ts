import type { Morpheme } from './analyze.ts';
import { helperOf } from './korean/inflection.ts';
import { isParticle } from './korean/particle-forms.ts';
import type { Token } from './record-format.ts';

/** Words that are known better than the analyser knows them: as written, and the parts that they are indexed as. */
export type Dictionary = ReadonlyMap<string, readonly string[]>;

/** A dictionary of words, `+` where one is to be divided (`생성형+인공지능`). */
export function toDictionary(words: Iterable<string>): Dictionary {
  return new Map([...words].map((word) => [word.replaceAll('+', ''), word.split('+')]));
}

/** Puts the words of a dictionary in the place of whatever the analyser made of them. */
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

/** The longest word at a place of a run, if what follows it could follow a noun; empty if there is none. */
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
