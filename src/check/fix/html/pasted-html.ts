import { LINE_MARK } from '../../../body/line-marks.ts';
import { parseWithRecovery } from '../../../body/parse.ts';
import { textOf } from '../../../body/text-of.ts';
import { editBody } from '../file-parts.ts';
import { type HtmlElement, type HtmlNode, isBlockElement, isPart } from './html-nodes.ts';
import { readHtml } from './read-html.ts';
import { escapeStart, writeBlocks } from './write-blocks.ts';
import {
  LINE_BREAK,
  HIDDEN_TAG,
  OPENING_TAG,
  writeInline,
  writeTag,
  type WritingOptions,
} from './write-inline.ts';

/**
 * Rewrites pasted HTML as Markdown: `<b>`, `<a>`, `<p>`, `<br>`, headings, lists, quotes and simple tables.
 * An element is left for the editor if readers would then see other characters than before; so are tags that
 * have no Markdown.
 */
export function fixPastedHtml(text: string, path: string): string {
  return editBody(text, path, (body) => (/<[A-Za-z]/u.test(body) ? convert(body) : body));
}

function convert(body: string): string {
  // Pasted text may contain the characters that stand for tags here.
  if (new RegExp(`[${HIDDEN_TAG}${LINE_BREAK}${OPENING_TAG}${AFTER_BREAK}]`, 'u').test(body))
    return body;
  const end = /\s*$/u.exec(body)?.[0] ?? '';
  const nodes = readHtml(body.slice(0, body.length - end.length));
  if (!nodes?.some(({ type }) => type === 'element')) return body;
  return toChunks(nodes).map(convertChunk).join('') + end;
}

/** Splits nodes at the empty lines between them; each empty line is a chunk of its own. */
function toChunks(nodes: readonly HtmlNode[]): HtmlNode[][] {
  const chunks: HtmlNode[][] = [[]];
  for (const node of nodes) {
    const parts = node.type === 'text' ? node.text.split(/(\n[ \t]*\n\s*)/u) : [];
    if (parts.length < 2) chunks.at(-1)?.push(node);
    for (const [index, text] of parts.length < 2 ? [] : parts.entries()) {
      if (index > 0) chunks.push([]);
      if (text !== '') chunks.at(-1)?.push({ type: 'text', text });
    }
  }
  return chunks;
}

const BESIDE_MARKS = new RegExp(`^[ \\t]*(?:${LINE_MARK}|\\|)`, 'mu');

function convertChunk(nodes: readonly HtmlNode[]): string {
  const typed = nodes.map((node) => (node.type === 'text' ? node.text : '')).join('\n');
  // Next to the lines of a list, a quote or a table, a block would be read as part of them.
  if (!nodes.some(isBlockElement) || BESIDE_MARKS.test(typed))
    return convertPart(nodes, writeLines);
  const blocks = divideAtBlocks(nodes)
    .map((part) =>
      part.some(isBlockElement)
        ? convertPart(part, (one, writing) => writeBlocks(one, writing).join('\n\n'))
        : convertPart(part, writeLines).trim(),
    )
    .filter((text) => text !== '');
  const [before = ''] = /^\s*/u.exec(textOfEnd(nodes[0])) ?? [];
  const [after = ''] = /\s*$/u.exec(textOfEnd(nodes.at(-1))) ?? [];
  return before + blocks.join('\n\n') + after;
}

function textOfEnd(node: HtmlNode | undefined): string {
  return node?.type === 'text' ? node.text : '';
}

function divideAtBlocks(nodes: readonly HtmlNode[]): HtmlNode[][] {
  const parts: HtmlNode[][] = [];
  for (const node of nodes) {
    const last = parts.at(-1);
    if (isBlockElement(node) || !last || last.some(isBlockElement)) parts.push([node]);
    else last.push(node);
  }
  return parts;
}

/** Writes a part of a text as Markdown. */
type Write = (nodes: readonly HtmlNode[], writing: WritingOptions) => string;

