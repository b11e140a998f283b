import type { Delete, Emphasis, Link, Nodes, PhrasingContent, Root, Strong } from 'mdast';
import { hasChildren, isBlock, isPhrasing, mapChildren } from './mdast-children.ts';

/**
 * Repairs a tree after HTML was converted and pieces were left out: spaces at the ends of sentences and
 * inside `**`, blocks inside sentences, and nodes without content.
 */
export function tidyTree(tree: Root): void {
  mapChildren(tree, (children, parent) => {
    const full = children
      .flatMap((child) => placeParts(child, parent.type))
      .flatMap(liftBlocks)
      .flatMap(moveSpacesOut)
      .filter((child) => !isEmpty(child));
    if (parent.type === 'heading' || parent.type === 'tableCell') {
      return trimEnds(full.flatMap(toPhrasing));
    }
    if (parent.type === 'paragraph') return trimEnds(full);
    return full.flatMap(splitParagraph);
  });
}

/** Puts cells without a table into a table, and items without a list into a list. */
function placeParts(node: Nodes, parent: string): Nodes[] {
  if (node.type === 'tableRow' && parent !== 'table') {
    return node.children.flatMap((cell) => placeParts(cell, parent));
  }
  if (node.type === 'tableCell' && parent !== 'tableRow') {
    return [{ type: 'paragraph', children: node.children }];
  }
  if (node.type === 'listItem' && parent !== 'list') return [{ type: 'list', children: [node] }];
  return [node];
}

const WRAPPERS: readonly Nodes['type'][] = ['emphasis', 'strong', 'delete', 'link'];

/** Whether the node gives a look or an address to a part of a sentence. */
function isWrapper(node: Nodes): node is Delete | Emphasis | Link | Strong {
  return WRAPPERS.includes(node.type);
}

const CONTAINERS: readonly Nodes['type'][] = [
  ...WRAPPERS,
  ...(['paragraph', 'heading', 'blockquote', 'list', 'listItem'] as const),
];

/**
 * Puts blocks out of bold text, links and the like, which cannot contain them: `<b>가<ul>…</ul>나</b>` is bold
 * text, a list, and bold text. A paragraph stays bold.
 */
function liftBlocks(node: Nodes): Nodes[] {
  if (!isWrapper(node)) return [node];
  const children: readonly Nodes[] = node.children;
  if (!children.some(isBlock)) return [node];
  const wrap = (part: PhrasingContent[]): PhrasingContent[] =>
    part.length === 0 ? [] : [{ ...node, children: part }];
  const lifted: Nodes[] = [];
  let run: PhrasingContent[] = [];
  for (const child of children) {
    if (isPhrasing(child)) {
      run.push(child);
      continue;
    }
    const block = child.type === 'paragraph' ? { ...child, children: wrap(child.children) } : child;
    lifted.push(...wrap(run), block);
    run = [];
  }
  return [...lifted, ...wrap(run)];
}

function isEmpty(node: Nodes): boolean {
  if (node.type === 'text') return node.value === '';
  if (!hasChildren(node) || !CONTAINERS.includes(node.type)) return false;
  if (node.type === 'listItem') return false;
  return node.children.every((child) => child.type === 'break' || isBlankText(child));
}

function isBlankText(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Moves spaces out of `** 굵게 **`, which would otherwise not be bold. */
function moveSpacesOut(node: Nodes): Nodes[] {
  if (!isWrapper(node)) return [node];
  const [first] = node.children;
  const before = first?.type === 'text' ? (/^\s+/u.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = node.children.at(-1);
  const after = last?.type === 'text' ? (/\s+$/u.exec(last.value)?.[0] ?? '') : '';
  if (last?.type === 'text') last.value = last.value.trimEnd();
  node.children = node.children.filter((child) => !isEmpty(child));
  const space = (value: string): Nodes[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [...space(before), node, ...space(after)];
}

/** Removes spaces and line breaks at both ends of a sentence, and spaces around its line breaks. */
function trimEnds(children: readonly Nodes[]): Nodes[] {
  const isSpace = (node: Nodes): boolean => node.type === 'break' || isBlankText(node);
  const start = children.findIndex((child) => !isSpace(child));
  const kept =
    start < 0 ? [] : children.slice(start, children.findLastIndex((child) => !isSpace(child)) + 1);
  for (const [index, child] of kept.entries()) {
    if (child.type !== 'text') continue;
    const isBroken = (other: Nodes | undefined): boolean => !other || other.type === 'break';
    if (isBroken(kept[index - 1])) child.value = child.value.trimStart();
    if (isBroken(kept[index + 1])) child.value = child.value.trimEnd();
  }
  return kept;
}

/** Splits a paragraph at two line breaks in a row, and at blocks in it. */
function splitParagraph(node: Nodes): Nodes[] {
  if (node.type !== 'paragraph' || !hasChildren(node)) return [node];
  const parts: Nodes[][] = [[]];
  const blocks: Nodes[] = [];
  const isBreak = (child: Nodes | undefined): boolean => child?.type === 'break';
  for (const [index, child] of node.children.entries()) {
    if (isBlock(child)) {
      blocks.push(...toParagraphs(parts.splice(0)), child);
      parts.push([]);
    } else if (isBreak(child) && isBreak(node.children[index + 1])) parts.push([]);
    else parts.at(-1)?.push(child);
  }
  if (blocks.length === 0 && parts.length === 1) return [node];
  return [...blocks, ...toParagraphs(parts)];
}

function toParagraphs(parts: readonly (readonly Nodes[])[]): Nodes[] {
  return parts
    .map((part) => trimEnds(part).filter(isPhrasing))
    .filter((children) => children.length > 0)
    .map((children) => ({ type: 'paragraph', children }));
}

/** Converts blocks to the content of a sentence, for parents that allow no blocks. */
function toPhrasing(node: Nodes): Nodes[] {
  if (isPhrasing(node)) return [node];
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value }];
  return hasChildren(node) ? [...node.children.flatMap(toPhrasing), { type: 'break' }] : [];
}
