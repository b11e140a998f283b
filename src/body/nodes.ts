import type { Nodes, Parents, Root } from 'mdast';

/** A node with what it stands in, from the root to its parent. */
interface Placed<T extends Nodes = Nodes> {
  node: T;
  parents: readonly Parents[];
}

type NodeOf<T extends Nodes['type']> = Extract<Nodes, { type: T }>;

interface Index {
  all: Nodes[];
  byType: Map<Nodes['type'], Placed[]>;
}

const indexes = new WeakMap<Root, Index>();

/**
 * The nodes of a type, from top to bottom. Many rules ask one tree, so it is walked once and
 * remembered: call this on a tree that no longer changes.
 */
export function nodesOf<T extends Nodes['type']>(tree: Root, type: T): Placed<NodeOf<T>>[] {
  const found = indexOf(tree).byType.get(type) ?? [];
  return found.filter((placed): placed is Placed<NodeOf<T>> => placed.node.type === type);
}

/** Every node, from top to bottom; remembered as `nodesOf` is. */
export function allNodes(tree: Root): readonly Nodes[] {
  return indexOf(tree).all;
}

/** The types of which the tree has nodes. */
export function typesOf(tree: Root): Nodes['type'][] {
  return [...indexOf(tree).byType.keys()];
}

function indexOf(tree: Root): Index {
  const known = indexes.get(tree);
  if (known) return known;
  const index: Index = { all: [], byType: new Map() };
  collect({ node: tree, parents: [] }, index);
  indexes.set(tree, index);
  return index;
}

function collect(placed: Placed, index: Index): void {
  const { node, parents } = placed;
  index.all.push(node);
  const group = index.byType.get(node.type);
  if (group) group.push(placed);
  else index.byType.set(node.type, [placed]);
  if (!('children' in node)) return;
  // One list for all children: only a parent makes a new one.
  const path = [...parents, node];
  for (const child of node.children) collect({ node: child, parents: path }, index);
}
