import type { Html, Nodes, Paragraph, Root, Text } from 'mdast';
import type { Node } from 'unist';
import { DROPPED_ELEMENTS } from './html-names.ts';
import { isFlowParent, mapChildren } from './mdast-children.ts';

// In these elements a browser reads no tags, so an unclosed one would swallow the text after it.
const RAW = ['textarea', 'title', 'xmp', 'plaintext'];
const VOID = ['base', 'embed', 'source', 'track'];
const NAMES = [...DROPPED_ELEMENTS, ...RAW].filter((name) => !VOID.includes(name));
const OPEN = new RegExp(`^<(${NAMES.join('|')})\\b(?:[^>]*[^/>])?>`, 'iu');

/**
 * Makes one HTML node of each element that is left out, `<svg>…</svg>`, whose parts Markdown reads
 * as nodes of their own. An element that is never closed, as in ‘the <script> tag’, is text.
 * `source` is the text from which the tree was parsed.
 */
export function joinDroppedElements(tree: Root, source: string): void {
  mapChildren(tree, (children, parent) => {
    const joined: Nodes[] = [];
    for (let at = 0; at < children.length; at++) {
      const child = children[at];
      if (!child) continue;
      const name = child.type === 'html' ? OPEN.exec(child.value)?.[1] : undefined;
      if (child.type !== 'html' || name === undefined) {
        joined.push(child);
        continue;
      }
      const end = children.findIndex((other, index) => index >= at && closes(other, name));
      joined.push(end < 0 ? toText(child, parent) : join(child, children[end] ?? child, source));
      at = Math.max(at, end);
    }
    return joined;
  });
}

function closes(node: Nodes, name: string): boolean {
  return node.type === 'html' && node.value.toLowerCase().includes(`</${name.toLowerCase()}`);
}

function toText({ value, position }: Html, parent: Node): Text | Paragraph {
  const text: Text = { type: 'text', value, ...(position && { position }) };
  return isFlowParent(parent) ? { type: 'paragraph', children: [text] } : text;
}

function join(first: Html, last: Nodes, source: string): Html {
  const start = first.position?.start;
  const end = last.position?.end;
  if (first === last || !start || !end) return first;
  return { type: 'html', value: source.slice(start.offset, end.offset), position: { start, end } };
}
