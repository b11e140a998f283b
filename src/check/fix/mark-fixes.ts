import type { Root } from 'mdast';
import { checkLimits } from '../../body/limits.ts';
import { nodesOf } from '../../body/nodes.ts';
import { parseBody } from '../../body/parse.ts';
import { findLeftoverMarks } from '../leftover-marks.ts';
import { joinParts, splitFile } from './file-parts.ts';

interface Edit {
  offset: number;
  length: number;
  fixed: string;
}

/**
 * Mends marks of Markdown that stayed letters where it is plain what was meant: `##소제목`,
 * `[협회] (https://…)`, a list with a full-width space, a footnote `[^1] : 내용`.
 */
export function fixMarks(text: string, path: string): string {
  const parts = splitFile(text, path);
  if (!parts || !/^(?:issues|bids)\/.*\.mdx$/u.test(path) || checkLimits(parts.body).length > 0)
    return text;
  const { tree } = parseBody(parts.body);
  if (!tree) return text;
  const edits = [...findMarkEdits(tree, parts.body), ...findNoteEdits(tree, parts.body)];
  return edits.length === 0 ? text : joinParts({ ...parts, body: applyEdits(parts.body, edits) });
}

function findMarkEdits(tree: Root, body: string): Edit[] {
  return findLeftoverMarks(tree, body).flatMap(({ offset, length, fixed }) =>
    fixed === undefined ? [] : [{ offset, length, fixed }],
  );
}

const NOTE_LINE = /^[ \t>]*\[\^([^\]\s]+)\][ \t]*[:：][ \t]*/gmu;

/** Lines `[^1] : 내용` and `[^1]：내용`, if the text has the mark `[^1]` elsewhere. */
function findNoteEdits(tree: Root, body: string): Edit[] {
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

function applyEdits(body: string, edits: readonly Edit[]): string {
  let text = body;
  for (const { offset, length, fixed } of edits.toSorted((a, b) => b.offset - a.offset)) {
    text = text.slice(0, offset) + fixed + text.slice(offset + length);
  }
  return text;
}
