import { parseDocument } from 'htmlparser2';

type ChildNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<ChildNode, { attribs: unknown }>;

const BLOCKS =
  'aside blockquote br details div dl dt dd figcaption figure h2 h3 h4 h5 h6 hr li ol p pre section summary table td th tr ul';
const BLOCK_NAMES = new Set(BLOCKS.split(' '));

/**
 * The text of an article's HTML as readers see it: with the numbers that a browser shows before the
 * items of a list, and line ends between blocks; without the numbers and arrows of footnotes and the
 * drawings of charts.
 */
export function pageText(html: string): string {
  return textOf(parseDocument(html).children)
    .replaceAll(/[ \t]*\n\s*/gu, '\n')
    .trim();
}

function textOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => ('data' in node ? node.data : isElement(node) ? elementText(node) : ''))
    .join('');
}

function isElement(node: object): node is Element {
  return 'attribs' in node;
}

function elementText(element: Element): string {
  const { name, attribs, children } = element;
  if (name === 'svg' || 'data-footnote-ref' in attribs || 'data-footnote-backref' in attribs)
    return '';
  if (name === 'h2' && attribs.id === 'footnote-label') return '';
  const text = name === 'ol' ? numberedItems(element) : textOf(children);
  return BLOCK_NAMES.has(name) ? `\n${text}\n` : text;
}

function numberedItems({ attribs, children, parent }: Element): string {
  const isNotes = parent !== null && isElement(parent) && 'data-footnotes' in parent.attribs;
  const mark = attribs.class === 'bracketed' ? ')' : '.';
  let number = Number(attribs.start ?? 1) - 1;
  return children
    .filter(isElement)
    .map((item) => {
      number = Number(item.attribs.value ?? number + 1);
      return `${isNotes ? '' : `\n${number}${mark} `}${textOf(item.children).trim()}\n`;
    })
    .join('');
}
