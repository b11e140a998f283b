import { writeTable } from '../../../body/write-table.ts';
import {
  attributeIn,
  type HtmlElement,
  type HtmlNode,
  isBlank,
  isBlockElement,
  isGroup,
  videoCardOf,
} from './html-nodes.ts';
import { LINE_MARK } from '../../../body/line-marks.ts';
import {
  LINE_BREAK,
  HIDDEN_TAG,
  keepTags,
  writeInline,
  writeTag,
  type WritingOptions,
} from './write-inline.ts';

/** A block of Markdown. */
interface Block {
  text: string;
  isList?: boolean;
}

const EMPTY_LINE = /\n[ \t]*\n/u;
/** A line of a list, a quote, a heading or a table. */
const TYPED_BLOCK = new RegExp(`^[ \\t]*(?:${LINE_MARK}|#|\\||[-=]{2,})`, 'mu');

/** Writes nodes as blocks of Markdown, between which empty lines must be put. */
export function writeBlocks(nodes: readonly HtmlNode[], writing: WritingOptions): string[] {
  return toBlocks(nodes, writing).map(({ text }) => text);
}

/**
 * Converts nodes to blocks. With `isTyped` their text may already contain Markdown, as in the article itself
 * or in a `div`.
 */
function toBlocks(nodes: readonly HtmlNode[], writing: WritingOptions, isTyped = false): Block[] {
  const blocks: Block[] = [];
  let run: HtmlNode[] = [];
  const endRun = (): void => {
    const text = writeInline(run, writing);
    const texts = isTyped ? text.split(EMPTY_LINE) : [text];
    blocks.push(
      ...texts
        .flatMap((one) =>
          isTyped && TYPED_BLOCK.test(one) ? [one.trim()] : toParagraphs(one, writing),
        )
        .map((one) => ({ text: one })),
    );
    run = [];
  };
  for (const node of nodes) {
    if (!isBlockElement(node)) run.push(node);
    else {
      endRun();
      blocks.push(...toBlock(node, writing));
    }
  }
  endRun();
  return blocks;
}

function toBlock(element: HtmlElement, writing: WritingOptions): Block[] {
  const { name, children } = element;
  const kept = (): Block[] => [
    { text: keepTags(element, writeInline(children, writing), writing) },
  ];
  if (writing.kept.has(element)) return kept();
  if (name === 'p' || isGroup(element)) return toBlocks(children, writing, isGroup(element));
  if (name === 'iframe') return writeVideo(element, writing) ?? kept();
  if (name === 'hr') return writing.isBare ? [] : [{ text: '---' }];
  if (name === 'blockquote') return writeQuote(writeBlocks(children, writing), writing);
  if (name === 'ul' || name === 'ol') return writeList(element, writing) ?? kept();
  if (name === 'table') return writeCells(element, writing) ?? kept();
  if (children.some(isBlockElement)) return kept();
  const text = toLine(writeInline(children, writing)).replaceAll(LINE_BREAK, ' ');
  const level = Math.max(2, Number(name.slice(1)));
  return text === ''
    ? []
    : [{ text: writing.isBare ? HIDDEN_TAG + text : `${'#'.repeat(level)} ${text}` }];
}

/** A `<Video>` for an `iframe`; undefined if the `iframe` contains words. */
function writeVideo(frame: HtmlElement, { isBare }: WritingOptions): Block[] | undefined {
  const card = frame.children.every(isBlank) ? videoCardOf(frame) : undefined;
  if (card === undefined) return undefined;
  return isBare ? [] : [{ text: card }];
}

/** The words of inline HTML in one line, without white space and `<br>` at the ends. */
function toLine(run: string): string {
  return run
    .replaceAll(/[ \t\n]+/gu, ' ')
    .replaceAll(
      new RegExp(`^(?:\\s|&nbsp;|${LINE_BREAK})+|(?:\\s|&nbsp;|${LINE_BREAK})+$`, 'gu'),
      '',
    );
}

/** Splits inline HTML into paragraphs, at empty lines and at two `<br>` in a row. */
function toParagraphs(run: string, { isBare }: WritingOptions): string[] {
  return run
    .split(new RegExp(`\\n[ \\t]*\\n|${LINE_BREAK}(?:\\s|&nbsp;)*${LINE_BREAK}`, 'u'))
    .map(toLine)
    .filter((text) => text !== '')
    .map((text) =>
      isBare
        ? HIDDEN_TAG + text.replaceAll(LINE_BREAK, ' ')
        : text
            .split(LINE_BREAK)
            .map((line) => escapeStart(line.trim()))
            .join('\\\n'),
    );
}

const BLOCK_MARK = /^(?:#{1,6}(?=\s|$)|>|\||[-+*](?=\s)|(?=([-=_*])\s*(?:\1\s*)*$))/u;
const NUMBER = /^(\d{1,9})([.)])(?=\s)/u;

