import type { Element, Nodes, Parents, Root, Text } from 'hast';

/** A text node, and where it stands. */
export interface Place {
  node: Text;
  parent: Parents;
}

const INLINE = new Set(['a', 'code', 'del', 'em', 'ruby', 'small', 'span', 'strong']);
// Their text is no line of words.
const CLOSED = new Set(['pre', 'rp', 'rt', 'sup']);

/**
 * The text nodes below a tree, those that stand in one line of text together. What has no words to
 * break at (a note's mark, a picture) parts two lines like a block does.
 */
export function linesOf(tree: Root): Place[][] {
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
