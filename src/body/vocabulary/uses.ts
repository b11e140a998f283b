import type { Parents, Root } from 'mdast';
import { nodesOf } from '../nodes.ts';
import type { Component, ComponentNode } from './component.ts';
import { findComponent } from './vocabulary.ts';

/** A tag as it stands in a text. */
interface Use {
  node: ComponentNode;
  /** Absent if the vocabulary has no such tag. */
  component: Component | undefined;
  /** What it stands in, from the root to its parent. */
  parents: readonly Parents[];
}

/** Every tag of a text, blocks before those inside sentences. */
export function componentsOf(tree: Root): Use[] {
  return [...nodesOf(tree, 'mdxJsxFlowElement'), ...nodesOf(tree, 'mdxJsxTextElement')].map(
    ({ node, parents }) => ({ node, component: findComponent(node.name), parents }),
  );
}
