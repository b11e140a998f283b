import type { Nodes, Parents, Root } from 'mdast';

/** A node and its ancestors, from the root to its parent. */
interface Placed<T extends Nodes = Nodes> {
  node: T;
  parents: readonly Parents[];
}

type NodeOf<T extends Nodes['type']> = Extract<Nodes, { type: T }>;

interface Index {
  all: readonly Nodes[];
  byType: Map<Nodes['type'], Placed[]>;
}

const indexes = new WeakMap<Root, Index>();

/**
 * All nodes of one type, in document order. The tree is indexed on the first call, because many
 * rules search it, and must not change afterwards.
 */
export function nodesOf<T extends Nodes['type']>(tree: Root, type: T): Placed<NodeOf<T>>[] {
  const found = indexOf(tree).byType.get(type) ?? [];
  return found.filter((placed): placed is Placed<NodeOf<T>> => placed.node.type === type);
}

/** All nodes in document order, from the same index as `nodesOf`. */
export function allNodes(tree: Root): readonly Nodes[] {
  return indexOf(tree).all;
}

/** The node types that occur in the tree. */
export function typesOf(tree: Root): Nodes['type'][] {
  return [...indexOf(tree).byType.keys()];
}

/** The identifiers of the link definitions (`[이름]: https://…`) that links or pictures of the text use. */
export function usedDefinitions(tree: Root): ReadonlySet<string> {
  const references = [...nodesOf(tree, 'linkReference'), ...nodesOf(tree, 'imageReference')];
  return new Set(references.map(({ node }) => node.identifier));
}

function indexOf(tree: Root): Index {
  const known = indexes.get(tree);
  if (known) return known;
  const placed = placeNodes({ node: tree, parents: [] });
  const index = {
    all: placed.map(({ node }) => node),
    byType: Map.groupBy(placed, ({ node }) => node.type),
  };
  indexes.set(tree, index);
  return index;
}

function placeNodes(placed: Placed): Placed[] {
  const { node, parents } = placed;
  if (!('children' in node)) return [placed];
  const path = [...parents, node];
  return [placed, ...node.children.flatMap((child) => placeNodes({ node: child, parents: path }))];
}
