import type { Root } from 'hast';
import sanitize from 'sanitize-html';
import { SKIP, visit } from 'unist-util-visit';

/** Footnotes: removes the class of back links, which are styled by a data attribute, and decodes ids. */
export function tidyFootnotes(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    if ('dataFootnoteBackref' in properties) delete properties.className;
    // For a note [^가] the href is percent-encoded, but the id must not be.
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
const BLOCK_PARENTS = ['blockquote', 'ol', 'section', 'table', 'tbody', 'thead', 'tr', 'ul'];

/** Removes the line ends between blocks: they are invisible bytes that every reader downloads. */
export function dropBlankText(tree: Root): void {
  visit(tree, 'text', ({ value }, index, parent) => {
    if (value !== '\n' || !parent || index === undefined) return undefined;
    if (parent.type === 'element' && !BLOCK_PARENTS.includes(parent.tagName)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Replaces the checkboxes of task lists by `☑` and `☐`: feed readers remove form controls. */
export function replaceCheckboxes(tree: Root): void {
  visit(tree, 'element', ({ tagName, properties }, index, parent) => {
    if (tagName !== 'input' || !parent || index === undefined) return;
    parent.children[index] = { type: 'text', value: properties.checked === true ? '☑' : '☐' };
  });
}

const FEED_HTML: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br'],
    ...['a', 'em', 'strong', 'del', 'code', 'sup', 'ruby', 'rp', 'rt'],
    ...['img', 'figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  // The only ids are those of footnotes (`fn-1`), which differ from the ids of a feed reader.
  allowedAttributes: {
    a: ['href', 'id'],
    img: ['src', 'alt', 'width', 'height'],
    li: ['id'],
    ol: ['start'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
};

/**
 * HTML with text elements only: without class, style, script and data attributes. Of other elements
 * the text is kept. In the result `<` and `>` are in tags only.
 */
export function sanitizeForFeed(html: string): string {
  // ` />` is the end of a void element, which HTML writes without a slash; other `>` are escaped.
  return sanitize(html, FEED_HTML).replaceAll(' />', '>');
}
