import type { Element, ElementContent, Nodes, Parents, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { findJoints } from '../text/joints.ts';
import { toLinePieces } from '../text/line-pieces.ts';

/**
 * HTML of one line of plain text, such as a title, with the same protection from line breaks as an article's
 * text.
 */
export function toKeptHtml(text: string): string {
  const tree: Root = { type: 'root', children: [{ type: 'text', value: text }] };
  keepJoints(tree);
  breakLongWords(tree);
  return toHtml(tree);
}

/**
 * Prevents line breaks at the offsets of `findJoints` with CSS classes, because invisible characters would be
 * copied and searched. A `.keep` span holds the characters before and after the offset; if an element ends
 * between them, a `.tie` span keeps the first one together with the next element.
 */
export function keepJoints(tree: Root): void {
  for (const line of linesOf(tree)) {
    const joints = findJoints(line.map(({ node }) => node.value).join(''));
    let offset = 0;
    for (const place of line) {
      const { length } = place.node.value;
      const own = joints.map((joint) => joint - offset).filter((at) => at > 0 && at <= length);
      if (own.length > 0) replaceText(place, toSpans(place.node.value, own));
      offset += length;
    }
  }
}

/** Splits a text into nodes, with a span around the characters at each joint. */
function toSpans(text: string, joints: readonly number[]): ElementContent[] {
  return toLinePieces(text, joints).flatMap(({ start, end, className }): ElementContent[] => {
    const part = toText(text.slice(start, end));
    return className.length === 0 ? part : [h('span', { className }, part)];
  });
}

function toText(value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function replaceText({ node, parent }: Place, nodes: readonly ElementContent[]): void {
  parent.children.splice(parent.children.indexOf(node), 1, ...nodes);
}

// A word of 21 characters can leave a gap at the end of the line before it on a phone.
const LONG = /[!-~]{21,}/gu;
// After separators in a URL, but not after `//`, and between camelCase words. A piece has at least
// three characters.
const BREAK =
  /(?<=[^/]{3}[/._?&=]|[a-z]{3})(?<!\/\/)(?=(?<=[/._?&=])[^/._?&=]{3}|(?<=[a-z])[A-Z])/u;

/** Allows line breaks (`<wbr>`) in long Latin words and URLs, as `splitLongWords` splits them. */
export function breakLongWords(tree: Root): void {
  for (const place of linesOf(tree).flat()) {
    const [first = '', ...rest] = splitLongWords(place.node.value);
    if (rest.length === 0) continue;
    replaceText(place, [...toText(first), ...rest.flatMap((text) => [h('wbr'), ...toText(text)])]);
  }
}

/** Splits a text where a line may break in a long word: `…/reports/` and `2024/…`; else the text is one piece. */
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

interface Place {
  node: Text;
  parent: Parents;
}

const INLINE = ['a', 'code', 'del', 'em', 'ruby', 'small', 'span', 'strong'];
// Elements whose text is not part of the line around them.
const SKIPPED = ['pre', 'rp', 'rt', 'sup'];

/**
 * Groups the text nodes of a tree by line of text (paragraph, cell, heading). A block or an inline
 * element without text, such as a footnote reference or a picture, starts a new group.
 */
function linesOf(tree: Root): Place[][] {
  const lines: Place[][] = [[]];
  const walk = (node: Nodes, parent: Parents): void => {
    if (node.type === 'text') lines.at(-1)?.push({ node, parent });
    if (node.type !== 'element') return;
    const isBlock = !INLINE.includes(node.tagName);
    if (isBlock) lines.push([]);
    if (!SKIPPED.includes(node.tagName)) walkChildren(node);
    if (isBlock) lines.push([]);
  };
  const walkChildren = (parent: Root | Element): void => {
    for (const child of parent.children) walk(child, parent);
  };
  walkChildren(tree);
  return lines.filter((line) => line.length > 0);
}
