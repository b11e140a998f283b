import type { Nodes, Parents, Root } from 'mdast';

/** A node with what it stands in, from the root to its parent. */
export interface Placed<T extends Nodes = Nodes> {
  node: T;
  parents: readonly Parents[];
}

type NodeOf<T extends Nodes['type']> = Extract<Nodes, { type: T }>;

const indexes = new WeakMap<Root, ReadonlyMap<Nodes['type'], readonly Placed[]>>();

/**
 * The nodes of a type, from top to bottom. Many rules ask one tree, so it is walked once and
 * remembered: call this on a tree that no longer changes.
 */
export function nodesOf<T extends Nodes['type']>(tree: Root, type: T): Placed<NodeOf<T>>[] {
  const found = indexOf(tree).get(type) ?? [];
  return found.filter((placed): placed is Placed<NodeOf<T>> => placed.node.type === type);
}

/** The types of which the tree has nodes. */
export function typesOf(tree: Root): Nodes['type'][] {
  return [...indexOf(tree).keys()];
}

function indexOf(tree: Root): ReadonlyMap<Nodes['type'], readonly Placed[]> {
  const known = indexes.get(tree);
  if (known) return known;
  const index = new Map<Nodes['type'], Placed[]>();
  collect({ node: tree, parents: [] }, index);
  indexes.set(tree, index);
  return index;
}

function collect(placed: Placed, index: Map<Nodes['type'], Placed[]>): void {
  const { node, parents } = placed;
  const group = index.get(node.type);
  if (group) group.push(placed);
  else index.set(node.type, [placed]);
  if (!('children' in node)) return;
  // One list for all children: only a parent makes a new one.
  const path = [...parents, node];
  for (const child of node.children) collect({ node: child, parents: path }, index);
}
