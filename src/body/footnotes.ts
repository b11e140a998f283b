import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Takes from notes what nothing asks for: the way back is known by its data attribute. */
export function tidyFootnotes(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    if ('dataFootnoteBackref' in properties) delete properties.className;
  });
}
