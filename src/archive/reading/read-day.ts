import { withParticle } from '../../text/particles.ts';
import { type Day, isDay, weekday } from '../date.ts';
import {
  ambiguous,
  isTooLong,
  type Reading,
  type ReadPart,
  toHalfWidth,
  type Unread,
} from './reading.ts';

const SEPARATOR = String.raw`\s*[-‐‑–—−./]\s*`;
const WEEKDAY = String.raw`(?<mark>\s*[([]\s*(?<inBrackets>[일월화수목금토])(?:요일)?\s*[)\]]|\s*,?\s*(?<bare>[일월화수목금토])요일)?`;
const YEAR = String.raw`(?<year>\d{4}|['‘’ʼ′\x60´]\s*\d{2}|\d{2}(?=\s*년))`;
/**
 * Matches a day at the start of a text: year, month and date in this order, with signs or words:
 * `2024. 8. 9.`, `2024년 8월 9일`.
 */
const WRITTEN = new RegExp(
  `^${YEAR}(?:${SEPARATOR}|\\s*년\\s*)(?<month>\\d{1,2})(?:${SEPARATOR}|\\s*월\\s*)(?<date>\\d{1,2})(?!\\d)(?:\\s*일|\\s*\\.(?!\\d))?${WEEKDAY}`,
  'u',
);
/** Matches `20240809` at the start of a text, also of `202408091000`. */
const COMPACT = new RegExp(
  `^(?<year>\\d{4})(?<month>\\d{2})(?<date>\\d{2})(?=\\D|$|\\d{4}(?:00)?(?!\\d))${WEEKDAY}`,
  'u',
);
/**
 * Matches dates whose order or year is uncertain: three numbers, or two without a year: `24.8.9`,
 * `08/09/2024`, `8/9`.
 */
const NUMBERS = /^(\d{1,2})\s*([-./])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{1,2}))?\.?(?!\d)/u;
const WITHOUT_YEAR = /^\d{1,2}\s*월\s*\d{1,2}\s*일/u;

/** A day that was read at the start of a text; `end` is the offset of the remaining text. */
interface OpeningDay {
  state: 'ok';
  value: Day;
  parts: ReadPart[];
  end: number;
}

/**
 * Reads a typed day: `2024-08-09`, `2024. 8. 9.(금)`, `'24. 8. 9.`, `2024년 8월 9일`,
 * `20240809`, full-width digits. Ambiguous are two digits for the year (`24.8.9`), a day without a
 * year (`8/9`) and a weekday that the day does not have.
 */
export function readDay(text: string): Reading<Day> {
  if (isTooLong(text)) return { state: 'unreadable' };
  const plain = toHalfWidth(text);
  const start = plain.length - plain.trimStart().length;
  const found = readOpeningDay(plain.slice(start));
  if (found.state !== 'ok') return found;
  if (plain.slice(start + found.end).trim() !== '') return { state: 'unreadable' };
  return { state: 'ok', value: found.value, parts: shiftParts(found.parts, start) };
}

/** Reads the day at the start of a text, which must have been converted with `toHalfWidth`. */
export function readOpeningDay(text: string): OpeningDay | Unread {
  const found = WRITTEN.exec(text) ?? COMPACT.exec(text);
  if (!found) return readNumbers(text);
  const { year = '', month = '', date = '', mark = '', inBrackets, bare } = found.groups ?? {};
  const written = toDay(year, month, date);
  const [day] = [written].filter(isDay);
  if (day === undefined) {
    return { state: 'unreadable', why: `${withParticle(written, '은/는')} 없는 날짜입니다` };
  }
  const given = inBrackets ?? bare;
  if (given !== undefined && given !== weekday(day)) return ambiguous(nearDays(day, given));
  const end = found[0].length;
  const markAt = end - mark.length;
  const parts: ReadPart[] = [{ name: 'day', start: 0, end: markAt }];
  if (mark !== '') parts.push({ name: 'weekday', start: markAt, end });
  return { state: 'ok', value: day, parts, end };
}

/** Moves parts by a number of characters: from offsets in a piece of text to offsets in the whole text. */
export function shiftParts(parts: readonly ReadPart[], by: number): ReadPart[] {
  return parts.map(({ name, start, end }) => ({ name, start: start + by, end: end + by }));
}

function readNumbers(text: string): OpeningDay | Unread {
  const dotted = text.replace(/^(\d{2})(\d{2})(\d{2})(?!\d)/u, '$1.$2.$3');
  const [written = '', first = '', , second = '', third] = NUMBERS.exec(dotted) ?? [];
  if (third === undefined) {
    const isNamed = WITHOUT_YEAR.test(text);
    if (written === '' && !isNamed) return { state: 'unreadable' };
    const orders = [
      [first, second],
      [second, first],
    ] as const;
    const days = orders.filter(([month, date]) => isDay(toDay('2024', month, date)));
    if (isNamed || days.length < 2) return { state: 'unreadable', why: '연도가 없습니다' };
    return ambiguous(days.map(([month, date]) => `${Number(month)}월 ${Number(date)}일`));
  }
  const orders = [
    ...(third.length === 4 ? [] : [toDay(first, second, third)]),
    ...[toDay(third, first, second), toDay(third, second, first)],
  ];
  const [day, ...others] = new Set(orders.filter(isDay));
  if (day === undefined) return { state: 'unreadable', why: '없는 날짜입니다' };
  if (others.length > 0) return ambiguous([day, ...others]);
  if (third.length < 4) return { state: 'unreadable', why: '연도를 네 자리로 적어 주세요' };
  const end = written.length;
  return { state: 'ok', value: day, parts: [{ name: 'day', start: 0, end }], end };
}

/**
 * Writes `YYYY-MM-DD`, even for a day that does not exist; a year of two digits is taken from 1970
 * to 2069.
 */
function toDay(year: string, month: string, date: string): string {
  const digits = year.replaceAll(/\D/gu, '');
  const short = digits.padStart(2, '0');
  const whole = digits.length === 4 ? digits : `${Number(short) < 70 ? '20' : '19'}${short}`;
  return `${whole}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/**
 * Possible readings if day and weekday do not fit: the day with its right weekday, and the nearest
 * days with the given one: `2024-08-09(금)`.
 */
function nearDays(day: Day, given: string): string[] {
  const around = [-3, -2, -1, 1, 2, 3].map((by) => addDays(day, by));
  return [day, ...around.filter((near) => weekday(near) === given)].map(
    (near) => `${near}(${weekday(near)})`,
  );
}

/** The day that is `days` days later (earlier if negative). */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
