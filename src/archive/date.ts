import * as z from 'zod';
import { withParticle } from '../text/particles.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/u;
const SEOUL_TIME = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)(?::00)?(?:\+09:00)?$/u;
const WEEKDAYS = ['일', '월', '화', '수', '목', '금', '토'] as const;

/** A calendar day, `2024-04-01`. */
export type Day = string;
/** A calendar month, `2024-04`. */
export type Month = string;
/** A time in Seoul, to the minute: `2024-08-09T10:00:00+09:00` (no summer time since 1988). */
export type SeoulInstant = string;

/** Whether the text is `YYYY-MM-DD` and the day exists: not `2024-02-31`. */
export function isDay(text: string): text is Day {
  if (!DAY.test(text)) return false;
  // `Date` turns 2024-02-31 into 2024-03-02, which does not start with the text.
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether the text is a month, `YYYY-MM`. */
export function isMonth(text: string): text is Month {
  return MONTH.test(text);
}

/** Parses `2024-08-09 10:00` as a time in Seoul; undefined if it is not of this form. */
export function toSeoulInstant(text: string): SeoulInstant | undefined {
  const found = SEOUL_TIME.exec(text);
  if (!found?.[1] || !isDay(found[1])) return undefined;
  return `${found[1]}T${found[2]}:${found[3]}:00+09:00`;
}

/** Weekday of a day in Korean: `금`. */
export function weekday(day: Day): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** Formats a day: `2024년 4월 1일`. */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}년 ${month}월 ${date}일`;
}

/** Formats a month: `2024년 4월`. */
export function formatMonth(month: Month): string {
  const [year, number] = month.split('-').map(Number);
  return `${year}년 ${number}월`;
}

/** Formats a time: `2024년 8월 9일(금) 10:00`. */
export function formatInstant(instant: SeoulInstant): string {
  const day = instant.slice(0, 10);
  return `${formatDay(day)}(${weekday(day)}) ${instant.slice(11, 16)}`;
}

// The pattern and its message also go into the JSON schema, with which VS Code checks while typing.
export const daySchema = z
  .string({
    error: ({ input }) => (typeof input === 'number' ? explainDay(String(input)) : undefined),
  })
  .superRefine((text, context) => {
    if (!isDay(text)) context.addIssue({ code: 'custom', message: explainDay(text) });
  })
  .meta({ pattern: DAY.source, patternErrorMessage: '날짜는 2024-04-01처럼 적어 주세요.' });

export const seoulInstantSchema = z.string().transform((text, context) => {
  const instant = toSeoulInstant(text);
  if (instant) return instant;
  context.addIssue({
    code: 'custom',
    message: `시각은 한국 시각으로 2024-08-09 10:00처럼 적어 주세요. 지금: ${JSON.stringify(text)}`,
  });
  return z.NEVER;
});

function explainDay(text: string): string {
  if (DAY.test(text)) {
    return `${withParticle(text, '은/는')} 없는 날짜입니다. 예: ${nearestDay(text)}`;
  }
  return `날짜는 ${toDay(text) ?? '2024-04-01'}처럼 적어 주세요. 지금: ${JSON.stringify(text)}`;
}

/** Finds a day at the start of a text (`2024. 4. 1.`, `20240401`, also full-width digits); undefined if none. */
function toDay(text: string): Day | undefined {
  const found = /^\D{0,2}(\d{4})\D{0,3}?(\d{1,2})\D{0,3}?(\d{1,2})(?!\d)/u.exec(
    text.normalize('NFKC'),
  );
  const [year = '', month = '', date = ''] = found?.slice(1) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

function nearestDay(text: string): Day {
  const [year = '2024', month = '01'] = text.split('-');
  if (!isMonth(`${year}-${month}`)) return `${year}-01-01`;
  for (let date = 31; date > 0; date--) {
    const day = `${year}-${month}-${date}`;
    if (isDay(day)) return day;
  }
  return `${year}-${month}-01`;
}
