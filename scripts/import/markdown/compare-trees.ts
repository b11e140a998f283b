import type { List, Nodes } from 'mdast';
import { hasChildren } from './mdast-children.ts';

/** Properties of nodes that readers see; not positions, nor how the Markdown is written. */
const SEEN = [
  ...(['type', 'value', 'url', 'title', 'alt', 'depth', 'lang', 'meta', 'ordered'] as const),
  ...(['start', 'checked', 'identifier', 'name'] as const),
];

/**
 * A text that is the same for trees that readers see as the same. Bare addresses count as text,
 * because this site makes links of them and `parseMarkdown` does not.
 */
export function toComparable(nodes: readonly Nodes[]): string {
  return JSON.stringify(nodes.flatMap(toValues)).replace(TEXTS_SIDE_BY_SIDE, '');
}

/** The end of a text and the start of the next: together they are one text. */
const TEXTS_SIDE_BY_SIDE = /(?<="text":"(?:[^"\\]|\\.)*)"\},\{"text":"/gu;

function toValues(node: Nodes): object[] {
  if (node.type === 'text') return [{ text: node.value.replace(/\s+/gu, ' ') }];
  if (isBareAddress(node) && hasChildren(node)) return node.children.flatMap(toValues);
  const seen = Object.fromEntries(
    Object.entries(node).filter(
      ([key, value]) => SEEN.some((one) => one === key) && value !== null && value !== '',
    ),
  );
  const attributes = 'attributes' in node ? node.attributes.map(toAttribute) : undefined;
  const children = hasChildren(node) ? node.children.flatMap(toValues) : undefined;
  // This site shows the numbers that are typed, other sites those that follow the first one.
  const numbers = node.type === 'list' && node.ordered ? numbersOf(node) : undefined;
  return [{ ...seen, attributes, numbers, children }];
}

function numbersOf({ start, children }: List): number[] {
  return children.map(({ data }, index) => data?.number ?? (start ?? 1) + index);
}

function isBareAddress(node: Nodes): boolean {
  if (node.type !== 'link' || node.title) return false;
  const [child] = node.children;
  const text = node.children.length === 1 && child?.type === 'text' ? child.value : undefined;
  return (
    text !== undefined && ['', 'http://', 'mailto:'].some((start) => node.url === start + text)
  );
}

function toAttribute(attribute: object): unknown[] {
  const values = new Map<string, unknown>(Object.entries(attribute));
  return [values.get('name'), values.get('value')];
}