/** Puts a backslash before characters that would turn a paragraph into a list, a heading or a quote. */
export function escapeStart(line: string): string {
  if (BLOCK_MARK.test(line)) return `\\${line}`;
  return line.replace(NUMBER, '$1\\$2');
}

function writeQuote(blocks: readonly string[], { isBare }: WritingOptions): Block[] {
  if (isBare) return blocks.map((text) => ({ text }));
  const text = blocks.join('\n\n').replaceAll(/^/gmu, '> ').replaceAll(/^> $/gmu, '>');
  return blocks.length === 0 ? [] : [{ text }];
}

/**
 * Writes `<ul>` or `<ol>` as a Markdown list; undefined if a child is no `<li>`, or if its marks are none that Markdown
 * has, such as letters. Its tags then stay.
 */
function writeList(list: HtmlElement, writing: WritingOptions): Block[] | undefined {
  const items = list.children.filter((child) => !isBlank(child));
  const type = attributeIn(list, 'type') ?? '1';
  const isPlain = list.name === 'ul' || (/^1$/u.test(type) && !/\sreversed/iu.test(list.open));
  const start = Number(attributeIn(list, 'start') ?? '1');
  const lines: string[] = [];
  for (const [index, item] of items.entries()) {
    if (item.type !== 'element' || item.name !== 'li' || !isPlain) return undefined;
    const number = Number(attributeIn(item, 'value') ?? start + index);
    if (!Number.isInteger(number) || number < 0) return undefined;
    const blocks = toBlocks(item.children, writing);
    if (writing.isBare) lines.push(...blocks.map(({ text }) => text));
    else if (blocks.length > 0)
      lines.push(writeItem(list.name === 'ul' ? '- ' : `${number}. `, blocks));
  }
  const text = lines.join(writing.isBare ? '\n\n' : '\n');
  return lines.length === 0 ? [] : [{ text, isList: true }];
}

function writeItem(mark: string, blocks: readonly Block[]): string {
  const text = blocks
    .map((block, index) => (index === 0 ? '' : block.isList ? '\n' : '\n\n') + block.text)
    .join('');
  return mark + text.replaceAll(/\n(?=[^\n])/gu, `\n${' '.repeat(mark.length)}`);
}

const SECTIONS = ['thead', 'tbody', 'tfoot'];

/** A table; undefined if a cell spans several columns or rows, or contains blocks. */
function writeCells(table: HtmlElement, writing: WritingOptions): Block[] | undefined {
  const parts = elementsOf(table, [...SECTIONS, 'tr', 'caption', 'colgroup', 'col']);
  const rows = parts?.flatMap((part) => {
    if (part.name === 'tr') return [part];
    return SECTIONS.includes(part.name) ? (elementsOf(part, ['tr']) ?? [undefined]) : [];
  });
  const cells = rows?.map((row) => row && elementsOf(row, ['td', 'th']));
  const texts = cells?.map((row) => row?.map((cell) => writeCell(cell, writing)));
  const width = texts?.[0]?.length ?? 0;
  const lines = texts?.flatMap((row) => {
    const found = row?.flatMap((text) => text ?? []);
    return found?.length === row?.length && found && found.length <= width ? [found] : [];
  });
  if (!lines || lines.length !== texts?.length || width === 0) return undefined;
  const captions = (parts ?? []).filter(({ name }) => name === 'caption');
  const above = captions.flatMap(({ children }) => toBlocks(children, writing));
  if (writing.isBare) {
    const bare = lines.flat().filter((text) => text !== '');
    return [...above, ...bare.map((text) => ({ text: HIDDEN_TAG + text }))];
  }
  const padded = lines.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  return [...above, { text: writeTable(padded) }];
}

/** The children, if all of them (except white space) are elements with these names; else undefined. */
function elementsOf(
  { children }: HtmlElement,
  names: readonly string[],
): HtmlElement[] | undefined {
  const found = children.filter((child) => !isBlank(child));
  const elements = found.filter(
    (child): child is HtmlElement => child.type === 'element' && names.includes(child.name),
  );
  return elements.length === found.length ? elements : undefined;
}

function writeCell(cell: HtmlElement, writing: WritingOptions): string | undefined {
  const spans = ['colspan', 'rowspan'].map((name) => attributeIn(cell, name) ?? '1');
  const [first, ...others] = cell.children.filter((child) => !isBlank(child));
  const isPacked =
    first && others.length === 0 && isBlockElement(first) && !writing.kept.has(first);
  const words = isPacked && ['p', 'div'].includes(first.name) ? first.children : cell.children;
  if (spans.some((span) => span !== '1') || words.some(isBlockElement)) return undefined;
  // A cell cannot have a line break: the `<br>` stays, and the check explains what to do.
  return toLine(writeInline(words, writing)).replaceAll(LINE_BREAK, () =>
    writing.isBare ? ' ' : writeTag('<br>', writing),
  );
}
