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
  // `<p/>` is XML, too, but a reading system that takes it for HTML would not close the element.
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
 * The id of an element in XHTML, where it has to be a name of XML: every character but Latin letters,
 * digits, Hangul, common hanja, `-` and `.` is written as its code, `50%` as `50_25_`.
 */
export function toXmlId(id: string): string {
  return id.replace(
    /[^-.0-9A-Za-z가-힣一-龥]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
}
