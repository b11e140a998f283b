import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** Parses a document and gives its root element; throws if it is not well-formed XML 1.0. */
export function parse(xml: string): XmlElement {
  const { root } = parseXml(xml);
  if (!root) throw new Error('뿌리가 없습니다.');
  return root;
}

/** The child elements of an element, all or only those with this name. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children
    .filter((child) => child instanceof XmlElement)
    .filter((child) => name === undefined || child.name === name);
}

/** The element and all elements within it, in document order. */
export function walk(element: XmlElement): XmlElement[] {
  return [element, ...childrenOf(element).flatMap(walk)];
}

/** All elements with this name within an element, in document order. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return walk(element).filter((each) => each.name === name);
}

/** The texts of all elements with this name in a document, in order. */
export function textsOf(xml: string, name: string): string[] {
  return elementsOf(parse(xml), name).map(({ text }) => text);
}
