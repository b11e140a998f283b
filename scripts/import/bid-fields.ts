import { toSeoulInstant, weekday } from '../../src/archive/date.ts';
import type { Amount } from '../../src/archive/reading/amount.ts';
import { readAmount, toAmountField } from '../../src/archive/reading/read-amount.ts';
import { valueOf } from '../../src/archive/reading/reading.ts';
import { withParticle } from '../../src/text/particles.ts';
import type { Remark } from './imported-draft.ts';
import { type Found, keep, setAside } from './source-claim.ts';
import { matchGroups, slice, type Span } from './span.ts';

/** Fields of a bid notice that have a label in source texts. */
export type BidLabel = 'title' | 'posted' | 'agency' | 'amount' | 'deadline' | 'seats';

/** A label and its value, up to the next label on the line: `공고일 : 2024-04-01`. */
export interface LabelledPart {
  readonly label: BidLabel;
  readonly whole: Span;
  readonly value: Span;
}

const LABELS: Readonly<Record<string, BidLabel>> = {
  공고명: 'title',
  공고일: 'posted',
  기관: 'agency',
  기관명: 'agency',
  수요기관: 'agency',
  공고기관: 'agency',
  금액: 'amount',
  마감일: 'deadline',
  마감일시: 'deadline',
  좌석: 'seats',
  좌석수: 'seats',
};

/** Matches a label, `공고명:` or `공 고 명 :`, at the start of a line or after a space. */
const LABEL = new RegExp(
  `(?<![^\\s])(${Object.keys(LABELS)
    .sort((a, b) => b.length - a.length)
    .map((label) => [...label].join('\\s*'))
    .join('|')})\\s*:`,
  'gu',
);

/** Whether the line has the title of a bid notice: `공 고 명 : …`. */
export function isBidLine(line: Span): boolean {
  return splitBidLabels(line).parts.some((part) => part.label === 'title');
}

/** Splits a line at its labels; `before` is the text before the first label. */
export function splitBidLabels(line: Span): { before: Span; parts: LabelledPart[] } {
  const found = [...line.text.matchAll(LABEL)];
  const parts = found.flatMap((match, index): LabelledPart[] => {
    const label = LABELS[(match[1] ?? '').replace(/\s+/gu, '')];
    const end = found[index + 1]?.index;
    if (!label) return [];
    const whole = slice(line, match.index, end);
    return [{ label, whole, value: slice(line, match.index + match[0].length, end) }];
  });
  return { before: slice(line, 0, found[0]?.index), parts };
}

/** Reads an amount: `75,000,000,000원 이내 (VAT 별도)`. */
export function readAmountField(span: Span): Found<Amount> | undefined {
  const value = valueOf(readAmount(span.text));
  return (
    value && { value, claims: [setAside(span, '금액 표기', `amount: ${toAmountField(value)}`)] }
  );
}

/** Parses an amount as typed: `10억 6천만원 이내 (VAT 포함)`; undefined unless it has one value. */
export function parseAmount(text: string): Amount | undefined {
  return valueOf(readAmount(text));
}

const DEADLINE =
  /^(?<day>\d{4}-\d{2}-\d{2})\s*(?<mark>\(\s*(?<weekday>[일월화수목금토])(?:요일)?\s*\))?\s*(?<time>\d{1,2}:\d{2})$/du;

/** Reads `2024-08-09 (금) 10:00` as `2024-08-09 10:00`, with a remark if the weekday is wrong. */
export function readDeadline(span: Span) {
  const { day, time, mark, weekday: given } = matchGroups(span, DEADLINE) ?? {};
  if (!day || !time) return undefined;
  const value = `${day.text} ${time.text.padStart(5, '0')}`;
  if (toSeoulInstant(value) === undefined) return undefined;
  const claims = [keep(day, 'deadline'), keep(time, 'deadline')];
  if (mark) claims.push(setAside(mark, '마감 요일', 'deadline'));
  return { value, claims, remarks: checkWeekday(day.text, given?.text) };
}

function checkWeekday(day: string, given: string | undefined): Remark[] {
  const real = weekday(day);
  if (given === undefined || given === real) return [];
  const stated = withParticle(`${day} (${given})`, '은/는');
  const text = `원문의 마감 ${stated} 요일이 다릅니다. 그날은 ${real}요일입니다. deadline의 날짜를 확인해 주세요.`;
  return [{ kind: 'check', field: 'deadline', text }];
}
