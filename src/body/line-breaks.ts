import type { Element, ElementContent, Nodes, Parents, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { findJoints } from './line-joints.ts';

/** A line of plain text, such as a title, as HTML that breaks into lines as the text of an article does. */
export function toKeptHtml(text: string): string {
  const tree: Root = { type: 'root', children: [{ type: 'text', value: text }] };
  keepJoints(tree);
  breakLongWords(tree);
  return toHtml(tree);
}

/** A range of a text node, in UTF-16 units, that must not break inside or at its end. */
interface Piece {
  start: number;
  end: number;
  className: string[];
}

/**
 * Prevents line breaks at joints by CSS classes instead of invisible characters, which would be
 * copied and searched: `.keep` holds the two characters together; where an element ends between
 * them, `.tie` joins the first to the next element.
 */
export function keepJoints(tree: Root): void {
  for (const line of linesOf(tree)) {
    const joints = findJoints(line.map(({ node }) => node.value).join(''));
    let offset = 0;
    for (const place of line) {
      const { length } = place.node.value;
      const own = joints.map((joint) => joint - offset).filter((at) => at > 0 && at <= length);
      if (own.length > 0) replaceText(place, piecesOf(place.node.value, own));
      offset += length;
    }
  }
}

function piecesOf(text: string, joints: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  for (const joint of joints) {
    const start = joint - lengthBefore(text, joint);
    const end = joint + lengthAfter(text, joint);
    const last = pieces.at(-1);
    const className = end === joint ? ['tie'] : ['keep'];
    if (last && start < last.end) {
      last.end = end;
      last.className = [...new Set([...last.className, ...className])];
    } else pieces.push({ start, end, className });
  }
  return pieces;
}

// A surrogate pair is one character. A space is kept with the character before it, because a line
// may break before a span that begins with a space.
function lengthBefore(text: string, index: number): number {
  return /(?:. |.)$/su.exec(text.slice(0, index))?.[0].length ?? 0;
}

function lengthAfter(text: string, index: number): number {
  return /^./su.exec(text.slice(index))?.[0].length ?? 0;
}

function replaceText({ node, parent }: Place, pieces: readonly Piece[]): void {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { start, end, className } of pieces) {
    parts.push(...textNode(node.value.slice(from, start)));
    parts.push(h('span', { className }, node.value.slice(start, end)));
    from = end;
  }
  parts.push(...textNode(node.value.slice(from)));
  parent.children.splice(parent.children.indexOf(node), 1, ...parts);
}

function textNode(value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

// Long enough to leave a gap at the end of a line on a phone.
const LONG = /[!-~]{21,}/gu;
// After separators of an address, but not after `//`, and between camelCase words; no piece is
// shorter than three characters.
const BREAK =
  /(?<=[^/]{3}[/._?&=]|[a-z]{3})(?<!\/\/)(?=(?<=[/._?&=])[^/._?&=]{3}|(?<=[a-z])[A-Z])/u;

/** Allows line breaks (`<wbr>`) in long Latin words and addresses where they read well. */
export function breakLongWords(tree: Root): void {
  for (const { node, parent } of linesOf(tree).flat()) {
    const parts = splitLongWords(node.value);
    if (parts.length === 1) continue;
    const nodes: ElementContent[] = parts.flatMap((value, index) => [
      ...(index > 0 ? [h('wbr')] : []),
      { type: 'text' as const, value },
    ]);
    parent.children.splice(parent.children.indexOf(node), 1, ...nodes);
  }
}

/** The pieces of a text between which a long word may break; one piece without long words. */
export function splitLongWords(text: string): string[] {
  const parts = [''];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(LONG)) {
    const [first = '', ...rest] = /[A-Za-z]/u.test(word) ? word.split(BREAK) : [word];
    parts.push(`${parts.pop() ?? ''}${text.slice(from, index)}${first}`, ...rest);
    from = index + word.length;
  }
  parts.push(`${parts.pop() ?? ''}${text.slice(from)}`);
  return parts;
}

/** A text node and its parent. */
interface Place {
  node: Text;
  parent: Parents;
}

const INLINE = new Set(['a', 'code', 'del', 'em', 'ruby', 'small', 'span', 'strong']);
// Elements whose text is not part of a line.
const CLOSED = new Set(['pre', 'rp', 'rt', 'sup']);

/**
 * The text nodes of a tree, grouped by line of text (paragraph, cell, heading). Inline elements
 * without words, such as a footnote mark or a picture, end a line as a block does.
 */
function linesOf(tree: Root): Place[][] {
  const lines: Place[][] = [[]];
  const walk = (node: Nodes, parent: Parents): void => {
    if (node.type === 'text') lines.at(-1)?.push({ node, parent });
    if (node.type !== 'element') return;
    if (!INLINE.has(node.tagName)) lines.push([]);
    if (!CLOSED.has(node.tagName)) walkAll(node);
    if (!INLINE.has(node.tagName)) lines.push([]);
  };
  const walkAll = (parent: Root | Element): void => {
    for (const child of parent.children) walk(child, parent);
  };
  walkAll(tree);
  return lines.filter((line) => line.length > 0);
}
