import type { SourceClaim } from '../source-claim.ts';
import { type Span, toSpan } from '../span.ts';

/** The claims of a body: what is left out, without overlaps, and all the rest as body. */
export function toBodyClaims(whole: Span, left: readonly SourceClaim[]): SourceClaim[] {
  const claims: SourceClaim[] = [];
  let at = whole.start;
  const addBody = (end: number): void => {
    const span = toSpan(whole.text.slice(at - whole.start, end - whole.start), at);
    if (span.text !== '') claims.push({ to: 'body', span });
  };
  const sorted = [...left].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const claim of sorted) {
    const start = Math.max(at, claim.span.start);
    if (claim.span.end <= start) continue;
    addBody(start);
    const text = whole.text.slice(start - whole.start, claim.span.end - whole.start);
    claims.push({ ...claim, span: toSpan(text, start) });
    at = claim.span.end;
  }
  addBody(whole.end);
  return claims.filter(({ span }) => span.text !== '');
}
