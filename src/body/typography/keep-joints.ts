import type { ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { findJoints } from './joints.ts';
import { linesOf, type Place } from './lines.ts';

/** A piece of a text node that the page keeps together: with itself, or with what follows the node. */
interface Piece {
  start: number;
  end: number;
  className: string[];
}

/**
 * Keeps lines from breaking at a joint, without a character that copies and searches would carry:
 * `.keep` holds the two characters together, and where an element's edge is between them, `.tie`
 * ties the first to whatever comes.
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

// A pair of surrogates is one character; and a line may still break before a span that begins with a space.
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
