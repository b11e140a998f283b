import { sureVideoCard } from '../../../body/videos.ts';

/** An element of HTML that has a way to write it in Markdown, with its tags as typed. */
export interface HtmlElement {
  type: 'element';
  /** In lower case: `strong`. */
  name: string;
  open: string;
  /** Empty for `<br>`, and where the end of the element is left out: `<li>`. */
  close: string;
  children: HtmlNode[];
}

/** Part of a text with HTML; a `tag` is one that has no Markdown, or no partner. */
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
/** Parts of lists and tables. */
const PARTS = ['li', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup', 'col'];

/** Whether HTML with this name has a way to write it in Markdown. */
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

/** Whether the element only holds blocks, as a `div` does. */
export function isGroup({ name }: HtmlElement): boolean {
  return GROUPS.includes(name);
}

/** Whether the node has nothing that is seen: white space. */
export function isBlank(node: HtmlNode): boolean {
  return node.type === 'text' && /^(?:\s|&nbsp;)*$/u.test(node.text);
}

/** The value of an attribute in the element's opening tag, as typed; undefined without it. */
export function attributeIn({ open }: Pick<HtmlElement, 'open'>, name: string): string | undefined {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu');
  const [, double, single, bare] = pattern.exec(open) ?? [];
  return double ?? single ?? bare;
}

/** The `<Video>` for the tag of a frame, `<iframe src="…" title="…">`; undefined where that is not sure. */
export function videoCardOf(frame: Pick<HtmlElement, 'open'>): string | undefined {
  const [address = '', title = ''] = ['src', 'title'].map((name) => attributeIn(frame, name));
  return sureVideoCard(address, title);
}
