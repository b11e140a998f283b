import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading, Root } from 'mdast';
import type { HeadingLink } from '../archive/entry-text.ts';
import { toSlug } from '../text/slug.ts';
import type { Words } from '../words/words.ts';
import { nodesOf } from './nodes.ts';
import { lineOf } from './text-of.ts';

/** The headings of an article in order, each with its level, HTML `id` and text. */
export function collectHeadings(tree: Root, { text: words }: Words): Map<Heading, HeadingLink> {
  const headings = new Map<Heading, HeadingLink>();
  const taken = new Set<string>();
  for (const { node: heading } of nodesOf(tree, 'heading')) {
    const text = lineOf(heading);
    const id = freeId(toId(text, words.heading), taken);
    taken.add(id);
    headings.set(heading, { depth: heading.depth, id, text });
  }
  return headings;
}

/** The id, or the id with the first free number if an earlier heading has it: `사례-2`. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

// Ids of footnotes: `fn-1`, `fnref-1`, `footnote-label`. All other ids on a page have an
// underscore, which no heading's id has.
const OF_FOOTNOTES = /^(?:fn|fnref|footnote)-/u;

/**
 * HTML `id` of a heading, or `otherwise` without letters and digits. It begins with a letter, as
 * HTML 4 requires: `h-2024년` for `2024년`.
 */
function toId(text: string, otherwise: string): string {
  const slug = toSlug(text) || otherwise;
  return /^\p{L}/u.test(slug) && !OF_FOOTNOTES.test(slug) ? slug : `h-${slug}`;
}

/**
 * Makes the text of an h2 or h3 a link to the heading, so that readers can copy the heading's URL.
 * Deeper headings and headings with a link are not changed.
 */
export function linkHeading(heading: Element, id: string): Element {
  const isSection = ['h2', 'h3'].includes(heading.tagName);
  if (!isSection || heading.children.some(containsLink)) return heading;
  const link = h('a', { href: `#${id}` }, heading.children);
  return { ...heading, children: [link] };
}

function containsLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(containsLink));
}
