import type { Nodes } from 'mdast';

/** A node, or any object with a position in the text; without a position, messages are at 1:1. */
export interface Positioned {
  position?: { start: { line: number; column: number } } | undefined;
}

/** Markdown as typed, `**굵게**`, and its offset in the text. */
export interface SourceText {
  text: string;
  offset: number;
}

/** Markdown source of a node; a paragraph made by `liftComponents` has no position and extends over its children. */
export function sourceTextOf(node: Nodes, source: string): SourceText {
  const children = 'children' in node ? node.children : [];
  const offset = (node.position ?? children[0]?.position)?.start.offset ?? 0;
  const end = (node.position ?? children.at(-1)?.position)?.end.offset ?? offset;
  return { text: source.slice(offset, end), offset };
}

/** Line and column of an offset in the text, from 1; the offset counts from 0. */
export function placeOf(source: string, offset: number): Positioned {
  const starts = lineStartsOf(source);
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { position: { start: { line: low + 1, column: offset - (starts[low] ?? 0) + 1 } } };
}

// Rules ask for many places of one text, one text after another.
let latest: { source: string; starts: number[] } = { source: '', starts: [0] };

/** The offsets at which the lines of a text begin. */
function lineStartsOf(source: string): number[] {
  if (latest.source !== source) {
    const starts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    latest = { source, starts };
  }
  return latest.starts;
}
