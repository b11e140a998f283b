import type { Nodes, Root } from 'mdast';
import type { Span } from '../span.ts';
import { slice } from '../span.ts';
import type { BodyLedger } from './body-ledger.ts';
import { DROPPED_ELEMENTS, isHtmlName } from './html-names.ts';
import { hasChildren } from './mdast-children.ts';

const DROPPED = DROPPED_ELEMENTS.join('|');
const PIECES = new RegExp(
  `(?<comment><!--[\\s\\S]*?(?:-->|$))|(?<dropped><(?:${DROPPED})\\b[^>]*>(?:[\\s\\S]*?</(?:${DROPPED})\\s*>)?)|(?<tag></?(?<name>[A-Za-z][\\w:.-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>)`,
  'giu',
);

/** Records the comments and the HTML tags in a tree as left out, before the tree is converted. */
export function claimHtml(tree: Root, ledger: BodyLedger): void {
  for (const node of htmlIn(tree)) {
    const span = ledger.spanOf(node);
    for (const found of span?.text.matchAll(PIECES) ?? []) {
      const piece = span && slice(span, found.index, found.index + found[0].length);
      if (piece) claimPiece(piece, found.groups ?? {}, ledger);
    }
  }
}

function htmlIn(node: Nodes): Nodes[] {
  if (node.type === 'html') return [node];
  return hasChildren(node) ? node.children.flatMap(htmlIn) : [];
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

/** A tag goes away; the web address of a link stays in the body. */
function claimTag(tag: Span, name: string, ledger: BodyLedger): void {
  const address = /^a$/iu.test(name)
    ? /\bhref\s*=\s*["']?(https?:\/\/[^"'\s>]+)/diu.exec(tag.text)
    : null;
  const [start, end] = address?.indices?.[1] ?? [tag.text.length, tag.text.length];
  ledger.leaveOut(slice(tag, 0, start), 'HTML 태그', '마크다운');
  ledger.leaveOut(slice(tag, end), 'HTML 태그', '마크다운');
}
