import { hideLetterSigns } from '../../../body/code-places.ts';
import { findComponent } from '../../../body/vocabulary/vocabulary.ts';
import {
  hasMarkdown,
  type HtmlElement,
  type HtmlNode,
  isBlockName,
  videoCardOf,
} from './html-nodes.ts';

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s(?:"[^"<>]*"|'[^'<>]*'|[^<>"'])*)?)\/?>/gu;
const VOID = ['br', 'hr', 'col'];
/** For an element whose closing tag may be left out: the elements whose opening tag ends it. */
const ENDED_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['td', ['td', 'th', 'tr', 'tbody', 'tfoot']],
  ['th', ['td', 'th', 'tr', 'tbody', 'tfoot']],
  ['tr', ['tr', 'tbody', 'tfoot']],
  ['thead', ['tbody', 'tfoot']],
  ['tbody', ['tbody', 'tfoot']],
]);
/** Maximum depth of nested elements. */
const MOST_DEEP = 50;

/**
 * Reads the HTML in an article's text, including HTML that the MDX parser refuses: `<br>` without an end, an
 * attribute without quotes. Undefined if elements are nested too deeply.
 */
export function readHtml(body: string): HtmlNode[] | undefined {
  const root: HtmlElement = { type: 'element', name: '', open: '', close: '', children: [] };
  const stack = [root];
  const top = (): HtmlElement => stack.at(-1) ?? root;
  let from = 0;
  const tags = [...hideLetterSigns(body).matchAll(TAG)];
  for (const [
    index,
    { index: at, 0: found, 1: slash, 2: typed = '', 3: rest = '' },
  ] of tags.entries()) {
    addText(body.slice(from, at), stack);
    const text = body.slice(at, at + found.length);
    from = at + found.length;
    const name = typed.toLowerCase();
    if (findComponent(typed) || !isWritable(name, text)) top().children.push({ type: 'tag', text });
    else if (slash === '/') endElement(name, text, stack);
    else {
      endBefore(name, stack);
      const element: HtmlElement = { type: 'element', name, open: text, close: '', children: [] };
      top().children.push(element);
      const isEmpty = VOID.includes(name) || rest.endsWith('/') || found.endsWith('/>');
      if (!isEmpty) stack.push(element);
      if (name === 'p') closedLater.set(element, isEndNext(tags, index));
      if (stack.length > MOST_DEEP) return undefined;
    }
  }
  addText(body.slice(from), stack);
  while (stack.length > 1) leave(stack);
  return root.children;
}

/**
 * Whether an element can be written in Markdown; an `iframe` only if the page and the title of its video are
 * known.
 */
function isWritable(name: string, tag: string): boolean {
  if (name !== 'iframe' || tag.startsWith('</')) return hasMarkdown(name);
  return videoCardOf({ open: tag }) !== undefined;
}

/** Whether a `<p>` has its own `</p>`. Without it, it ends at the next empty line. */
const closedLater = new WeakMap<HtmlElement, boolean>();

function isEndNext(tags: readonly RegExpExecArray[], index: number): boolean {
  const next = tags.slice(index + 1).find(([, , name]) => name?.toLowerCase() === 'p');
  return next?.[1] === '/';
}

function addText(text: string, stack: HtmlElement[]): void {
  const top = stack.at(-1);
  if (text === '' || !top) return;
  const end = top.name === 'p' && closedLater.get(top) === false ? /\n[ \t]*\n/u.exec(text) : null;
  if (end) {
    top.children.push({ type: 'text', text: text.slice(0, end.index) });
    stack.pop();
    addText(text.slice(end.index), stack);
  } else top.children.push({ type: 'text', text });
}

/** Closes the open elements that the opening tag of this element ends. */
function endBefore(name: string, stack: HtmlElement[]): void {
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const isEnded =
      ENDED_BY.get(top.name)?.includes(name) === true ||
      (top.name === 'p' && closedLater.get(top) === false && (isBlockName(name) || name === 'li'));
    if (!isEnded) return;
    stack.pop();
  }
}

function endElement(name: string, text: string, stack: HtmlElement[]): void {
  const at = stack.findLastIndex((element) => element.name === name);
  if (at <= 0) {
    stack.at(-1)?.children.push({ type: 'tag', text });
    return;
  }
  while (stack.length > at + 1) leave(stack);
  const element = stack.pop();
  if (element) element.close = text;
}

/**
 * Removes an element without a closing tag from the stack. It stays an element if its closing tag may be left
 * out, else it becomes a single tag.
 */
function leave(stack: HtmlElement[]): void {
  const element = stack.pop();
  const parent = stack.at(-1);
  if (!element || !parent || ENDED_BY.has(element.name) || element.name === 'p') return;
  parent.children.splice(
    parent.children.indexOf(element),
    1,
    { type: 'tag', text: element.open },
    ...element.children,
  );
}
