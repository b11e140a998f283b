import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Node } from 'unist';
import { joinTexts } from '../../../src/body/join-texts.ts';

/** A node of a Markdown tree that may contain nodes of any type while it is converted. */
interface MixedParent extends Node {
  children: Nodes[];
}

/** Whether the node has children, of whatever type. */
export function hasChildren(node: Node): node is MixedParent {
  return 'children' in node;
}

type NodeOf<T extends Nodes['type']> = Extract<Nodes, { type: T }>;

/** All nodes of a type in a tree, in document order: `nodesIn(tree, 'heading')`. */
export function nodesIn<T extends Nodes['type']>(node: Nodes, type: T): NodeOf<T>[] {
  const isWanted = (one: Nodes): one is NodeOf<T> => one.type === type;
  const below = hasChildren(node) ? node.children.flatMap((child) => nodesIn(child, type)) : [];
  return isWanted(node) ? [node, ...below] : below;
}

/** Changes the children of a node and of all nodes below it, the innermost first. */
export function mapChildren(
  node: Node,
  change: (children: Nodes[], parent: Node) => Nodes[],
): void {
  if (!hasChildren(node)) return;
  for (const child of node.children) mapChildren(child, change);
  node.children = change(node.children, node);
  joinTexts(node.children);
}

const PHRASING: readonly Nodes['type'][] = [
  ...(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'html'] as const),
  ...(['link', 'linkReference', 'image', 'imageReference', 'footnoteReference'] as const),
  ...(['mdxJsxTextElement', 'mdxTextExpression'] as const),
];

/** Whether the node is part of a sentence, such as a text, a link or a picture. */
export function isPhrasing(node: Nodes): node is PhrasingContent {
  return PHRASING.includes(node.type);
}

/** Whether the node is a block, such as a paragraph or a list. */
export function isBlock(node: Nodes): node is Exclude<RootContent, PhrasingContent> {
  return !isPhrasing(node);
}

const FLOW_PARENTS = ['root', 'blockquote', 'listItem', 'footnoteDefinition'];

/** Whether the children of a node are blocks. */
export function isFlowParent(node: Node): boolean {
  return FLOW_PARENTS.includes(node.type);
}
