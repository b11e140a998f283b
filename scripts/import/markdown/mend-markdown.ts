import type { Edit } from './edited-text.ts';
import { isHtmlName } from './html-elements.ts';
import { nodesIn } from './mdast-children.ts';
import { parseMarkdown } from './parse-markdown.ts';

type IsCode = (offset: number) => boolean;

/** Returns a function that says whether an offset of the text is in code. */
export function createCodeFinder(text: string): IsCode {
  const tree = parseMarkdown(text);
  const code = [...nodesIn(tree, 'code'), ...nodesIn(tree, 'inlineCode')].map(({ position }) => ({
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? 0,
  }));
  return (offset) => code.some(({ start, end }) => start <= offset && offset < end);
}

const TAG = /<[A-Za-z][^<>]*>/gu;
const UNQUOTED = /=([^\s"'<>`]*[/=][^\s"'<>`]*)/gu;

/** Quotes addresses in HTML tags, `<img src=https://…>`, which the parser takes for text otherwise. */
export function quoteAttributes(text: string, isCode: IsCode): Edit[] {
  return [...text.matchAll(TAG)]
    .filter(({ index }) => !isCode(index))
    .flatMap((tag) =>
      [...tag[0].matchAll(UNQUOTED)].flatMap(({ index, 0: found, 1: value = '' }) => {
        const start = tag.index + index + 1;
        const isQuoted = (tag[0].slice(0, index).match(/["']/gu) ?? []).length % 2 === 1;
        return isQuoted ? [] : [{ start, end: start + found.length - 1, text: `"${value}"` }];
      }),
    );
}

const SPACED_PICTURE =
  /(?<=!\[[^\]\n]{0,300}\]\()[ \t]*([^()<>"\n]* [^()<>"\n]*\.(?:avif|gif|jpe?g|png|svg|webp))(?=[ \t]*\))/giu;

/** Puts the address of a picture with spaces in it, `![화면](화면 1.png)`, between `<` and `>`. */
export function bracketAddresses(text: string, isCode: IsCode): Edit[] {
  return [...text.matchAll(SPACED_PICTURE)]
    .filter(({ index }) => !isCode(index))
    .map(({ index, 0: found, 1: address = '' }) => {
      return { start: index, end: index + found.length, text: `<${address.trim()}>` };
    });
}

const MATH = /\$\$[\s\S]{1,5000}?\$\$/gu;

/** Escapes Markdown syntax in formulas, `$$x_1$$`, because Jekyll gives formulas to MathJax unchanged. */
export function escapeFormulas(text: string, isCode: IsCode): Edit[] {
  return [...text.matchAll(MATH)]
    .filter(({ index, 0: math }) => !isCode(index) && !math.includes('\n\n'))
    .flatMap((math) =>
      [...math[0].matchAll(/[\\*_[\]<`~|]/gu)].map(({ index, 0: sign }) => {
        const start = math.index + index;
        return { start, end: start + 1, text: `\\${sign}` };
      }),
    );
}

const DELIMITERS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/**
 * Gives the header of a table as many cells as its widest row, and a table without a header an empty one, as
 * Jekyll does.
 */
export function mendTables(text: string, isCode: IsCode): Edit[] {
  const lines = toLines(text);
  return lines.flatMap((line, at) => {
    if (!line.text.includes('|') || !DELIMITERS.test(line.text) || isCode(line.start)) return [];
    const above = lines[at - 1];
    const head = above?.text.includes('|') && !DELIMITERS.test(above.text) ? above : undefined;
    const end = lines.findIndex((row, index) => index > at && !row.text.includes('|'));
    const rows = lines.slice(at + 1, end < 0 ? undefined : end);
    if (!head && (rows.length === 0 || above?.text.trim())) return [];
    const widths = [head, line, ...rows].map((row) => (row ? countCells(row.text) : 0));
    const most = Math.max(...widths);
    const missing = (row: Line | undefined): number => (row ? most - countCells(row.text) : 0);
    return [
      ...(head ? padRow(head, missing(head), ' ') : [insertHead(line, most)]),
      ...padRow(line, missing(line), ' --- '),
    ];
  });
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function toLines(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, text: line };
  });
}

function countCells(row: string): number {
  const inner = row.trim().replace(/^\||(?<!\\)\|$/gu, '');
  return inner.split(/(?<!\\)\|/u).length;
}

function padRow({ start, text }: Line, count: number, cell: string): Edit[] {
  if (count === 0) return [];
  const at = start + text.trimEnd().length;
  const before = text.trimEnd().endsWith('|') ? '' : ' |';
  return [{ start: at, end: at, text: `${before}${`${cell}|`.repeat(count)}` }];
}

function insertHead({ start, text }: Line, count: number): Edit {
  const indent = /^[ \t]*/u.exec(text)?.[0] ?? '';
  return { start, end: start, text: `${indent}|${'  |'.repeat(count)}\n` };
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;
const ANY_TAG = /<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/gu;

/**
 * Ends an HTML block where its last element ends, as Jekyll does: Markdown would read the lines after `<br>`
 * as HTML up to an empty line.
 */
export function endHtmlBlocks(text: string): Edit[] {
  return parseMarkdown(text).children.flatMap((block) => {
    const { start, end } = block.position ?? {};
    if (block.type !== 'html' || start?.offset === undefined || end?.offset === undefined)
      return [];
    const at = endOfElements(text.slice(start.offset, end.offset));
    return at === undefined
      ? []
      : [{ start: start.offset + at, end: start.offset + at, text: '\n' }];
  });
}

/** Offset of the first line end at which all elements are closed; undefined if that is only the last line. */
function endOfElements(html: string): number | undefined {
  let depth = 0;
  let last = 0;
  for (const { index, 0: tag, 1: slash, 2: name, 3: selfClosed } of html.matchAll(ANY_TAG)) {
    if (depth <= 0 && last > 0 && html.slice(last, index).includes('\n'))
      return html.indexOf('\n', last);
    last = index + tag.length;
    if (name === undefined || VOID.test(name) || !isHtmlName(name) || selfClosed === '/') continue;
    depth += slash === '/' ? -1 : 1;
  }
  const next = html.indexOf('\n', last);
  return depth <= 0 && last > 0 && next >= 0 && html.slice(next).trim() !== '' ? next : undefined;
}
