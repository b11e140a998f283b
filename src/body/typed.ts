import type { Nodes } from 'mdast';

/** Something of a text with a place; what has none is put at the first line. */
export interface InText {
  position?: { start: { line: number; column: number } } | undefined;
}

/** Words as they are typed, marks and all, and where in the text they start. */
export interface Typed {
  text: string;
  offset: number;
}

/** What is typed for a node; a paragraph that a component made reaches over its children. */
export function typedOf(node: Nodes, source: string): Typed {
  const children = 'children' in node ? node.children : [];
  const offset = (node.position ?? children[0]?.position)?.start.offset ?? 0;
  const end = (node.position ?? children.at(-1)?.position)?.end.offset ?? offset;
  return { text: source.slice(offset, end), offset };
}

/** The place of a character of the text, which counts from 0. */
export function placeOf(source: string, offset: number): InText {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return { position: { start: { line, column: offset - before.lastIndexOf('\n') } } };
}
