import type { Element, Nodes, Properties } from 'hast';
import { find, html } from 'property-information';
import { stripForXml } from '../text/characters.ts';

/**
 * Writes HTML as XHTML, which is XML: every element is closed, and `<` and `>` are only in tags. Comments
 * are left out; raw nodes (the SVG of a chart) must be XML already.
 */
export function toXhtml(node: Nodes): string {
  switch (node.type) {
    case 'root':
      return node.children.map(toXhtml).join('');
    case 'element':
      return writeElement(node);
    case 'text':
      return escapeXml(node.value);
    case 'raw':
      return node.value;
    default:
      return '';
  }
}

function writeElement({ tagName, properties, children }: Element): string {
  const start = `<${tagName}${writeAttributes(properties)}`;
  // `<p/>` is valid XML, but a reading system that parses it as HTML would not close the element.
  if (children.length === 0) return VOID.has(tagName) ? `${start}/>` : `${start}></${tagName}>`;
  return `${start}>${children.map(toXhtml).join('')}</${tagName}>`;
}

const VOID = new Set(['br', 'col', 'hr', 'img', 'item', 'itemref', 'link', 'meta', 'wbr']);

function writeAttributes(properties: Properties): string {
  return Object.entries(properties)
    .flatMap(([property, value]) => {
      if (value === undefined || value === null || value === false) return [];
      const { attribute } = find(html, property);
      const text = Array.isArray(value) ? value.join(' ') : value === true ? attribute : value;
      return [` ${attribute}="${escapeXml(String(text))}"`];
    })
    .join('');
}

const REFERENCES: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

function escapeXml(text: string): string {
  return stripForXml(text).replace(/[&<>"]/gu, (sign) => `&${REFERENCES[sign] ?? ''};`);
}

/**
 * The id of an element in a book: an XML name in ASCII only, because some reading systems look for an id
 * exactly as the address has it, percent-encoded. Every other character becomes `_` and its code point in
 * four digits of base 36: `50%` gives `50_0011`.
 */
export function toXmlId(id: string): string {
  return id.replace(/[^-.0-9A-Za-z]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `_${code.toString(36).padStart(4, '0')}`;
  });
}
