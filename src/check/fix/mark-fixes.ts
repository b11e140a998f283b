import type { Root, RootContent } from 'mdast';
import { nodesOf } from '../../body/nodes.ts';
import { parseBody, parseWithRecovery } from '../../body/parse.ts';
import { findLeftoverMarks } from '../leftover-marks.ts';
import { isFileName } from '../../text/slug.ts';
import { editBody } from './file-parts.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';
import type { Fault } from '../../text/fault.ts';

/**
 * Corrects Markdown syntax that Markdown does not recognise, if only one correction is possible: `##소제목`,
 * `[협회] (https://…)`, `![상담석](상담 석.jpg)`, a list with a full-width space, a footnote `[^1] : 내용`. A
 * correction is kept only if it results in a heading, an item, a link, a picture or a footnote.
 */
export function fixMarks(text: string, path: string): string {
  return editBody(text, path, fixBody);
}

function fixBody(body: string): string {
  const { tree } = parseBody(body);
  if (!tree) return body;
  let edits = [...findMarkEdits(tree, body), ...findNoteEdits(tree, body)].sort(
    (one, other) => one.offset - other.offset,
  );
  while (edits.length > 0) {
    const fixed = applyEdits(body, edits);
    const kept = keepEffective(fixed, edits);
    if (kept.length === edits.length) return fixed;
    edits = kept;
  }
  return body;
}

function findMarkEdits(tree: Root, body: string): TextEdit[] {
  return findLeftoverMarks(tree, body).flatMap(({ offset, length, fixed }) =>
    fixed === undefined ? [] : [{ offset, length, fixed }],
  );
}

const NOTE_LINE = /^[ \t>]*\[\^([^\]\s]+)\][ \t\u00A0\u3000]*[:：][ \t\u00A0\u3000]*/gmu;

/** Edits of lines such as `[^1] : 내용` and `[^1]：내용` to `[^1]: 내용`, if the text has the mark `[^1]` elsewhere. */
function findNoteEdits(tree: Root, body: string): TextEdit[] {
  const texts = nodesOf(tree, 'text').map(({ node }) => node.position);
  return [...body.matchAll(NOTE_LINE)].flatMap(({ 0: found, 1: label = '', index }) => {
    const mark = `[^${label}]`;
    const offset = index + found.indexOf('[');
    const isText = texts.some(
      (place) => (place?.start.offset ?? 0) <= offset && offset < (place?.end.offset ?? 0),
    );
    const isUsed = body.split(mark).length > 2;
    const typed = found.slice(found.indexOf('['));
    const fixed = `${mark}: `;
    return isText && isUsed && typed !== fixed ? [{ offset, length: typed.length, fixed }] : [];
  });
}

/**
 * Leaves out edits that have no effect, as they result in no heading, item, link, picture or footnote.
 * `fixed` is the text after all `edits`, which are sorted.
 */
function keepEffective(fixed: string, edits: readonly TextEdit[]): TextEdit[] {
  const { tree } = parseBody(fixed);
  if (!tree) return [];
  const meant = new Set(meantOffsets(tree));
  let shift = 0;
  return edits.filter((edit) => {
    const isMeant = meant.has(edit.offset + shift);
    shift += edit.fixed.length - edit.length;
    return isMeant;
  });
}

/** Offsets at which headings, list items, footnotes, pictures and links to the web begin. */
function meantOffsets(tree: Root): number[] {
  const links = nodesOf(tree, 'link').filter(({ node }) => /^https?:/iu.test(node.url));
  const pictures = nodesOf(tree, 'image').filter(({ node }) => isFileName(node.url));
  const items = tree.children.flatMap((node) => (node.type === 'list' ? node.children : []));
  const inline = [...links, ...pictures].map(({ node }) => node);
  return [...tree.children.filter(isBlockMeant), ...items, ...inline].map(
    ({ position }) => position?.start.offset ?? -1,
  );
}

function isBlockMeant(node: RootContent): boolean {
  return (
    node.type === 'footnoteDefinition' ||
    (node.type === 'heading' &&
      node.depth > 1 &&
      !node.children.some((child) => child.type === 'text' && child.value.includes('#')))
  );
}

/**
 * Writes `\` before a `<` that cannot begin a tag, `대기 \<5분` or `\<컨택센터>`, and before the `{` of
 * braces, which an article never has: `\{참고}`.
 */
export function escapeSigns(text: string, path: string): string {
  return editBody(text, path, (body) => {
    if (!/[<{]/u.test(body)) return body;
    const offsets = [...new Set(signOffsets(body))].toSorted((one, other) => one - other);
    return applyEdits(
      body,
      offsets.map((offset) => ({ offset, length: 0, fixed: '\\' })),
    );
  });
}

function signOffsets(body: string): number[] {
  const { tree, faults } = parseWithRecovery(body);
  const signs = faults.flatMap((fault) => lessThanOf(body, fault) ?? []);
  if (!tree) return signs;
  const braces = [...nodesOf(tree, 'mdxFlowExpression'), ...nodesOf(tree, 'mdxTextExpression')];
  return [
    ...signs,
    ...braces
      .map(({ node }) => node.position?.start.offset ?? -1)
      .filter((offset) => /^\{(?!\/\*)/u.test(body.slice(offset, offset + 3))),
  ];
}

/**
 * Offset of the `<` that a fault is about, if no tag can begin there (a digit or Hangul follows) and it
 * has no `\` yet. `<출처>` is left out, because `fixSourceLine` converts it.
 */
function lessThanOf(body: string, { line, column }: Fault): number | undefined {
  const lines = body.split('\n');
  const at = (lines[line - 1] ?? '').slice(0, column).lastIndexOf('<');
  const offset = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, at);
  if (at < 0 || isEscaped(body, offset)) return undefined;
  return /^<(?![A-Za-z/!?$_>]|출처>)/u.test(body.slice(offset)) ? offset : undefined;
}

/** Whether the character at an offset has an odd number of `\` in front of it. */
function isEscaped(text: string, offset: number): boolean {
  const [backslashes = ''] = /\\*$/u.exec(text.slice(0, offset)) ?? [];
  return backslashes.length % 2 === 1;
}
