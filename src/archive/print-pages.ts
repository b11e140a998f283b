import * as z from 'zod';
import { toHalfWidth } from './reading/reading.ts';

/** Consecutive pages of the printed journal, first and last included: `{ first: 12, last: 15 }`. */
export interface PageRange {
  first: number;
  last: number;
}

/** Pages of the printed journal in ascending order, as `pagesSchema` writes them: `12-15, 20`. */
type PrintPages = string;

/** Maximum number of pages of one article: the issue's list of pages has a line for each. */
const MOST_PAGES = 300;

/** Pages as an editor types them, `12`, `12-15`, `12~15쪽` or `12-15, 20`; the value is `PrintPages`. */
export const pagesSchema = z
  .union([z.int(), z.string()], { error: ({ input }) => explainShape(JSON.stringify(input)) })
  .transform((typed, context): PrintPages => {
    const ranges = readPages(String(typed));
    const message = ranges ? explainRanges(ranges) : explainShape(JSON.stringify(typed));
    if (message !== undefined) context.addIssue({ code: 'custom', message });
    return writePages(ranges ?? []);
  });

/** The highest page number that is accepted: a longer number is a day or a telephone number. */
const LAST_PAGE = 9999;

// Matches up to nine digits, so that a number too high for a page gets a message of its own.
const PAGE = String.raw`(?:제|pp?\.?)?\s*(\d{1,9})(?:\s*(?:쪽|면|페이지|p\.?))?`;
const RANGE = new RegExp(`^(?:지면\\s*)?${PAGE}(?:\\s*[-–—−~∼〜]\\s*${PAGE})?$`, 'iu');

/** Reads pages as they are typed, `12-15` or `pp. 12~15, 20쪽`; undefined if the text is anything else. */
function readPages(text: string): PageRange[] | undefined {
  const ranges = toHalfWidth(text)
    .split(/[,、·]/u)
    .map((part) => toRange(part.trim()));
  const read = ranges.filter((range) => range !== undefined);
  return read.length === ranges.length ? read : undefined;
}

function toRange(text: string): PageRange | undefined {
  const [, first, last = first] = RANGE.exec(text) ?? [];
  return first === undefined ? undefined : { first: Number(first), last: Number(last) };
}

/** Writes pages: `12-15, 20`, or with another dash `12–15, 20`. */
export function writePages(ranges: readonly PageRange[], dash = '-'): PrintPages {
  return ranges
    .map(({ first, last }) => (first === last ? String(first) : `${first}${dash}${last}`))
    .join(', ');
}

function explainShape(typed: string): string {
  return `지면은 12나 12-15처럼 적어 주세요. 여러 곳이면 12-15, 20처럼 쉼표로 잇습니다. 지금: ${typed}`;
}

/** The error message (Korean) for pages that no article can have; undefined if they are valid. */
function explainRanges(ranges: readonly PageRange[]): string | undefined {
  const high = ranges.flatMap(({ first, last }) => [first, last]).find((page) => page > LAST_PAGE);
  if (high !== undefined) {
    return `지면의 쪽 번호는 ${LAST_PAGE}까지입니다. 지금: ${high}. 숫자를 확인해 주세요.`;
  }
  const turned = ranges.find(({ first, last }) => last < first);
  if (turned) {
    const { first, last } = turned;
    return `지면의 끝(${last})이 시작(${first})보다 앞입니다. ${last}-${first}처럼 작은 수를 먼저 적어 주세요.`;
  }
  if (ranges.some(({ first }) => first === 0)) return '지면은 1쪽부터 셉니다. 0은 지워 주세요.';
  const unordered = ranges.some(({ first }, index) => first <= (ranges[index - 1]?.last ?? 0));
  if (unordered) {
    const sorted = [...ranges].sort((a, b) => a.first - b.first);
    return `지면이 겹치거나 순서가 다릅니다. 앞의 쪽부터 겹치지 않게 적어 주세요. 예: ${writePages(withoutOverlap(sorted))}`;
  }
  const count = ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return count > MOST_PAGES
    ? `기사 하나의 지면은 ${MOST_PAGES}쪽까지입니다. 지금: ${count}쪽. 숫자를 확인해 주세요.`
    : undefined;
}

function withoutOverlap(sorted: readonly PageRange[]): PageRange[] {
  return sorted.reduce<PageRange[]>((joined, range) => {
    const last = joined.at(-1);
    if (!last || range.first > last.last) return [...joined, range];
    return [...joined.slice(0, -1), { first: last.first, last: Math.max(last.last, range.last) }];
  }, []);
}

/**
 * The pages of an article in ascending order: the ranges, and the first and last page of all. Undefined
 * if they are unknown.
 */
export function printPagesOf({
  pages,
}: {
  pages?: PrintPages | undefined;
}): { ranges: PageRange[]; first: number; last: number } | undefined {
  const ranges = pages === undefined ? [] : (readPages(pages) ?? []);
  const [begin] = ranges;
  const end = ranges.at(-1);
  return begin && end ? { ranges, first: begin.first, last: end.last } : undefined;
}
