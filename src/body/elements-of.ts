import type { Element, Root } from 'hast';

/**
 * All elements of an HTML tree, each before those in it, whose children may still be changed then. Faster than
 * unist-util-visit, which makes a function for each node: ten such passes over three trees of every article
 * were a tenth of the time of reading an archive.
 */
export function* elementsOf(tree: Root | Element): Generator<Element> {
  const waiting = [tree];
  for (let parent = waiting.pop(); parent; parent = waiting.pop()) {
    if (parent.type === 'element') yield parent;
    for (let index = parent.children.length - 1; index >= 0; index -= 1) {
      const child = parent.children[index];
      if (child?.type === 'element') waiting.push(child);
    }
  }
}

/** The tree and all its elements: everything that has children. */
export function* parentsOf(tree: Root): Generator<Root | Element> {
  yield tree;
  yield* elementsOf(tree);
}