/** Maximum number of elements of a part that are tried one by one. */
const MOST_TRIED = 100;

/**
 * Writes all elements of a part in Markdown. If readers would then see other characters, leaves those
 * elements as HTML that cause it.
 */
function convertPart(nodes: readonly HtmlNode[], write: Write): string {
  const all = elementsIn(nodes);
  const typed = write(nodes, { kept: new Set(all), hides: false, isBare: false });
  if (all.length === 0) return typed;
  if (isFaithful(nodes, write, new Set())) {
    return write(nodes, { kept: new Set(), hides: false, isBare: false });
  }
  const units = all.filter((element) => !isPart(element));
  const kept = new Set(units);
  if (units.length > MOST_TRIED) return typed;
  for (const unit of units) {
    kept.delete(unit);
    if (!isFaithful(nodes, write, kept)) kept.add(unit);
  }
  return write(nodes, { kept, hides: false, isBare: false });
}

function elementsIn(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.flatMap((node) =>
    node.type === 'element' ? [node, ...elementsIn(node.children)] : [],
  );
}

/** Whether readers of the Markdown see the same characters as readers of the HTML. */
function isFaithful(
  nodes: readonly HtmlNode[],
  write: Write,
  kept: ReadonlySet<HtmlElement>,
): boolean {
  const wanted = seen(write(nodes, { kept, hides: true, isBare: true }));
  return (
    wanted !== undefined && wanted === seen(write(nodes, { kept, hides: true, isBare: false }))
  );
}

/** The characters that readers see, without spaces; undefined if the text cannot be parsed. */
function seen(text: string): string | undefined {
  // A number that follows a tag does not begin a list.
  const readable = text
    .replaceAll(new RegExp(`^([ \\t]*)${OPENING_TAG}+`, 'gmu'), `$1${HIDDEN_TAG}`)
    .replaceAll(OPENING_TAG, '');
  const { tree } = parseWithRecovery(readable);
  return tree && textOf(tree).replaceAll(new RegExp(`[\\s${HIDDEN_TAG}]`, 'gu'), '');
}

/** Writes lines of Markdown that contain HTML. The line breaks stay as typed; each `<br>` adds one. */
function writeLines(nodes: readonly HtmlNode[], writing: WritingOptions): string {
  const text = writeInline(nodes, writing);
  if (writing.isBare) return text.replaceAll(LINE_BREAK, ' ');
  return text
    .replaceAll(
      new RegExp(`[ \\t]*(${LINE_BREAK}(?:[ \\t]*${LINE_BREAK})*)[ \\t]*(\\n?)`, 'gu'),
      (_found, breaks: string, end: string, at: number) => {
        const count = breaks.replaceAll(/[ \t]/gu, '').length;
        const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
        const isLast = new RegExp(`^[\\s${LINE_BREAK}]*$`, 'u').test(text.slice(at));
        if (isLast || text.slice(0, at).trim() === '') return isLast ? '' : end;
        if (/^[ \t>]*[|#]/u.test(line)) return writeTag('<br>', writing).repeat(count) + end;
        if (line.trim() === '' && end !== '') return end;
        const indent = (OPENING.exec(line)?.[0] ?? '').replaceAll(/[^>\s]/gu, ' ');
        if (end !== '') return count > 1 ? `\n${indent.trimEnd()}\n` : '\\\n';
        return (count > 1 ? `\n${indent.trimEnd()}\n` : '\\\n') + indent + AFTER_BREAK;
      },
    )
    .replaceAll(new RegExp(`${AFTER_BREAK}(.*)`, 'gu'), (_found, rest: string) =>
      escapeStart(rest),
    );
}

const OPENING = new RegExp(`^(?:[ \\t]*(?:${LINE_MARK}))*[ \\t]*`, 'u');
/** Marks the start of a line after a `<br>`. */
const AFTER_BREAK = '\uE002';
