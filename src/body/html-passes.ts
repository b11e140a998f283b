import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Footnotes: drops the class of back links, which have a data attribute for styling, and decodes ids. */
export function tidyFootnotes(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    if ('dataFootnoteBackref' in properties) delete properties.className;
    // A note may be called [^가]: its href is percent-encoded, but an id must not be.
    const { id } = properties;
    if (typeof id === 'string' && /^(?:user-content-)?fn(?:ref)?-/u.test(id)) {
      properties.id = decodeURIComponent(id);
    }
  });
}

/** Blocks at the start of a text that may be visible before scrolling. */
const IN_SIGHT = 3;

/**
 * Lets the browser load the first picture with high priority if it is among the first blocks of the
 * text; all other pictures are lazy.
 */
export function hastenFirstPicture(tree: Root): void {
  const blocks = tree.children.filter(({ type }) => type === 'element').slice(0, IN_SIGHT);
  visit({ type: 'root', children: blocks }, 'element', ({ tagName, properties }) => {
    if (tagName !== 'img') return true;
    delete properties.loading;
    delete properties.decoding;
    properties.fetchPriority = 'high';
    return false;
  });
}

/** Elements that contain only blocks: in others a line end may separate two words. */
const HOLDERS = new Set(['blockquote', 'ol', 'section', 'table', 'tbody', 'thead', 'tr', 'ul']);

/** Removes the line ends between blocks: they are invisible bytes that every reader downloads. */
export function dropBlankText(tree: Root): void {
  visit(tree, 'text', ({ value }, index, parent) => {
    if (value !== '\n' || !parent || index === undefined) return undefined;
    const holds = parent.type !== 'element' || HOLDERS.has(parent.tagName);
    if (!holds) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Replaces the checkboxes of task lists by `☑` and `☐`: feed readers drop form controls. */
export function setForFeed(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'input' || !parent || index === undefined) return;
    parent.children[index] = { type: 'text', value: isChecked(element) ? '☑' : '☐' };
  });
}

function isChecked({ properties }: Element): boolean {
  return properties.checked === true;
}
