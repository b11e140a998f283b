import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** What holds blocks alone: elsewhere a line end may part two words. */
const HOLDERS = new Set(['blockquote', 'ol', 'section', 'table', 'tbody', 'thead', 'tr', 'ul']);

/** Takes out the line ends between blocks: nobody sees them, and every reader waits for them. */
export function dropBlankText(tree: Root): void {
  visit(tree, 'text', ({ value }, index, parent) => {
    if (value !== '\n' || !parent || index === undefined) return undefined;
    const holds = parent.type !== 'element' || HOLDERS.has(parent.tagName);
    if (!holds) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
