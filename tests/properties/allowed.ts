import { DomUtils, parseDocument } from 'htmlparser2';

const GLOBAL = ['class', 'id', 'aria-label', 'aria-hidden'];

/** The elements that the HTML of an article may have, each with its attributes in addition to the global ones. */
const ELEMENTS: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    [
      ...['blockquote', 'br', 'code', 'del', 'details', 'div', 'em', 'figcaption'],
      ...['figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'picture', 'pre', 'rp'],
      ...['rt', 'ruby', 'small', 'span', 'strong', 'summary', 'sup', 'table', 'tbody', 'thead'],
      ...['tr', 'ul', 'wbr'],
    ].map((name) => [name, []]),
  ),
  audio: ['controls', 'preload', 'src'],
  a: ['href', 'download', 'data-footnote-ref', 'aria-describedby', 'data-footnote-backref'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'decoding', 'fetchpriority'],
  input: ['type', 'checked', 'disabled'],
  ol: ['start'],
  section: ['tabindex', 'data-footnotes'],
  source: ['type', 'srcset', 'sizes'],
  td: ['align'],
  th: ['align', 'scope'],
  li: ['value'],
  // A chart's two drawings are one picture; a box is a note.
  div: ['role'],
  // Elements of a chart's drawing.
  svg: ['viewbox', 'role', 'fill', 'font-size'],
  g: ['fill', 'font-size'],
  line: ['x1', 'x2', 'y1', 'y2', 'opacity'],
  path: ['d', 'fill', 'stroke', 'stroke-width', 'transform'],
  text: ['x', 'y', 'font-size', 'font-weight', 'text-anchor'],
};

const LINK = /^(?:https?:|mailto:|tel:|\/(?!\/)|#)/iu;
const SOUND = /^(?:https:\/\/journal\.example\.org)?\/(?!\/)\S+\.(?:mp3|m4a)$/u;
const FILE = /^(?:https:\/\/journal\.example\.org)?\/media\/[\w.-]+$/u;

/** Lists the elements and attributes in an article's HTML that are not allowed: `<a onclick="x">`. */
export function findForeign(html: string): string[] {
  const document = parseDocument(html);
  return DomUtils.findAll((node) => 'attribs' in node, document.children).flatMap((element) => {
    const allowed = ELEMENTS[element.name];
    if (!allowed) return [`<${element.name}>`];
    return Object.entries(element.attribs)
      .filter(
        ([name, value]) =>
          ![...GLOBAL, ...allowed].includes(name) || !leadsRight(element.name, name, value),
      )
      .map(([name, value]) => `<${element.name} ${name}="${value}">`);
  });
}

/** Whether an attribute with an address leads where it may: pictures to `/media/`, sounds to the article's files. */
function leadsRight(element: string, name: string, value: string): boolean {
  if (element === 'audio' && name === 'src') return SOUND.test(value);
  if (name === 'href') return LINK.test(value);
  if (name === 'srcset')
    return value.split(', ').every((one) => FILE.test(one.split(' ')[0] ?? ''));
  return name !== 'src' || FILE.test(value);
}

/** The elements that the HTML of a feed item may have, each with its attributes. */
const FEED_ELEMENTS: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    [
      ...['blockquote', 'br', 'caption', 'code', 'del', 'em', 'figcaption', 'figure', 'h2', 'h3'],
      ...['h4', 'h5', 'h6', 'hr', 'p', 'pre', 'rp', 'rt', 'ruby', 'strong', 'sup', 'table'],
      ...['tbody', 'td', 'th', 'thead', 'tr', 'ul'],
    ].map((name) => [name, []]),
  ),
  a: ['href', 'id'],
  img: ['src', 'alt', 'width', 'height'],
  li: ['id', 'value'],
  ol: ['start'],
};

const FEED_VALUES: Record<string, RegExp> = {
  href: /^(?:https?:\/\/[^/]|mailto:|tel:)/iu,
  src: /^https?:\/\/[^/]+\/media\/[\w.-]+$/u,
  id: /^fn(?:ref)?-/u,
  width: /^[1-9]\d*$/u,
  height: /^[1-9]\d*$/u,
};

/** Lists the elements and attributes in the HTML of a feed item that not every feed reader supports. */
export function findForeignInFeed(html: string): string[] {
  const document = parseDocument(html);
  return DomUtils.findAll((node) => 'attribs' in node, document.children).flatMap((element) => {
    const allowed = FEED_ELEMENTS[element.name];
    if (!allowed) return [`<${element.name}>`];
    return Object.entries(element.attribs)
      .filter(
        ([name, value]) => !allowed.includes(name) || FEED_VALUES[name]?.test(value) === false,
      )
      .map(([name, value]) => `<${element.name} ${name}="${value}">`);
  });
}
