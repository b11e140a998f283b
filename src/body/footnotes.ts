import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Takes from notes what nothing asks for (the way back is known by its data attribute) and spells their places as readers do. */
export function tidyFootnotes(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    if ('dataFootnoteBackref' in properties) delete properties.className;
    // A note may be called [^가]: its address is encoded, the place that it leads to is not.
    const { id } = properties;
    if (typeof id === 'string' && /^(?:user-content-)?fn(?:ref)?-/u.test(id)) {
      properties.id = decodeURIComponent(id);
    }
  });
}
