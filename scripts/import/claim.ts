import type { FieldPath } from '../../src/yaml/field-places.ts';
import { slice, type Span, visibleText } from './span.ts';

/**
 * Where a stretch of the input goes: word for word into the body, word for word into
 * a field, or onto the list of what is set aside. `as` says which field tells the
 * meaning of a stretch that was set aside, `issue: 2024-04`.
 */
export type Claim =
  | { readonly to: 'body'; readonly span: Span }
  | { readonly to: 'field'; readonly span: Span; readonly field: FieldPath }
  | {
      readonly to: 'aside';
      readonly span: Span;
      readonly reason: string;
      readonly as?: string | undefined;
    };

/** A value read from the input, with what becomes of the text that it was read from. */
export interface Found<T> {
  readonly value: T;
  readonly claims: readonly Claim[];
}

/** Claims the span, word for word, for a field. */
export function keep(span: Span, ...field: FieldPath): Claim {
  return { to: 'field', span, field };
}

/** Claims the span for the list of what is set aside. */
export function setAside(span: Span, reason: string, as?: string): Claim {
  return { to: 'aside', span, reason, as };
}

/** Claims for the list of what is set aside all of the span that the given claims leave. */
export function setAsideRest(
  whole: Span,
  claims: readonly Claim[],
  reason: string,
  as?: string,
): Claim[] {
  const rest: Claim[] = [];
  let at = whole.start;
  const until = (end: number): void => {
    const gap = slice(whole, at - whole.start, end - whole.start);
    if (visibleText(gap.text) !== '') rest.push(setAside(gap, reason, as));
  };
  for (const { span } of [...claims].sort((a, b) => a.span.start - b.span.start)) {
    until(span.start);
    at = span.end;
  }
  until(whole.end);
  return rest;
}
