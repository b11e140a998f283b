import type { FieldPath } from '../../src/yaml/field-places.ts';
import { slice, type Span } from './span.ts';

/**
 * Says where a piece of the input goes: into the body, into a field, or `aside`, that is, on the report's
 * list of left-out text. `as` is the field with the same meaning: `issue: 2024-04` for a left-out `[컨택저널
 * 2024년 4월호]`.
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

/** A value read from the input, and a claim for each piece of text from which it was read. */
export interface FoundValue<T> {
  readonly value: T;
  readonly claims: readonly SourceClaim[];
}

/** Says that a piece of the input goes unchanged into a field: `keep(name, 'credits', 0, 'name')`. */
export function keepInField(span: Span, ...field: FieldPath): SourceClaim {
  return { to: 'field', span, field };
}

/** Says that a piece of the input is left out; the report lists it with the reason. */
export function setAside(span: Span, reason: string, as?: string): SourceClaim {
  return { to: 'aside', span, reason, as };
}

/** Says that the pieces of `whole` not in `claims` are left out; the report lists each with the reason. */
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
