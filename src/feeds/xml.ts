import XMLBuilder from 'fast-xml-builder';

/**
 * Builds XML without white space between elements. `@_rel` is an attribute, `#text` the text beside
 * attributes, `cdata` a CDATA section, an array the same element several times; `undefined` is left
 * out.
 */
export const xmlBuilder = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
  cdataPropName: 'cdata',
});

/** A whole document: its root element, after the processing instructions if there are any. */
export function toXml(root: object): string {
  const declaration = { '@_version': '1.0', '@_encoding': 'utf-8' };
  return `${xmlBuilder.build({ '?xml': declaration, ...root })}\n`;
}
