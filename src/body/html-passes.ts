import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { AlignType, Table } from 'mdast';
import sanitize from 'sanitize-html';
import { SKIP, visit } from 'unist-util-visit';
import { decodePart } from '../text/path-part.ts';
import { elementsOf, parentsOf } from './elements-of.ts';
import { lineOf } from './text-of.ts';
import type { RenderContext } from './vocabulary/component.ts';

/** Footnotes: removes the class of back links, which are styled by a data attribute, and decodes ids. */
export function tidyFootnotes(tree: Root): void {
  for (const { properties } of elementsOf(tree)) {
    if ('dataFootnoteBackref' in properties) delete properties.className;
    // For a note [^가] both href and id are percent-encoded; the id must not be.
    const { id } = properties;
    if (typeof id === 'string' && /^(?:user-content-)?fn(?:ref)?-/u.test(id)) {
      properties.id = decodePart(id);
    }
  }
}

/** Number of blocks at the start of a text that may be visible without scrolling. */
const IN_SIGHT = 3;

/**
 * Loads the text's first picture with high priority if it is in the first three blocks; the others stay
 * lazy, as does one in a folded part, which many readers never open.
 */
export function prioritizeFirstPicture(tree: Root): void {
  const blocks = tree.children.filter(({ type }) => type === 'element').slice(0, IN_SIGHT);
  visit({ type: 'root', children: blocks }, 'element', ({ tagName, properties }) => {
    if (tagName === 'details') return SKIP;
    if (tagName !== 'img') return true;
    delete properties.loading;
    delete properties.decoding;
    properties.fetchPriority = 'high';
    return false;
  });
}

/** Elements with blocks as children only. In other elements a line end may separate two words. */
const BLOCK_PARENTS = ['blockquote', 'ol', 'section', 'table', 'tbody', 'thead', 'tr', 'ul'];

/** Removes line ends between blocks, which only add bytes to a page. */
export function dropBlankText(tree: Root): void {
  for (const parent of parentsOf(tree)) {
    if (parent.type === 'element' && !BLOCK_PARENTS.includes(parent.tagName)) continue;
    for (let index = parent.children.length - 1; index >= 0; index -= 1) {
      const child = parent.children[index];
      if (child?.type === 'text' && child.value === '\n') parent.children.splice(index, 1);
    }
  }
}

/** Replaces the checkboxes of task lists by `☑` and `☐`: feed readers remove form controls, books have none. */
export function replaceCheckboxes(tree: Root): void {
  for (const { children } of parentsOf(tree)) {
    for (const [index, child] of children.entries()) {
      if (child.type !== 'element' || child.tagName !== 'input') continue;
      children[index] = { type: 'text', value: child.properties.checked === true ? '☑' : '☐' };
    }
  }
}

const UNIT =
  '(?:%p?|원|명|건|개|개사|곳|점|회|배|대|초|분|시간|달러|억 원|[\u3300-\u33FF℃]|kg|[KMGT]B)';
const NUMBER = new RegExp(
  `^[±+−△▲▽▼-]?\\s?[₩$€¥]?(?:\\d[\\d,]*(?:\\.\\d+)?[천만억조]*\\s?)+${UNIT}?$`,
  'u',
);
const NOTHING = /^[-–—]?$/u;

/**
 * Right-aligns columns of numbers, unless the editor has set an alignment. The first column is a
 * column of labels, such as years, and is not changed.
 */
export function alignNumbers(table: Table): Table {
  const [header, ...rows] = table.children;
  const align = (header?.children ?? []).map((_, column): AlignType => {
    const given = table.align?.[column];
    if (given || column === 0) return given ?? null;
    const cells = rows.map(({ children }) => lineOf(children[column]));
    return isNumeric(cells) ? 'right' : null;
  });
  return { ...table, align };
}

function isNumeric(cells: readonly string[]): boolean {
  return (
    cells.some((cell) => NUMBER.test(cell)) &&
    cells.every((cell) => NUMBER.test(cell) || NOTHING.test(cell))
  );
}

/** Replaces the attribute `align`, which HTML 5 lacks, by the class `align-right`; in feeds only removes it. */
export function tidyAlignment(tree: Root, target: RenderContext['target']): void {
  for (const { properties } of elementsOf(tree)) {
    const { align } = properties;
    if (typeof align !== 'string') continue;
    delete properties.align;
    if (target !== 'feed') properties.className = [`align-${align}`];
  }
}

/**
 * Adds `scope` to header cells: `col` in the first row, and in a table with numbers `row` in the
 * first column, whose cells become `th`. An empty header cell becomes a `td`.
 */
export function markHeaderCells(tree: Root): void {
  for (const table of elementsOf(tree)) {
    if (table.tagName !== 'table') continue;
    const [headers = [], ...others] = elementsIn(table).flatMap(elementsIn).map(elementsIn);
    for (const header of headers) {
      if (header.children.length === 0) header.tagName = 'td';
      else header.properties.scope = 'col';
      if (isRight(header)) makeUnitSmall(header);
    }
    if (!headers.some(isRight)) continue;
    for (const [first] of others) {
      if (!first || first.children.length === 0) continue;
      first.tagName = 'th';
      first.properties.scope = 'row';
    }
  }
}

/** The elements that an element contains, without texts between them. */
export function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function isRight({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('align-right');
}

/** Puts the unit of a header such as `매출(억 원)` in a `small` element. */
function makeUnitSmall(header: Element): void {
  const [only, ...others] = header.children;
  if (only?.type !== 'text' || others.length > 0) return;
  const [, name, unit] = /^(.*[^\s(]\s*)(\([^()]+\))$/u.exec(only.value) ?? [];
  if (name === undefined || unit === undefined) return;
  header.children = [{ type: 'text', value: name }, h('small', unit)];
}

const FEED_HTML: sanitize.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br'],
    ...['a', 'em', 'strong', 'del', 'code', 'sup', 'ruby', 'rp', 'rt'],
    ...['img', 'figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  // The only ids are those of footnotes (`fn-1`), which do not clash with ids of a feed reader's
  // page.
  allowedAttributes: {
    a: ['href', 'id'],
    img: ['src', 'alt', 'width', 'height'],
    li: ['id', 'value'],
    ol: ['start'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
};

/**
 * Reduces HTML to text elements, without class, style, script and data attributes. The text in
 * other elements is kept. In the result `<` and `>` occur only in tags.
 */
export function sanitizeForFeed(html: string): string {
  // ` />` ends a void element, which HTML writes without a slash; every other `>` in text is
  // escaped.
  return sanitize(html, FEED_HTML).replaceAll(' />', '>');
}
