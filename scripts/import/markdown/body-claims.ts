import type { Nodes, Root } from 'mdast';
import { findLostWords } from '../lost-words.ts';
import type { SourceClaim } from '../source-claim.ts';
import { slice, type Span, toSpan } from '../span.ts';
import type { BodyLedger } from './body-ledger.ts';
import { DROPPED_ELEMENTS, isHtmlName } from './html-elements.ts';
import { nodesIn } from './mdast-children.ts';

/** The claims of a body: the left-out pieces, without overlaps, and everything else as body. */
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
 * The claims of a body that was written as `text`; `known` are those of its title. Words that are missing in
 * the text and not in the ledger, for example because of unclosed HTML, are recorded as left out, each with a
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

const DROPPED = DROPPED_ELEMENTS.join('|');
const PIECES = new RegExp(
  `(?<comment><!--[\\s\\S]*?(?:-->|$))|(?<dropped><(?:${DROPPED})\\b[^>]*>(?:[\\s\\S]*?</(?:${DROPPED})\\s*>)?)|(?<tag></?(?<name>[A-Za-z][\\w:.-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>)`,
  'giu',
);

/** Records the comments and the HTML tags in a tree as left out, before the tree is converted. */
export function claimHtml(tree: Root, ledger: BodyLedger): void {
  for (const node of nodesIn(tree, 'html')) {
    const span = ledger.spanOf(node);
    for (const found of span?.text.matchAll(PIECES) ?? []) {
      const piece = span && slice(span, found.index, found.index + found[0].length);
      if (piece) claimPiece(piece, found.groups ?? {}, ledger);
    }
  }
}

function claimPiece(
  piece: Span,
  { comment, dropped, name }: Partial<Record<string, string>>,
  ledger: BodyLedger,
): void {
  if (comment !== undefined) {
    ledger.leaveOut(piece, '보이지 않는 설명(<!-- -->)');
  } else if (dropped !== undefined) {
    const [, element = ''] = /^<(\w+)/u.exec(dropped) ?? [];
    const address = /\b(?:src|href|data)\s*=\s*["']?([^"'\s>]+)/u.exec(dropped)?.[1];
    ledger.leaveOut(piece, `HTML <${element}>`);
    const shown = address === undefined ? '' : ` ${address}`;
    ledger.addNotice('html', `<${element}>${shown}`, piece);
  } else if (name !== undefined && isHtmlName(name)) claimTag(piece, name, ledger);
}

/** The tag is left out; the web address of a link stays in the body. */
function claimTag(tag: Span, name: string, ledger: BodyLedger): void {
  const address = /^a$/iu.test(name)
    ? /\bhref\s*=\s*["']?(https?:\/\/[^"'\s>]+)/diu.exec(tag.text)
    : null;
  const [start, end] = address?.indices?.[1] ?? [tag.text.length, tag.text.length];
  ledger.leaveOut(slice(tag, 0, start), 'HTML 태그', '마크다운');
  ledger.leaveOut(slice(tag, end), 'HTML 태그', '마크다운');
}

/**
 * Records the typed numbers of lists as left out, because readers see numbers that count up from the first
 * one.
 */
export function claimListNumbers(tree: Nodes, ledger: BodyLedger): void {
  for (const list of nodesIn(tree, 'list')) {
    if (list.ordered !== true) continue;
    for (const [index, item] of list.children.entries()) {
      const span = ledger.spanOf(item);
      const typed = /^\d+/u.exec(span?.text ?? '')?.[0];
      const seen = (list.start ?? 1) + index;
      if (!span || typed === undefined || Number(typed) === seen) continue;
      ledger.leaveOut(slice(span, 0, typed.length), '목록의 번호', String(seen));
    }
  }
}
