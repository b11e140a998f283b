import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { decodePart } from '../text/path-part.ts';
import { elementsOf } from './elements-of.ts';
import { elementsIn } from './html-passes.ts';
import { toXmlId } from './xhtml.ts';

/**
 * Marks up the footnotes of a book so that reading systems show a note in a pop-up: each note is an `aside`,
 * and the reference to it has the type `noteref`.
 */
export function toBookNotes(tree: Root): void {
  tree.children = tree.children.map((child) =>
    child.type === 'element' && 'dataFootnotes' in child.properties ? toNotes(child) : child,
  );
  for (const element of elementsOf(tree)) {
    const { properties } = element;
    if ('dataFootnoteRef' in properties) {
      const { href, id } = properties;
      element.properties = { href, id, 'epub:type': 'noteref', role: 'doc-noteref' };
    }
    if ('dataFootnoteBackref' in properties) {
      const { href, ariaLabel } = properties;
      element.properties = { href, ariaLabel, role: 'doc-backlink' };
    }
  }
}

/** The section of the notes, with an `aside` for each note instead of a list. */
function toNotes({ children }: Element): Element {
  const elements = children.filter((child) => child.type === 'element');
  const items = elements.filter(({ tagName }) => tagName === 'ol').flatMap(elementsIn);
  return h('section', { 'epub:type': 'footnotes', className: ['notes'] }, [
    ...elements.filter(({ tagName }) => tagName !== 'ol'),
    ...items.map((item, index) => toNote(item, index + 1)),
  ]);
}

function toNote({ properties, children }: Element, number: number): Element {
  const label: ElementContent[] = [
    h('span', { className: ['note-number'] }, `${number}.`),
    { type: 'text', value: ' ' },
  ];
  const [first, ...rest] = children.filter((child) => child.type === 'element');
  const blocks =
    first?.tagName === 'p'
      ? [{ ...first, children: [...label, ...first.children] }, ...rest]
      : [h('p', label), ...(first ? [first] : []), ...rest];
  return h(
    'aside',
    { id: String(properties.id), 'epub:type': 'footnote', role: 'doc-footnote' },
    blocks,
  );
}

/** Replaces every id by a valid XML name, and the links within the text with it. */
export function nameIds(tree: Root): void {
  for (const { properties } of elementsOf(tree)) {
    const { id, href } = properties;
    if (typeof id === 'string') properties.id = toXmlId(id);
    if (typeof href === 'string' && href.startsWith('#')) properties.href = toFragment(href);
  }
}

/** The fragment of a link, `#%EA%B0%80` or `#가`, as the id that it has in a book. */
export function toFragment(hash: string): string {
  return `#${toXmlId(decodePart(hash.slice(1)))}`;
}
