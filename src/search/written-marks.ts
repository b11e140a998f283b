import type { TextSpan } from './excerpt.ts';
import { findTypedWords, type TypedWord } from './typed-words.ts';

/** Finds all occurrences of these spellings, in lower case, as whole words of a text: `알리익스프레스가`. */
export function findForms(text: string, forms: readonly string[]): TextSpan[] {
  return linesWith(text, forms, 1).flatMap((words) =>
    words.filter(({ word }) => forms.includes(word)).map(toSpan),
  );
}

/** Finds the passages of a text in which at least two words of a query follow each other as typed. */
export function findPassages(text: string, typed: readonly string[]): TextSpan[] {
  const placesOf = Map.groupBy(typed.keys(), (place) => typed[place] ?? '');
  return linesWith(text, typed, 2).flatMap((words) => {
    const passages: TextSpan[] = [];
    let index = 0;
    while (index < words.length) {
      const places = placesOf.get(words[index]?.word ?? '') ?? [];
      const length = Math.max(1, ...places.map((place) => lengthAt(words, index, typed, place)));
      const [first, last] = [words[index], words[index + length - 1]];
      if (length > 1 && first && last) {
        passages.push({ start: first.start, end: toSpan(last).end });
      }
      index += length;
    }
    return passages;
  });
}

/** The number of words of a text, from `index`, that equal those of the query from `place`. */
function lengthAt(
  words: readonly TypedWord[],
  index: number,
  typed: readonly string[],
  place: number,
): number {
  let length = 0;
  while (place + length < typed.length && words[index + length]?.word === typed[place + length]) {
    length++;
  }
  return length;
}

function toSpan({ start, end }: TypedWord): TextSpan {
  return { start, end };
}

/**
 * The words of each line with at least `least` of the wanted words; splitting all lines of a page would be
 * slow.
 */
function linesWith(text: string, wanted: readonly string[], least: number): TypedWord[][] {
  if (wanted.length < least) return [];
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const offset = start;
    start += line.length + 1;
    const letters = line.toLowerCase();
    if (wanted.filter((word) => letters.includes(word)).length < least) return [];
    return [
      findTypedWords(line).map(({ word, start: from, end }) => {
        return { word, start: from + offset, end: end + offset };
      }),
    ];
  });
}
