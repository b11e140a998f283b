import { isDay, isMonth, toSeoulInstant, weekday } from '../../archive/date.ts';

const SEPARATOR = String.raw`\s*[-–—./]\s*`;
const DAY = new RegExp(
  String.raw`^(\d{4})(?:${SEPARATOR}|\s*년\s*)(\d{1,2})(?:${SEPARATOR}|\s*월\s*)(\d{1,2})\s*[.일]?\s*(?:\(\s*([일월화수목금토])(?:요일)?\s*\))?`,
  'u',
);
const MONTH = new RegExp(
  String.raw`^(\d{4})(?:${SEPARATOR}|\s*년\s*)(\d{1,2})\s*(?:월\s*호?|\.)?$`,
  'u',
);
const TIME = /^[\sT,]*(?:(오전|오후)\s*)?(\d{1,2})\s*(?::\s*(\d{2})|시(?:\s*(\d{1,2})\s*분)?)$/u;

/** `2024.4.1`, `2024년 4월 1일(월)` -> `2024-04-01`; absent if that is no day, or not that weekday. */
export function readWrittenDay(text: string): string | undefined {
  const found = openingDay(toHalfWidth(text));
  return found?.rest === '' ? found.day : undefined;
}

/** `2024년 4월호` -> `2024-04` */
export function readWrittenMonth(text: string): string | undefined {
  const [, year = '', month = ''] = MONTH.exec(toHalfWidth(text)) ?? [];
  const read = `${year}-${month.padStart(2, '0')}`;
  return isMonth(read) ? read : undefined;
}

/** `2024년 8월 9일 오후 3시` -> `2024-08-09 15:00` */
export function readWrittenInstant(text: string): string | undefined {
  const found = openingDay(toHalfWidth(text));
  const [, half, hour = '', minute, minutes] = TIME.exec(found?.rest ?? '') ?? [];
  if (!found || hour === '') return undefined;
  const read = `${found.day} ${toHour(half, Number(hour))}:${(minute ?? minutes ?? '0').padStart(2, '0')}`;
  return toSeoulInstant(read) === undefined ? undefined : read;
}

function openingDay(text: string): { day: string; rest: string } | undefined {
  const [whole = '', year = '', month = '', date = '', named] = DAY.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isDay(day) || (named !== undefined && named !== weekday(day))) return undefined;
  return { day, rest: text.slice(whole.length) };
}

function toHour(half: string | undefined, hour: number): string {
  // 오전 13시 is a slip that only the editor can mend: no such hour.
  if (half === '오전' && hour > 12) return '';
  const shifted = half === undefined || hour > 12 ? hour : (hour % 12) + (half === '오후' ? 12 : 0);
  return String(shifted).padStart(2, '0');
}

/** Full-width digits and marks as a Japanese keyboard or a word processor types them. */
function toHalfWidth(text: string): string {
  return text.normalize('NFKC').trim();
}
