import type { SourceClaim } from '../source-claim.ts';
import { findLostWords } from '../lost-words.ts';
import { slice, type Span, toSpan } from '../span.ts';
import type { BodyLedger } from './body-ledger.ts';

/** The claims of a body: what is left out, without overlaps, and all the rest as body. */
function toBodyClaims(whole: Span, left: readonly SourceClaim[]): SourceClaim[] {
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

/**
 * The claims of a body that was written as `text`; `known` are those of its title. Words that are
 * missing in the text and not in the ledger, for example of unclosed HTML, are left out, each with a
 * remark.
 */
export function settleClaims(
  whole: Span,
  text: string,
  known: readonly SourceClaim[],
  ledger: BodyLedger,
): SourceClaim[] {
  for (;;) {
    const claims = toBodyClaims(whole, [...known, ...ledger.asides]);
    const spans = claims.filter(({ to }) => to === 'body').map(({ span }) => span);
    const lost = findLostWords(spans.map((span) => span.text).join('\n'), text).map((word) =>
      findLast(spans, word),
    );
    if (lost.length === 0) return claims;
    for (const span of new Map(lost.map((one) => [one.start, one])).values()) {
      ledger.leaveOut(span, '옮기지 못한 글');
      ledger.addNotice('lostText', span.text, span);
    }
  }
}

function findLast(spans: readonly Span[], word: string): Span {
  const span = spans.findLast(({ text }) => text.includes(word));
  if (!span) throw new Error(`‘${word}’ is a word of the body`);
  const at = span.text.lastIndexOf(word);
  return slice(span, at, at + word.length);
}
