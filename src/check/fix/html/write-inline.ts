import { addScheme } from '../../../text/missing-scheme.ts';
import { attributeIn, type HtmlElement, type HtmlNode, isBlockName } from './html-nodes.ts';

/** How HTML is written. */
export interface Writing {
  /** Elements that stay as they are typed. */
  kept: ReadonlySet<HtmlElement>;
  /** Whether tags that stay are written as `HIDDEN`, so that the result can be parsed and compared. */
  hides: boolean;
  /** Whether the marks of Markdown are left out, for the text that readers see. */
  isBare: boolean;
}

/** A tag that stays, while texts are compared. */
export const HIDDEN = '\uE000';
/** A `<br>`, until its place is known. */
export const BREAK = '\uE001';
/** The start of an element whose tags are left out, while texts are compared. */
export const START = '\uE003';

const MARKS: ReadonlyMap<string, string> = new Map([
  ...['b', 'strong'].map((name) => [name, '**'] as const),
  ...['i', 'em'].map((name) => [name, '*'] as const),
  ...['s', 'del', 'strike'].map((name) => [name, '~~'] as const),
]);

/** Writes nodes as a part of a sentence, white space as typed; blocks among them stay HTML. */
export function writeInline(
  nodes: readonly HtmlNode[],
  writing: Writing,
  around: readonly string[] = [],
): string {
  return nodes.map((node) => writeNode(node, writing, around)).join('');
}

function writeNode(node: HtmlNode, writing: Writing, around: readonly string[]): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'tag') return writeTag(node.text, writing);
  if (node.name === 'br') return writing.kept.has(node) ? writeTag(node.open, writing) : BREAK;
  const mark = MARKS.get(node.name) ?? node.name;
  const inner = writeInline(node.children, writing, [...around, mark]);
  if (writing.kept.has(node) || isBlockName(node.name)) return keepTags(node, inner, writing);
  if (writing.isBare) return START + inner;
  if (around.includes(mark)) return inner;
  if (MARKS.has(node.name)) return wrap(inner, (core) => `${mark}${core}${mark}`);
  if (node.name !== 'a') return isUnwrapped(node) ? inner : keepTags(node, inner, writing);
  const address = addressOf(node);
  if (address === undefined) return inner;
  return address === ''
    ? keepTags(node, inner, writing)
    : wrap(inner, (core) => `[${core}](${address})`);
}

function isUnwrapped({ name }: HtmlElement): boolean {
  return ['span', 'font', 'u', 'o:p'].includes(name);
}

/** The element with its tags as typed around `inner`. */
export function keepTags({ open, close }: HtmlElement, inner: string, writing: Writing): string {
  return writeTag(open, writing) + inner + (close === '' ? '' : writeTag(close, writing));
}

/** A tag that stays. */
export function writeTag(tag: string, { hides }: Writing): string {
  return hides ? HIDDEN : tag;
}

/** Puts marks around the words; the spaces at their ends stay outside, as Markdown wants. */
function wrap(inner: string, mark: (core: string) => string): string {
  const [, before = '', core = '', after = ''] =
    new RegExp(`^((?:\\s|&nbsp;|${BREAK})*)(.*?)((?:\\s|&nbsp;|${BREAK})*)$`, 'su').exec(inner) ??
    [];
  return core === '' ? inner : before + mark(core) + after;
}

/** The link's address in Markdown; empty if no article may link there, undefined without an address. */
function addressOf(link: HtmlElement): string | undefined {
  const href = attributeIn(link, 'href')?.trim();
  if (href === undefined || href === '') return undefined;
  const whole = addScheme(href) ?? href;
  if (!/^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)[^\\\u0000-\u001F<>]+$/iu.test(whole)) return '';
  return whole.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29');
}
