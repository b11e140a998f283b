import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';

/** `align` left HTML long ago and inline style is forbidden: a class says it on the page. */
export function tidyAlignment(tree: Root, target: 'page' | 'feed'): void {
  visit(tree, 'element', (element) => {
    const { align } = element.properties;
    if (typeof align !== 'string') return;
    delete element.properties.align;
    if (target === 'page') element.properties.className = [`align-${align}`];
  });
}

/**
 * Says of each header cell what it heads: columns, and where they hold numbers the first cell of each
 * row its row. A header without a word is none.
 */
export function nameCells(tree: Root): void {
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return;
    const rows = rowsOf(table);
    const [headers = [], ...others] = rows;
    for (const header of headers) {
      if (header.children.length === 0) header.tagName = 'td';
      else header.properties.scope = 'col';
      if (isRight(header)) setUnitApart(header);
    }
    if (!headers.some(isRight)) return;
    for (const [first] of others) {
      if (!first || first.children.length === 0) continue;
      first.tagName = 'th';
      first.properties.scope = 'row';
    }
  });
}

function rowsOf(table: Element): Element[][] {
  return elementsIn(table)
    .flatMap(elementsIn)
    .map((row) => elementsIn(row));
}

function elementsIn({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function isRight({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('align-right');
}

/** `매출(억 원)` above a column: the unit is small. */
function setUnitApart(header: Element): void {
  const [only, ...others] = header.children;
  if (only?.type !== 'text' || others.length > 0) return;
  const [, name, unit] = /^(.*[^\s(]\s*)(\([^()]+\))$/u.exec(only.value) ?? [];
  if (name === undefined || unit === undefined) return;
  header.children = [{ type: 'text', value: name }, h('small', unit)];
}
