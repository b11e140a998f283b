import type { Block } from './imported-draft.ts';
import { setAside, setAsideRest, type SourceClaim } from './source-claim.ts';
import { matchGroups, type Span, splitSpan } from './span.ts';

export type HeadingKind = 'case' | 'zero' | 'bracket' | 'square' | 'dash' | 'dotted' | 'spaced';

/** A heading with a mark such as `■`, without the mark, which `claims` reports as removed. */
export interface MarkedHeading {
  readonly kind: HeadingKind;
  readonly text: Span;
  readonly claims: readonly SourceClaim[];
  readonly number: number | undefined;
}

const PATTERNS: readonly (readonly [HeadingKind, RegExp])[] = [
  ['case', /^(?<text>(?:CASE STUDY|CASE|STEP|CHAPTER|사례)\s*\d{1,2}(?:[.:\s].{0,80})?)$/diu],
  ['zero', /^(?<text>0\d\s+\S.{0,80})$/du],
  ['bracket', /^[[【](?!(?:그림|표|사진|자료|이미지)[\s\d])(?<text>[^[\]【】]{2,60})[\]】]$/du],
  ['square', /^[■□◆◇▣]\s*(?<text>[^\s■□◆◇▣].{0,100})$/du],
  ['dash', /^-\s*(?<text>[^\s\d-].{0,80})$/du],
  ['dotted', /^(?<text>(?<number>\d{1,2})\.(?!\d)\s*\S.{0,80})$/du],
  ['spaced', /^(?<text>(?<number>[1-9]\d?)\s+\S.{0,80})$/du],
];

const SENTENCE_END = /(?:[.?!…,:;]|니다)[\s”"’'」』)\]]*$/u;
/** Matches captions, which are short like headings: `▲ …`, `[그림 1]`. */
const CAPTION = /^(?:[▲△※]|\[(?:그림|표|사진|자료|이미지)[\s\d]|\(.*\)$)/u;
const MAX_PLAIN = 60;
const MIN_PARAGRAPH = 60;

/** Reads a heading with a mark: `■ …`, `01 …`, `CASE STUDY 1 …`, `1. …`, `[…]`, `-…`, `1 …`. */
export function readMarkedHeading(line: Span): MarkedHeading | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const groups = matchGroups(line, pattern);
    const text = groups?.text;
    if (!text) continue;
    const number = groups.number && Number(groups.number.text);
    const claims = setAsideRest(line, [{ to: 'body', span: text }], '소제목 기호', '소제목');
    return { kind, text, claims, number };
  }
  return undefined;
}

/** Whether a line of this kind may also be a list item. As a heading it must be followed by a paragraph. */
export function needsParagraph(kind: HeadingKind): boolean {
  return kind === 'dash' || kind === 'dotted' || kind === 'spaced';
}

/** Whether a line without a mark may be a heading: at most 60 characters, and not a sentence. */
export function looksLikeHeading(line: Span): boolean {
  const { text } = line;
  if (text.length > MAX_PLAIN || !/\p{L}/u.test(text) || /\t|^\|/u.test(text)) return false;
  return !SENTENCE_END.test(text) && !CAPTION.test(text);
}

const TABS = /\t+/gu;
const BARS = /^\|.*\|$/u;
const RULE_ROW = /^\|(?:\s*:?-+:?\s*\|)+$/u;

/** Reads a table that starts at line `at`: two or more lines with tabs, or in bars. */
export function readTable(lines: readonly Span[], at: number) {
  const pattern = [BARS, /\t/u].find((one) => one.test(lines[at]?.text ?? ''));
  if (!pattern) return undefined;
  const end = lines.findIndex((line, index) => index > at && !pattern.test(line.text));
  const ours = lines.slice(at, end < 0 ? undefined : end);
  const split = ours.map((line) => ({ line, cells: splitRow(line, pattern) }));
  const rows = split.map(({ cells }) => cells).filter((cells) => cells.length > 0);
  if (rows.length < 2) return undefined;
  const width = Math.max(...rows.map((row) => row.length));
  const padded = rows.map((row) => [...row, ...emptyCells(row.at(-1), width - row.length)]);
  const claims = split.flatMap(({ line, cells }) => {
    const inBody = cells.map((span): SourceClaim => ({ to: 'body', span }));
    return setAsideRest(line, inBody, '표의 줄', '표');
  });
  const block: Block = { type: 'table', rows: padded };
  return { block, claims, used: ours.length };
}

/** The cells of a row; none of a line `|---|---|` below the header. */
function splitRow(line: Span, pattern: RegExp): Span[] {
  if (RULE_ROW.test(line.text)) return [];
  return pattern === BARS ? splitSpan(line, /\|/gu).slice(1, -1) : splitSpan(line, TABS);
}

/** Empty cells for a row with fewer cells than the table. */
function emptyCells(last: Span | undefined, count: number): Span[] {
  const end = last?.end ?? 0;
  return Array.from({ length: count }, () => ({ start: end, end, text: '' }));
}

/** Whether a line may be a paragraph below the heading `above`: at least 60 characters, or a longer sentence. */
export function looksLikeParagraph(line: Span | undefined, above: Span): boolean {
  if (!line || readMarkedHeading(line)) return false;
  if (line.text.length >= MIN_PARAGRAPH) return true;
  return SENTENCE_END.test(line.text) && line.text.length > above.text.length;
}

interface Item {
  readonly mark: Span;
  readonly text: Span;
}

const BULLET = /^(?<mark>[▶▷►•◦‣∙]|[-–○●](?=\s))\s*(?<text>\S.*)$/du;
const DASH = /^(?<mark>-)\s*(?<text>[^\s-].*)$/du;
const NUMBERED = /^(?<mark>(?:\d{1,3}[.)]|\(\d{1,3}\))(?!\d)|[①-⑳])\s*(?<text>\S.*)$/du;

/**
 * Reads a list that starts at line `at`: two or more lines with successive numbers, two or more
 * with a hyphen, or bullets such as `▶`. `used` is the number of its lines.
 */
export function readList(lines: readonly Span[], at: number) {
  const numbered = itemsFrom(lines, at, NUMBERED);
  if (numbered.length > 1) return toList(numbered, numberOf(numbered[0]));
  const dashed = itemsFrom(lines, at, DASH);
  const items = dashed.length > 1 ? dashed : itemsFrom(lines, at, BULLET);
  return items.length > 0 ? toList(items, undefined) : undefined;
}

function itemsFrom(lines: readonly Span[], at: number, pattern: RegExp): Item[] {
  const items: Item[] = [];
  for (let line = lines[at]; line; line = lines[at + items.length]) {
    const { mark, text } = matchGroups(line, pattern) ?? {};
    const previous = items.at(-1);
    if (!mark || !text) break;
    const item = { mark, text };
    if (pattern === NUMBERED && previous && numberOf(item) !== numberOf(previous) + 1) break;
    items.push(item);
  }
  return items;
}

function numberOf(item: Item | undefined): number {
  // `①` is 1 in NFKC.
  return Number.parseInt(item?.mark.text.normalize('NFKC').replace('(', '') ?? '', 10);
}

function toList(items: readonly Item[], start: number | undefined) {
  const block: Block = { type: 'list', start, items: items.map((item) => item.text) };
  return {
    block,
    claims: items.map(({ mark }) => setAside(mark, '글머리 기호', '목록')),
    used: items.length,
  };
}
