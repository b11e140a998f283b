import { findTypedWords } from './read-word.ts';

/** A range of a text (UTF-16 offsets, end exclusive). */
export interface TextSpan {
  start: number;
  end: number;
}

/** Where one of some words stands in a text as it is written: `알리익스프레스가`. */
export function findForms(text: string, forms: ReadonlySet<string>): TextSpan[] {
  return findTypedWords(text)
    .filter(({ word }) => forms.has(word))
    .map(({ word, start }) => ({ start, end: start + word.length }));
}

/** The passages of a text in which at least two words of a query follow each other as they were typed. */
export function findPassages(text: string, typed: readonly string[]): TextSpan[] {
  if (typed.length < 2) return [];
  const words = findTypedWords(text);
  const placesOf = Map.groupBy(typed.keys(), (place) => typed[place] ?? '');
  const passages: TextSpan[] = [];
  let index = 0;
  while (index < words.length) {
    const lengths = (placesOf.get(words[index]?.word ?? '') ?? []).map((place) => {
      let length = 0;
      while (
        place + length < typed.length &&
        words[index + length]?.word === typed[place + length]
      ) {
        length++;
      }
      return length;
    });
    const length = Math.max(1, ...lengths);
    const [first, last] = [words[index], words[index + length - 1]];
    if (length > 1 && first && last) {
      passages.push({ start: first.start, end: last.start + last.word.length });
    }
    index += length;
  }
  return passages;
}
