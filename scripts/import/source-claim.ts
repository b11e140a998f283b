import type { FieldPath } from '../../src/yaml/field-places.ts';
import { slice, type Span } from './span.ts';

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

/** Claims for the report's list of left-out texts: each part of `whole` that `claims` do not cover. */
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
