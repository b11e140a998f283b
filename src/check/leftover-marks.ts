import type { Root } from 'mdast';
import { LINE_MARK } from '../body/line-marks.ts';
import { nodesOf } from '../body/nodes.ts';
import { isParticle } from '../text/particle-forms.ts';
import { SURNAMES } from '../text/surnames.ts';
import { type MarkKind, MARK_IN_LINE, MARK_KINDS } from './mark-kinds.ts';

/** Marks typed for Markdown, such as `**`, which it does not read as formatting, so that readers see them. */
interface LeftoverMark {
  /** Offset in the source, and the length of the marks there. */
  offset: number;
  length: number;
  /** The message (Korean): what the reader sees, and what to type instead. */
  text: string;
  /** The correction that `npm run check -- --fix` writes; undefined if there may be several. */
  fixed?: string;
}

/** Finds the marks in a text that Markdown does not read as formatting; `tree` is `source`, parsed. */
export function findLeftoverMarks(tree: Root, source: string): LeftoverMark[] {
  return nodesOf(tree, 'text').flatMap(({ node, parents }) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    const isInAddress = parents.some(
      ({ type, position }) => type === 'link' && source.charAt(position?.start.offset ?? 0) !== '[',
    );
    if (start === undefined || end === undefined || isInAddress) return [];
    const parent = parents.at(-1);
    // In a table cell, in bold or after a tag, `##` and list marks have no meaning, so they are not reported.
    const isBlock = parent?.type === 'paragraph';
    const isFirst = parent?.children[0] === node && LINE_START.test(lineBefore(source, start));
    const holdsMark = MARK_IN_LINE.test(source.slice(start, endOfSearch(source, end)));
    const found = MARK_KINDS.flatMap((kind) => {
      if (!kind.isLineStart) return holdsMark ? findAnywhere(kind, source, [start, end]) : [];
      return isBlock ? findAtLineStarts(kind, source, [start, end], isFirst) : [];
    });
    // Of several kinds at one offset, the first in MARK_KINDS has the most exact message.
    const offsets = found.map(({ offset }) => offset);
    return found.filter(({ offset }, index) => offsets.indexOf(offset) === index);
  });
}

type Range = readonly [start: number, end: number];

const LINE_START = new RegExp(`^(?:[ \\t]|${LINE_MARK})*$`, 'u');

function lineBefore(source: string, offset: number): string {
  return source.slice(Math.max(0, source.lastIndexOf('\n', offset - 1) + 1), offset);
}

function findAtLineStarts(
  kind: MarkKind,
  source: string,
  [start, end]: Range,
  isFirst: boolean,
): LeftoverMark[] {
  const starts = isFirst ? [start] : [];
  for (
    let at = source.indexOf('\n', start);
    at >= 0 && at < end;
    at = source.indexOf('\n', at + 1)
  ) {
    starts.push(at + 1 + (/^[ \t>]*/u.exec(source.slice(at + 1, end))?.[0].length ?? 0));
  }
  return starts.flatMap((offset) => {
    const found = kind.pattern.exec(source.slice(offset, offset + 40))?.[0];
    return found === undefined ? [] : [toMark(kind, offset, found)];
  });
}

function findAnywhere(kind: MarkKind, source: string, [start, end]: Range): LeftoverMark[] {
  const line = source.slice(start, endOfSearch(source, end));
  return [...line.matchAll(kind.pattern)]
    .filter(({ 0: found, index }) => {
      const last = start + index + Math.max(0, found.lastIndexOf(']'));
      return last < end && (kind.isMeant?.(found) ?? true) && !isMask(source, start + index);
    })
    .map(({ 0: found, index }) => toMark(kind, start + index, found));
}

function toMark({ explain, fix }: MarkKind, offset: number, found: string): LeftoverMark {
  const fixed = fix?.(found);
  const isFixed = fixed !== undefined && fixed !== found;
  return { offset, length: found.length, text: explain(found), ...(isFixed ? { fixed } : {}) };
}

// Up to 300 characters after the text: the marks may continue in a link there, `[말] (` and then the address.
function endOfSearch(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return Math.min(from + 300, end < 0 ? source.length : end);
}

const NAME = new RegExp(`(?<!(?!ㆍ)[\\p{L}\\p{N}])${SURNAMES}[가-힣]?$`, 'u');
const TITLE = /^(?:씨|님|군|양|[가-힣])?$/u;

/** Whether asterisks at an offset are meant as characters: they hide part of a name or a number (`김**(32)`, `010-12**-34`), or are in brackets or quotation marks (`(**)`). */
function isMask(source: string, offset: number): boolean {
  if (source[offset] !== '*') return false;
  const before = source.slice(Math.max(0, offset - 4), offset);
  const after = source.slice(offset, offset + 20).replace(/^\*+/u, '');
  const isSpokenOf = /[([{‘“「『《〈'"]$/u.test(before) && /^[)\]}’”」』》〉'"]/u.test(after);
  if (
    isSpokenOf ||
    /[\d*○●△▲□■◇◆×-]$/u.test(before) ||
    (/\w$/u.test(before) && /^[\w@]/u.test(after))
  )
    return true;
  const next = /^[가-힣]*/u.exec(after)?.[0] ?? '';
  return NAME.test(before) && (TITLE.test(next) || isParticle(next, before.slice(-1)));
}
