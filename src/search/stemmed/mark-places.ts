import type { Phrase } from '../engine.ts';
import { type MarkedText, mergeSpans, type TextSpan } from '../excerpt.ts';
import type { DecodedText } from '../record-format.ts';
import { findPassages } from '../written-marks.ts';

/** Positions of the first and the last word of a match. */
type PlaceRange = readonly [first: number, last: number];

/** The matches of a phrase on a page; `places` has the positions of each of its words. */
export function findRanges(
  { apart }: Phrase,
  places: readonly (readonly number[])[],
): PlaceRange[] {
  const [first = [], ...others] = places;
  if (apart === true) return places.flat().map((place) => [place, place]);
  const rest = others.map((list) => new Set(list));
  return first
    .filter((place) => rest.every((list, index) => list.has(place + index + 1)))
    .map((place) => [place, place + rest.length]);
}

/** Finds the ranges of a text to mark: matches, and passages of two typed words or more. */
export function markRanges(
  { text, tokens }: DecodedText,
  ranges: readonly PlaceRange[],
  typed: readonly string[],
): MarkedText {
  const tokenAt = new Map(tokens.map((token) => [token.position, token]));
  const spans = ranges.flatMap(([first, last]): TextSpan[] => {
    const [from, to] = [tokenAt.get(first), tokenAt.get(last)];
    return from && to ? [{ start: from.start, end: to.end }] : [];
  });
  const all = [...spans, ...findPassages(text, typed)].sort((a, b) => a.start - b.start);
  return { text, spans: mergeSpans(all) };
}
