import { type Day, isDay } from '../../../src/archive/date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NUMBERS = /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})(?!\d)/u;
const PACKED = /^(\d{4})(\d{2})(\d{2})(?!\d)/u;
const DAY_FIRST =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4})/iu;
const MONTH_FIRST =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/iu;
/** A zone that programs write: an editor in Seoul sees the day nine hours later. */
const UTC = /(?<=\d\s*)(?:Z|UTC|GMT|[+-]00:?00)$/iu;

/**
 * The day of a date with or without a time: `2024-05-02 10:00:00 +0900`, `2024년 5월 2일`, `May 2,
 * 2024`. A time in UTC gives the day in Seoul, one in another zone its own day. Undefined if the
 * text is no date.
 */
export function readMatterDay(text: string): Day | undefined {
  const typed = text.trim().replace(/^["']|["']$/gu, '');
  const seoul = UTC.test(typed) ? toSeoulDay(typed.replace(UTC, 'Z')) : undefined;
  if (seoul !== undefined) return seoul;
  const numbers = NUMBERS.exec(typed) ?? PACKED.exec(typed);
  if (numbers) return toDay(numbers[1], numbers[2], numbers[3]);
  const dayFirst = DAY_FIRST.exec(typed);
  if (dayFirst) return toDay(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(typed);
  return monthFirst ? toDay(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined;
}

function toDay(year = '', month = '', day = ''): Day | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

const NINE_HOURS = 9 * 60 * 60 * 1000;

function toSeoulDay(instant: string): Day | undefined {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? undefined : new Date(time + NINE_HOURS).toISOString().slice(0, 10);
}
