import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** The root of a document; throws where it is no XML 1.0. */
export function parse(xml: string): XmlElement {
  const { root } = parseXml(xml);
  if (!root) throw new Error('뿌리가 없습니다.');
  return root;
}

/** The child elements of an element, with that name if one is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children
    .filter((child) => child instanceof XmlElement)
    .filter((child) => name === undefined || child.name === name);
}

/** The element and all beneath it, in order. */
export function walk(element: XmlElement): XmlElement[] {
  return [element, ...childrenOf(element).flatMap(walk)];
}

/** Every element of that name beneath that one, in order. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return walk(element).filter((each) => each.name === name);
}

/** The text of every element of that name in the document, in order. */
export function textsOf(xml: string, name: string): string[] {
  return elementsOf(parse(xml), name).map(({ text }) => text);
}
