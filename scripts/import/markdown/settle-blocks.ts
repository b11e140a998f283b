import type { Code, FootnoteDefinition, Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { slice, type Span } from '../span.ts';
import { titleLetters } from '../title.ts';
import type { BodyLedger } from './body-ledger.ts';
import { hasChildren, mapChildren, nodesIn } from './mdast-children.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The id of the heading on the old page. */
    anchor?: string;
  }
}

/**
 * Removes the title from a body: the first heading with the letters of `title`; without a title, the first
 * heading if its level is 1. Returns that heading as the article's title.
 */
export function takeTitle(
  tree: Root,
  title: string | undefined,
  ledger: BodyLedger,
): { value: string; span: Span | undefined } | undefined {
  const index = tree.children.findIndex(({ type }) => type !== 'definition');
  const first = tree.children[index];
  const [heading] = title === undefined ? [first] : nodesIn(tree, 'heading');
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

/** Reads `{#id}` at the end of headings. The mark is left out; links to the heading are found by the id. */
export function readHeadingIds(tree: Root, ledger: BodyLedger): void {
  for (const heading of nodesIn(tree, 'heading')) {
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

/** Changes the levels of all headings by the same number, so that the highest is `##`. */
export function levelHeadings(tree: Root): void {
  const headings = nodesIn(tree, 'heading');
  const shift = 2 - Math.min(...headings.map(({ depth }) => depth));
  for (const heading of headings) heading.depth = LEVELS[heading.depth + shift] ?? 6;
}

const LEVELS: Readonly<Record<number, Heading['depth']>> = { 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 };

/**
 * Moves footnotes out of lists and quotations to the end, because this site reads them only there. A footnote
 * that the text does not refer to, or whose name another footnote has, becomes paragraphs.
 */
export function settleNotes(tree: Root, ledger: BodyLedger): void {
  const named = findShown(tree);
  const shown = new Set(named);
  const moved: FootnoteDefinition[] = [];
  mapChildren(tree, (children, parent) =>
    children.flatMap((child): Nodes[] => {
      if (child.type !== 'footnoteDefinition') return [child];
      if (named.delete(child.identifier)) {
        if (parent === tree) return [child];
        moved.push(child);
        return [];
      }
      leaveOutLabel(child, ledger);
      return child.children;
    }),
  );
  tree.children.push(...moved);
  mapChildren(tree, (children) =>
    children.map((child) =>
      child.type === 'footnoteReference' && !shown.has(child.identifier)
        ? { type: 'text', value: `[^${child.label ?? child.identifier}]` }
        : child,
    ),
  );
}

/** The footnotes to which the text outside of footnotes refers, and the footnotes to which these refer. */
function findShown(tree: Root): Set<string> {
  const notes = nodesIn(tree, 'footnoteDefinition');
  const shown = new Set<string>();
  const add = (found: readonly string[]): void => {
    for (const identifier of found.filter((one) => !shown.has(one))) {
      shown.add(identifier);
      add(
        notes
          .filter((note) => note.identifier === identifier)
          .flatMap(({ children }) => children.flatMap(referencesIn)),
      );
    }
  };
  add(referencesIn(tree));
  return shown;
}

/** The footnotes to which a node refers, without those inside other footnotes. */
function referencesIn(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  if (node.type === 'footnoteDefinition' || !hasChildren(node)) return [];
  return node.children.flatMap(referencesIn);
}

function leaveOutLabel(note: FootnoteDefinition, ledger: BodyLedger): void {
  const span = ledger.spanOf(note);
  const end = span ? span.text.indexOf(']:') + 2 : 0;
  if (span && end > 1) ledger.leaveOut(slice(span, 0, end), '본문에 표시가 없는 각주', '문단');
  ledger.addNotice('note', `[^${note.label ?? note.identifier}]`, span);
}

/** Options for a code block's look, such as `{1,3}`, `linenos=table` or `startline:3`. */
const OPTIONS = /^(?:[{[].*|.*[=}].*|linenos|lineno|linenumbers|startline:.*|\d[\d,\s-]*)$/iu;

/** Moves the text after the language of a code block above the block, because this site does not show it. */
export function settleCode(tree: Root, ledger: BodyLedger): void {
  mapChildren(tree, (children) =>
    children.flatMap((child): Nodes[] => (child.type === 'code' ? settle(child, ledger) : [child])),
  );
}

function settle(code: Code, ledger: BodyLedger): Nodes[] {
  const { lang, meta } = readInfo(code);
  code.lang = lang;
  code.meta = null;
  if (meta === undefined) return [code];
  if (!OPTIONS.test(meta))
    return [{ type: 'paragraph', children: [{ type: 'inlineCode', value: meta }] }, code];
  const span = ledger.spanOf(code);
  const at = span?.text.split('\n', 1)[0]?.indexOf(meta) ?? -1;
  if (span && at >= 0) ledger.leaveOut(slice(span, at, at + meta.length), '코드의 모양 표시');
  ledger.addNotice('codeMeta', meta, span);
  return [code];
}

/**
 * Splits what is written after the opening fence of a code block into the language and the rest: `js
 * title.js`, `js:title.js`, `{.js .numberLines}`.
 */
function readInfo({ lang, meta }: Code): { lang: string | null; meta: string | undefined } {
  const info = [lang, meta].filter((one) => typeof one === 'string' && one.trim() !== '').join(' ');
  const [, name = null, rest = ''] = /^([\w+#.-]+)?[\s:,]*(.*)$/u.exec(info) ?? [];
  return { lang: name, meta: rest.trim() === '' ? undefined : rest.trim() };
}
