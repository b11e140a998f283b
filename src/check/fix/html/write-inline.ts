import { addScheme } from '../../../text/missing-scheme.ts';
import { attributeIn, type HtmlElement, type HtmlNode, isBlockName } from './html-nodes.ts';

/** Options for writing HTML as Markdown. */
export interface WritingOptions {
  /** Elements that stay HTML, as typed. */
  kept: ReadonlySet<HtmlElement>;
  /** Whether tags that stay are replaced by `HIDDEN_TAG`, so that the result can be parsed and compared. */
  hides: boolean;
  /** Whether Markdown syntax is left out, so that the result is the text that readers see. */
  isBare: boolean;
}

/** Replaces a tag that stays HTML while two texts are compared. */
export const HIDDEN_TAG = '\uE000';
/** Replaces a `<br>` until it is known where it is. */
export const LINE_BREAK = '\uE001';
/** Replaces the opening tag of an element whose tags are left out, while two texts are compared. */
export const OPENING_TAG = '\uE003';

const MARKS: ReadonlyMap<string, string> = new Map([
  ...['b', 'strong'].map((name) => [name, '**'] as const),
  ...['i', 'em'].map((name) => [name, '*'] as const),
  ...['s', 'del', 'strike'].map((name) => [name, '~~'] as const),
]);

/** Writes nodes as part of a sentence, with white space as typed; blocks among them stay HTML. */
export function writeInline(
  nodes: readonly HtmlNode[],
  writing: WritingOptions,
  around: readonly string[] = [],
): string {
  return nodes.map((node) => writeNode(node, writing, around)).join('');
}

function writeNode(node: HtmlNode, writing: WritingOptions, around: readonly string[]): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'tag') return writeTag(node.text, writing);
  if (node.name === 'br') return writing.kept.has(node) ? writeTag(node.open, writing) : LINE_BREAK;
  const mark = MARKS.get(node.name) ?? node.name;
  const inner = writeInline(node.children, writing, [...around, mark]);
  if (writing.kept.has(node) || isBlockName(node.name)) return keepTags(node, inner, writing);
  if (writing.isBare) return OPENING_TAG + inner;
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

/** The element with its tags as typed; `inner` is its content. */
export function keepTags(
  { open, close }: HtmlElement,
  inner: string,
  writing: WritingOptions,
): string {
  return writeTag(open, writing) + inner + (close === '' ? '' : writeTag(close, writing));
}

/** A tag that stays HTML. */
export function writeTag(tag: string, { hides }: WritingOptions): string {
  return hides ? HIDDEN_TAG : tag;
}

/**
 * Puts Markdown marks around the words; spaces at the ends stay outside, because Markdown ignores marks next
 * to them.
 */
function wrap(inner: string, mark: (core: string) => string): string {
  const [, before = '', core = '', after = ''] =
    new RegExp(`^((?:\\s|&nbsp;|${LINE_BREAK})*)(.*?)((?:\\s|&nbsp;|${LINE_BREAK})*)$`, 'su').exec(
      inner,
    ) ?? [];
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
