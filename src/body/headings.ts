import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { HeadingLink } from '../archive/entry-text.ts';
import { toSlug } from '../text/slug.ts';
import { nodesOf } from './nodes.ts';

/** The headings of an article, in order, each with its place on the page. */
export function collectHeadings(tree: Root): Map<Heading, HeadingLink> {
  const headings = new Map<Heading, HeadingLink>();
  const taken = new Map<string, number>();
  for (const { node: heading } of nodesOf(tree, 'heading')) {
    const text = toString(heading);
    const slug = toId(text);
    const count = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, count);
    headings.set(heading, {
      depth: heading.depth,
      id: count === 1 ? slug : `${slug}-${count}`,
      text,
    });
  }
  return headings;
}

/** An id begins with a letter: checkers and older tools ask for it, though HTML no longer does. */
function toId(text: string): string {
  const slug = toSlug(text) || '소제목';
  return /^\p{L}/u.test(slug) ? slug : `h-${slug}`;
}

/**
 * The heading of a section as a link to itself, to be copied or shared; the text is the link, so that
 * a screen reader says nothing twice. Deeper headings stay plain, and those that hold a link already.
 */
export function linkHeading(heading: Element, id: string): Element {
  const isSection = ['h2', 'h3'].includes(heading.tagName);
  if (!isSection || heading.children.some(holdsLink)) return heading;
  const link = h('a', { className: ['section-link'], href: `#${id}` }, heading.children);
  return { ...heading, children: [link] };
}

function holdsLink(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink));
}
