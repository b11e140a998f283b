import type { Parents, Root } from 'mdast';
import { nodesOf } from '../nodes.ts';
import { chart } from './chart.ts';
import type { Component, ComponentNode } from './component.ts';
import { attachment, figure } from './file-components.ts';
import { answer, box, hanja, interview, question } from './text-components.ts';

/** Every component that an article may use, in the order of the editors' guide. */
export const VOCABULARY: readonly Component[] = [
  figure,
  box,
  interview,
  question,
  answer,
  chart,
  attachment,
  hanja,
];

const byName = new Map(VOCABULARY.map((component) => [component.name, component]));

/** The component of that name; undefined if there is none. */
export function findComponent(name: string | null): Component | undefined {
  return name === null ? undefined : byName.get(name);
}

/** A tag in a text. */
interface Use {
  node: ComponentNode;
  /** Undefined if the vocabulary has no such tag. */
  component: Component | undefined;
  /** Its ancestors, from the root to its parent. */
  parents: readonly Parents[];
}

/** Every tag of a text: blocks first, then those inside sentences. */
export function componentsOf(tree: Root): Use[] {
  return [...nodesOf(tree, 'mdxJsxFlowElement'), ...nodesOf(tree, 'mdxJsxTextElement')].map(
    ({ node, parents }) => ({ node, component: findComponent(node.name), parents }),
  );
}
