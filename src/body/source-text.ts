import type { Nodes } from 'mdast';
import type { Point } from 'unist';
import { location } from 'vfile-location';

/** A node, or any object with a position in the text; without a position, messages are at 1:1. */
export interface Positioned {
  position?: { start: { line: number; column: number } } | undefined;
}

/** Markdown as typed, `**굵게**`, and its offset in the text. */
export interface SourceText {
  text: string;
  offset: number;
}

/**
 * Markdown source of a node; a paragraph made by `liftComponents` has no position and extends over its
 * children.
 */
export function sourceTextOf(node: Nodes, source: string): SourceText {
  const children = 'children' in node ? node.children : [];
  const offset = (node.position ?? children[0]?.position)?.start.offset ?? 0;
  const end = (node.position ?? children.at(-1)?.position)?.end.offset ?? offset;
  return { text: source.slice(offset, end), offset };
}

/** Line and column of an offset in the text, from 1; the offset counts from 0. */
export function placeOf(source: string, offset: number): Positioned {
  return { position: { start: pointAt(source, offset) } };
}

/**
 * The point of the text at this offset, as syntax trees store it: line, column and offset; 1:1 for an offset
 * outside of the text.
 */
export function pointAt(source: string, offset: number): Point {
  if (latest.source !== source) latest = { source, places: location(source) };
  return latest.places.toPoint(offset) ?? { line: 1, column: 1, offset: 0 };
}

// Memoised for one text: the rules ask for many places of a text before the next text is read.
let latest = { source: '', places: location('') };
