import type { Phrase } from './engine.ts';
import { type MarkedText, mergeSpans, type TextSpan } from './excerpt.ts';
import type { DecodedText } from './record-format.ts';
import { findForms, findPassages } from './written-marks.ts';

/** What is marked in a result. */
export interface SoughtText {
  phrases: readonly Phrase[];
  /** Words that were found as they are written. */
  forms: readonly string[];
  /** The words of the query, which are marked where they follow each other. */
  typed: readonly string[];
}

/** Marks in a text what was sought. */
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
