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
    if (target === 'page' && element.tagName === 'th') setUnitApart(element);
  });
}

/** `매출(억 원)` above a column: the unit is small. */
function setUnitApart(header: Element): void {
  const [only, ...others] = header.children;
  if (only?.type !== 'text' || others.length > 0) return;
  const [, name, unit] = /^(.*[^\s(]\s*)(\([^()]+\))$/u.exec(only.value) ?? [];
  if (name === undefined || unit === undefined) return;
  header.children = [{ type: 'text', value: name }, h('small', unit)];
}
