import type { Nodes } from 'mdast';

/**
 * Plain text of a node. A picture gives its description; a line break (`\` at the end of a line) gives a line
 * end, so that the words around it stay apart.
 */
export function textOf(node: Nodes, options: { pictures: boolean } = { pictures: true }): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (node.type === 'image' || node.type === 'imageReference') {
    return options.pictures ? (node.alt ?? '') : '';
  }
  return 'children' in node ? node.children.map((child) => textOf(child, options)).join('') : '';
}

/**
 * Plain text of a heading, a table cell or a label in one line: line ends become spaces. Empty
 * without a node.
 */
export function lineOf(node: Nodes | undefined): string {
  return node
    ? textOf(node)
        .replaceAll(/\s*\n\s*/gu, ' ')
        .trim()
    : '';
}
