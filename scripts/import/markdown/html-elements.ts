import type { Html, Nodes, Paragraph, Root, Text } from 'mdast';
import type { Node } from 'unist';
import { isFlowParent, mapChildren } from './mdast-children.ts';

const BLOCKS =
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html legend li link main menu meta nav ol optgroup option p param pre search section summary table tbody td tfoot th thead title tr ul';
const INLINE =
  'a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label map area mark meter nobr output picture progress q rb rp rt rtc ruby s samp select slot small span strike strong sub sup template textarea time tt u var wbr';
const DROPPED =
  'applet audio base canvas embed iframe math noframes noscript object script source style svg track video';

const KNOWN = new Set([BLOCKS, INLINE, DROPPED].flatMap((names) => names.split(' ')));

/** Elements that have no Markdown and are left out with their content, such as `iframe`. */
export const DROPPED_ELEMENTS: readonly string[] = DROPPED.split(' ');

/** Whether this is the name of an HTML element; `String` in `List<String>` is not. */
export function isHtmlName(name: string): boolean {
  return KNOWN.has(name.toLowerCase());
}

// Browsers read no tags inside these elements, so an unclosed one would swallow the text after it.
const RAW = ['textarea', 'title', 'xmp', 'plaintext'];
const VOID = ['base', 'embed', 'source', 'track'];
const NAMES = [...DROPPED_ELEMENTS, ...RAW].filter((name) => !VOID.includes(name));
const OPEN = new RegExp(`^<(${NAMES.join('|')})\\b(?:[^>]*[^/>])?>`, 'iu');

/**
 * Makes one HTML node of each element that is left out, `<svg>…</svg>`, because Markdown parses its parts as
 * separate nodes. An element that is never closed, as in ‘the <script> tag’, becomes text. `source` is the
 * text from which the tree was parsed.
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
