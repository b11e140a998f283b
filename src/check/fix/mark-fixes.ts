import type { Root, RootContent } from 'mdast';
import { nodesOf } from '../../body/nodes.ts';
import { parseBody } from '../../body/parse.ts';
import { findLeftoverMarks } from '../leftover-marks.ts';
import { isFileName } from '../../text/slug.ts';
import { editBody } from './file-parts.ts';
import { applyEdits, type TextEdit } from './text-edits.ts';

/**
 * Corrects marks that Markdown does not read as formatting, if only one correction is possible:
 * `##소제목`, `[협회] (https://…)`, `![상담석](상담 석.jpg)`, a list with a full-width space, a footnote `[^1] : 내용`. A
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

/** The edits that result in a heading, an item, a link, a picture or a footnote; `fixed` is the text after all `edits`, which are sorted. */
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
