import XMLBuilder from 'fast-xml-builder';

/**
 * Builds XML from an object, without white space between elements. The key `@_rel` gives an attribute,
 * `#text` the text of an element with attributes, `cdata` a CDATA section, an array the same element
 * several times; `undefined` is left out.
 */
export const xmlBuilder = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
  cdataPropName: 'cdata',
});

/** Writes an XML document; `root` has the root element and, before it, any processing instructions. */
export function toXml(root: object): string {
  const declaration = { '@_version': '1.0', '@_encoding': 'utf-8' };
  return `${xmlBuilder.build({ '?xml': declaration, ...root })}\n`;
}
