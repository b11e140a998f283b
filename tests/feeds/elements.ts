import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** Every element of that name in the document, in order. */
export function elementsOf(xml: string, name: string): XmlElement[] {
  const walk = (element: XmlElement): XmlElement[] => [
    ...(element.name === name ? [element] : []),
    ...childrenOf(element).flatMap(walk),
  ];
  const { root } = parseXml(xml);
  return root ? walk(root) : [];
}

/** The text of every element of that name, in order. */
export function textsOf(xml: string, name: string): string[] {
  return elementsOf(xml, name).map(({ text }) => text);
}

/** The elements that stand right in that one. */
export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}
