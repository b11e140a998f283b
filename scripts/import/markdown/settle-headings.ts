import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { slice, type Span } from '../span.ts';
import { titleLetters } from '../title.ts';
import type { BodyLedger } from './body-ledger.ts';
import { hasChildren } from './mdast-children.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The id of the heading on the old page. */
    anchor?: string;
  }
}

/**
 * Removes the title from a body: the first heading with the letters of `title`, or without a title
 * the first heading if it is of the first level. That heading is returned as the article's title.
 */
export function takeTitle(
  tree: Root,
  title: string | undefined,
  ledger: BodyLedger,
): { value: string; span: Span | undefined } | undefined {
  const index = tree.children.findIndex(({ type }) => type !== 'definition');
  const first = tree.children[index];
  const [heading] = title === undefined ? [first] : headingsIn(tree);
  if (heading?.type !== 'heading' || heading.depth > 1 || !tree.children.includes(heading))
    return undefined;
  const value = toString(heading).replace(/\s+/gu, ' ').trim();
  if (value === '' || (title !== undefined && titleLetters(value) !== titleLetters(title)))
    return undefined;
  tree.children = tree.children.filter((node) => node !== heading);
  const span = ledger.spanOf(heading);
  if (title !== undefined && span) ledger.leaveOut(span, '되풀이된 제목', 'title');
  return title === undefined ? { value, span } : undefined;
}

const ID_MARK = /\s*\{#([\p{L}\p{N}_.:-]+)[^{}]*\}\s*$/u;

/** Reads `{#id}` at the end of headings. The mark is left out; links to it are known by the id. */
export function readHeadingIds(tree: Root, ledger: BodyLedger): void {
  for (const heading of headingsIn(tree)) {
    const last = heading.children.at(-1);
    const found = last?.type === 'text' ? ID_MARK.exec(last.value) : null;
    if (last?.type !== 'text' || !found?.[1]) continue;
    last.value = last.value.slice(0, found.index);
    heading.data = { anchor: found[1] };
    const span = ledger.spanOf(heading);
    const at = span?.text.lastIndexOf('{#') ?? -1;
    if (span && at >= 0) ledger.leaveOut(slice(span, at), '서식 표시');
  }
}

/** Moves the levels of all headings so that the highest is `##`. */
export function levelHeadings(tree: Root): void {
  const headings = headingsIn(tree);
  const shift = 2 - Math.min(...headings.map(({ depth }) => depth));
  for (const heading of headings) heading.depth = LEVELS[heading.depth + shift] ?? 6;
}

const LEVELS: Readonly<Record<number, Heading['depth']>> = { 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 };

function headingsIn(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  return hasChildren(node) ? node.children.flatMap(headingsIn) : [];
}
