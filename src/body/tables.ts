import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { AlignType, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

const UNIT =
  '(?:%p?|원|명|건|개|개사|곳|점|회|배|대|초|분|시간|달러|억 원|[\u3300-\u33FF℃]|kg|[KMGT]B)';
const NUMBER = new RegExp(
  `^[±+−△▲▽▼-]?\\s?[₩$€¥]?(?:\\d[\\d,]*(?:\\.\\d+)?[천만억조]*\\s?)+${UNIT}?$`,
  'u',
);
const NOTHING = /^[-–—]?$/u;

/**
 * Aligns columns of numbers right if the editor gave no alignment. The first column names the rows:
 * numbers in it are years, and are not aligned.
 */
export function alignNumbers(table: Table): Table {
  const [header, ...rows] = table.children;
  const align = (header?.children ?? []).map((_, column): AlignType => {
    const given = table.align?.[column];
    if (given || column === 0) return given ?? null;
    const cells = rows.map(({ children }) => toString(children[column]).trim());
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

/** Replaces `align`, which is not in HTML 5, by a class on pages; removes it in feeds. */
export function tidyAlignment(tree: Root, target: 'page' | 'feed'): void {
  visit(tree, 'element', (element) => {
    const { align } = element.properties;
    if (typeof align !== 'string') return;
    delete element.properties.align;
    if (target === 'page') element.properties.className = [`align-${align}`];
  });
}

/**
 * Sets the `scope` of header cells: `col` in the first row, and in tables with numbers `row` in the
 * first column, whose cells become `th`. An empty header becomes a plain cell.
 */
export function nameCells(tree: Root): void {
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return;
    const [headers = [], ...others] = elementsIn(table).flatMap(elementsIn).map(elementsIn);
    for (const header of headers) {
      if (header.children.length === 0) header.tagName = 'td';
      else header.properties.scope = 'col';
      if (isRight(header)) makeUnitSmall(header);
    }
    if (!headers.some(isRight)) return;
    for (const [first] of others) {
      if (!first || first.children.length === 0) continue;
      first.tagName = 'th';
      first.properties.scope = 'row';
    }
  });
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function isRight({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('align-right');
}

/** `매출(억 원)`: the unit becomes a `small` element. */
function makeUnitSmall(header: Element): void {
  const [only, ...others] = header.children;
  if (only?.type !== 'text' || others.length > 0) return;
  const [, name, unit] = /^(.*[^\s(]\s*)(\([^()]+\))$/u.exec(only.value) ?? [];
  if (name === undefined || unit === undefined) return;
  header.children = [{ type: 'text', value: name }, h('small', unit)];
}
