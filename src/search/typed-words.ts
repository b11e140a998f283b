/** A word of a text or query, in lower case, with its place (UTF-16 offsets, end exclusive). */
export interface TypedWord {
  word: string;
  start: number;
  end: number;
}

// Letters and digits, with the marks inside `COVID-19`, `R&D` and `3,000`.
const WORD =
  /[\p{L}\p{N}\p{M}]+(?:(?:(?<=[a-z\d])[-‐'’.&](?=[a-z\d])|(?<=\d),(?=\d{3}))[\p{L}\p{N}\p{M}]+)*/giu;

/** Splits a text into words at spaces and punctuation, but not inside `COVID-19`, `R&D` or `3,000`. */
export function findTypedWords(text: string): TypedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    // Not the length of the lower-case word: `İ` has one UTF-16 unit and its lower case two.
    end: index + word.length,
  }));
}

/** The words of a query, like `findTypedWords` without their places. */
export function splitWords(query: string): string[] {
  return findTypedWords(query).map(({ word }) => word);
}
