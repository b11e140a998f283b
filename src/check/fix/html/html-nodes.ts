import { sureVideoCard } from '../../../body/videos.ts';

/** An HTML element that can be written in Markdown, with its tags as typed. */
export interface HtmlElement {
  type: 'element';
  /** In lower case: `strong`. */
  name: string;
  open: string;
  /** The closing tag; empty for `<br>`, and where the closing tag is left out: `<li>`. */
  close: string;
  children: HtmlNode[];
}

/**
 * A part of a text with HTML. A `tag` is a tag that has no Markdown, or that lacks its opening or closing
 * tag.
 */
export type HtmlNode = HtmlElement | { type: 'text'; text: string } | { type: 'tag'; text: string };

const INLINE = [
  'b',
  'strong',
  'i',
  'em',
  's',
  'del',
  'strike',
  'a',
  'span',
  'font',
  'u',
  'o:p',
  'br',
];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const GROUPS = ['div', 'section', 'article', 'center'];
const BLOCKS = ['p', 'ul', 'ol', 'blockquote', 'table', 'hr', 'iframe', ...HEADINGS, ...GROUPS];
/** Names of elements that are parts of lists and tables. */
const PARTS = ['li', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col'];

/** Whether HTML elements with this name can be written in Markdown. */
export function hasMarkdown(name: string): boolean {
  return INLINE.includes(name) || BLOCKS.includes(name) || PARTS.includes(name);
}

/** Whether an element with this name is a block of its own, not part of a sentence. */
export function isBlockName(name: string): boolean {
  return BLOCKS.includes(name);
}

/** Whether the node is an element that is a block. */
export function isBlockElement(node: HtmlNode): node is HtmlElement {
  return node.type === 'element' && isBlockName(node.name);
}

/** Whether the element is a part of a list or a table. */
export function isPart({ name }: HtmlElement): boolean {
  return PARTS.includes(name);
}

/** Whether the element has no meaning of its own and only groups blocks, as a `div` does. */
export function isGroup({ name }: HtmlElement): boolean {
  return GROUPS.includes(name);
}

/** Whether the node is only white space. */
export function isBlank(node: HtmlNode): boolean {
  return node.type === 'text' && /^(?:\s|&nbsp;)*$/u.test(node.text);
}

/** The value of an attribute in the element's opening tag, as typed; undefined without it. */
export function attributeIn({ open }: Pick<HtmlElement, 'open'>, name: string): string | undefined {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu');
  const [, double, single, bare] = pattern.exec(open) ?? [];
  return double ?? single ?? bare;
}

/**
 * The `<Video>` to type instead of `<iframe src="…" title="…">`; undefined if its page or title is not known
 * for certain.
 */
export function videoCardOf(frame: Pick<HtmlElement, 'open'>): string | undefined {
  const [address = '', title = ''] = ['src', 'title'].map((name) => attributeIn(frame, name));
  return sureVideoCard(address, title);
}
