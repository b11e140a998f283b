import sanitize from 'sanitize-html';

const ELEMENTS = [
  ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br'],
  ...['a', 'em', 'strong', 'del', 'code', 'sup', 'ruby', 'rp', 'rt'],
  ...['img', 'figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
];

const OPTIONS: sanitize.IOptions = {
  allowedTags: ELEMENTS,
  // The only places with names are those of notes, which no reader's own page has.
  allowedAttributes: {
    a: ['href', 'id'],
    img: ['src', 'alt', 'width', 'height'],
    li: ['id'],
    ol: ['start'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
};

/**
 * HTML with nothing in it but what a text is made of: no class, style, script or data attribute. Of
 * another element its words stay. In what comes out `<` and `>` stand for tags alone.
 */
export function sanitizeForFeed(html: string): string {
  // Every other `>` is escaped, so this is the end of a void element, which HTML writes without it.
  return sanitize(html, OPTIONS).replaceAll(' />', '>');
}
