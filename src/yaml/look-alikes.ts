import { BRACKETED_FIELDS } from './field-kinds.ts';
import { findFlowLookAlikes, type Scanned } from './flow-look-alikes.ts';
import {
  ANY_SPACE,
  findOddSpaces,
  type LookAlike,
  YAML_SIGNS,
  toLookAlike,
} from './plain-signs.ts';

const { colon, dash, openList, openFields, doubleQuote, singleQuote } = YAML_SIGNS;

/** The start of a line: indentation, hyphens of lists, and a key with its colon, each of which may be missing. */
const HEAD = new RegExp(
  `(?<indent>${ANY_SPACE}*)(?<items>(?:[-${dash.alikes}]${ANY_SPACE}+(?:-${ANY_SPACE}+)*)?)` +
    `(?:(?<key>[A-Za-z_]+)(?<before>${ANY_SPACE}*)(?<colon>[:${colon.alikes}])(?<after>${ANY_SPACE}*))?`,
  'uy',
);
const ITEM = new RegExp(`([-${dash.alikes}])(${ANY_SPACE}+)`, 'gu');
const BLOCK = new RegExp(`[|>][-+0-9]*${ANY_SPACE}*(?:#.*)?$`, 'muy');
const LAST_SPACES = new RegExp(`(?<!${ANY_SPACE})${ANY_SPACE}+$`, 'u');
const QUOTED = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'/uy;
const WIDE_QUOTED = /＂[^"＂\n]*＂(?=\s*(?:#.*)?$)/muy;

/**
 * Finds characters that look like signs of YAML where YAML needs the sign itself: a no-break space
 * after a colon, a full-width colon after a key, a full-width comma in `[…]`. Text in quotes and
 * the words of a value are not searched.
 */
export function findLookAlikes(source: string): LookAlike[] {
  const found: LookAlike[] = [];
  let isInList = false;
  for (let at = 0; at < source.length;) {
    const line = scanLine(source, at, isInList);
    const text = source.slice(at, line.next).trim();
    found.push(...line.found);
    isInList = /^[A-Za-z_]+\s*[:：]$/u.test(text) || (isInList && /^\P{L}/u.test(text));
    at = line.next;
  }
  return found;
}

/** Scans one line, and the next lines if its value continues there. */
function scanLine(source: string, at: number, isInList: boolean): Scanned {
  const head = matchAt(HEAD, source, at)?.groups ?? {};
  const { indent = '', items = '', key, before = '', colon: sign = '', after = '' } = head;
  const isItem = isInList || !/^[^-]/u.test(items);
  const start = at + indent.length;
  if (items !== '' && !isItem) return toLineEnd(source, at, []);
  const found = [...findItems(items, start)];
  const keyStart = start + items.length;
  const isKey = key !== undefined && (sign !== ':' || isEnd(source, keyStart, head));
  if (isKey || items !== '') found.unshift(...findOddSpaces(indent, at, '줄 앞의'));
  if (!isKey) return scanValue(source, keyStart, { found, isNested: false, columns: -1 });
  const colonAt = keyStart + key.length + before.length;
  found.push(...findOddSpaces(before, colonAt - before.length, '콜론(:) 앞의'));
  if (sign !== ':') found.push(toLookAlike(colon, sign, colonAt, after === '' ? ' ' : ''));
  found.push(...findOddSpaces(after, colonAt + 1, '콜론(:) 뒤의'));
  const columns = indent.length + items.length;
  const value = colonAt + 1 + after.length;
  return scanValue(source, value, { found, isNested: BRACKETED_FIELDS.has(key), columns });
}

/** Whether a plain colon ends a key: a space or the end of the line follows. */
function isEnd(
  source: string,
  keyStart: number,
  { key = '', before = '', after = '' }: Readonly<Record<string, string>>,
): boolean {
  const next = source[keyStart + key.length + before.length + 1];
  return after !== '' || next === undefined || next === '\n';
}

function findItems(items: string, start: number): LookAlike[] {
  return [...items.matchAll(ITEM)].flatMap(({ 1: sign = '', 2: spaces = '', index }) => [
    ...(sign === '-' ? [] : [toLookAlike(dash, sign, start + index)]),
    ...findOddSpaces(spaces, start + index + 1, '하이픈(-) 뒤의'),
  ]);
}

/** The result of scanning a line up to its value. */
interface BeforeValue {
  found: LookAlike[];
  /** Whether the value may be in brackets. */
  isNested: boolean;
  /** Indentation of the key: a block text (`|`) continues on lines with more spaces; -1 without a key. */
  columns: number;
}

function scanValue(source: string, at: number, { found, isNested, columns }: BeforeValue): Scanned {
  const first = source[at] ?? '\n';
  if (first === '#') return { found, next: at + lineOf(source, at).length + 1 };
  if (first === '"' || first === "'") return scanQuoted(source, at, found);
  if (
    '[{'.includes(first) ||
    (isNested && `${openList.alikes}${openFields.alikes}`.includes(first))
  ) {
    const flow = findFlowLookAlikes(source, at);
    return toLineEnd(source, flow.next, [...found, ...flow.found]);
  }
  if (columns >= 0 && matchAt(BLOCK, source, at)) {
    const block = new RegExp(`.*(?:\\n(?:[ \\t]*(?=\\n|$)| {${columns + 1},}.*))*\\n?`, 'uy');
    return { found, next: at + (matchAt(block, source, at)?.[0].length ?? 1) };
  }
  const wide = matchAt(WIDE_QUOTED, source, at)?.[0];
  if (wide !== undefined) {
    const ends = [at, at + wide.length - 1].map((end) => toLookAlike(doubleQuote, '＂', end));
    return toLineEnd(source, at + wide.length, [...found, ...ends]);
  }
  return toLineEnd(source, at, found);
}

/** Scans a quoted value. A look-alike in place of the closing quote is found only at the end of the same line. */
function scanQuoted(source: string, at: number, found: LookAlike[]): Scanned {
  const quoted = matchAt(QUOTED, source, at)?.[0];
  const line = lineOf(source, at);
  const sign = line.startsWith('"') ? doubleQuote : singleQuote;
  const closing = new RegExp(`[${sign.alikes}](?=\\s*$)`, 'u').exec(line.slice(1));
  const isOneLine = quoted !== undefined && !quoted.includes('\n');
  if (!isOneLine && closing && !line.slice(1).includes(sign.plain)) {
    const end = toLookAlike(sign, closing[0], at + 1 + closing.index);
    return toLineEnd(source, at + line.length, [...found, end]);
  }
  return toLineEnd(source, at + (quoted?.length ?? line.length), found);
}

/** Scans the rest of a line for odd spaces at the end of the value, before a comment. */
function toLineEnd(source: string, at: number, found: LookAlike[]): Scanned {
  const line = lineOf(source, at);
  const comment = line.search(/[ \t]#/u);
  const value = comment < 0 ? line : line.slice(0, comment);
  const spaces = LAST_SPACES.exec(value);
  const odd = spaces ? findOddSpaces(spaces[0], at + spaces.index, '값 뒤의') : [];
  return { found: [...found, ...odd], next: at + line.length + 1 };
}

function lineOf(source: string, at: number): string {
  const end = source.indexOf('\n', at);
  return source.slice(at, end < 0 ? source.length : end);
}

/** The match of a sticky pattern at an offset. */
function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}
