import type { Phrase } from './engine.ts';
import { type MarkedText, mergeSpans, type TextSpan } from './excerpt.ts';
import type { DecodedText } from './record-format.ts';
import { findForms, findPassages } from './written-marks.ts';

/** What to mark in the text of a result. */
export interface SoughtText {
  phrases: readonly Phrase[];
  /** Words that were found by their spelling: `알리익스프레스가`. */
  forms: readonly string[];
  /** The words of the query; two or more are marked where they follow each other as typed. */
  typed: readonly string[];
}

/** Finds the ranges of a text to mark: phrases, spellings and passages of the query. */
export function markSought(
  decoded: DecodedText,
  { phrases, forms, typed }: SoughtText,
): MarkedText {
  const { text } = decoded;
  const sequences = phrases.flatMap(({ words, apart }) =>
    apart === true ? words.map((word) => [word]) : [words],
  );
  const spans = [
    ...markPhrases(decoded, sequences).spans,
    ...findForms(text, forms),
    ...findPassages(text, typed),
  ];
  return { text, spans: mergeSpans(spans.sort((a, b) => a.start - b.start)) };
}

/** Finds all occurrences of the phrases (adjacent words) in a text. */
export function markPhrases(
  { text, tokens }: DecodedText,
  phrases: readonly (readonly string[])[],
): MarkedText {
  const byFirst = Map.groupBy(phrases, ([first = '']) => first);
  const spans: TextSpan[] = [];
  for (const [index, { word, start, position }] of tokens.entries()) {
    for (const words of byFirst.get(word) ?? []) {
      const found = words.every((other, place) => {
        const at = tokens[index + place];
        return at?.word === other && at.position === position + place;
      });
      const last = tokens[index + words.length - 1];
      if (found && last) spans.push({ start, end: last.end });
    }
  }
  return { text, spans: mergeSpans(spans) };
}
