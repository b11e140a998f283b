import type { FieldPath } from '../../src/yaml/field-places.ts';

/** A part of the input, [start, end) in UTF-16 units, with its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text as a span from the offset `start` on, without the space around it. */
export function toSpan(text: string, start = 0): Span {
  const trimmed = text.trimStart();
  const from = start + text.length - trimmed.length;
  const visible = trimmed.trimEnd();
  return { start: from, end: from + visible.length, text: visible };
}

/** The part between two offsets of the span's text, without the space around it. */
export function slice(span: Span, from: number, to: number = span.text.length): Span {
  return toSpan(span.text.slice(from, to), span.start + from);
}

/** Spans of the named groups that matched; the pattern needs the `d` flag. No match: `undefined`. */
export function matchGroups(span: Span, pattern: RegExp): Record<string, Span> | undefined {
  const groups = pattern.exec(span.text)?.indices?.groups;
  if (!groups) return undefined;
  const found: Record<string, Span> = {};
  for (const name of Object.keys(groups)) {
    const range = groups[name];
    if (range) found[name] = slice(span, ...range);
  }
  return found;
}

/** The text without spaces. The importer must not lose a character of it. */
export function visibleText(text: string): string {
  return text.replace(/\s+/gu, '');
}

/**
 * Where a span of the input goes: unchanged into the body or a field, or on the report's list of
 * texts that were left out. `as` is the field that holds its meaning: `issue: 2024-04`.
 */
export type SourceClaim =
  | { readonly to: 'body'; readonly span: Span }
  | { readonly to: 'field'; readonly span: Span; readonly field: FieldPath }
  | {
      readonly to: 'aside';
      readonly span: Span;
      readonly reason: string;
      readonly as?: string | undefined;
    };

/** A value read from the input, with claims for all the text that it was read from. */
export interface Found<T> {
  readonly value: T;
  readonly claims: readonly SourceClaim[];
}

/** Claims the span for a field that holds it unchanged: `keep(name, 'credits', 0, 'name')`. */
export function keep(span: Span, ...field: FieldPath): SourceClaim {
  return { to: 'field', span, field };
}

/** Claims the span for the report's list of texts that were left out. */
export function setAside(span: Span, reason: string, as?: string): SourceClaim {
  return { to: 'aside', span, reason, as };
}

/** Sets aside the parts of `whole` that no given claim covers. */
export function setAsideRest(
  whole: Span,
  claims: readonly SourceClaim[],
  reason: string,
  as?: string,
): SourceClaim[] {
  const sorted = claims.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const starts = [whole.start, ...sorted.map((span) => span.end)];
  const ends = [...sorted.map((span) => span.start), whole.end];
  return starts
    .map((start, index) => slice(whole, start - whole.start, (ends[index] ?? 0) - whole.start))
    .filter((gap) => gap.text !== '')
    .map((gap) => setAside(gap, reason, as));
}
