import { type Day, daysBetween } from '../date.ts';
import { addDays, readOpeningDay, shiftParts } from './read-day.ts';
import { ambiguous, isTooLong, type Reading, toHalfWidth } from './reading.ts';

const HALVES = String.raw`오전|오후|낮|밤|새벽|아침|저녁|[ap]\.?m\.?`;
const TIME = new RegExp(
  [
    String.raw`^[\sT,/]*(?<time>(?:(?<half>${HALVES})\s{0,3})?`,
    String.raw`(?<hour>\d{1,2})\s{0,3}(?::\s{0,3}(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\s{0,3}[시분])?`,
    String.raw`|시(?:\s{0,3}(?<minutes>\d{1,2})\s{0,3}분|\s{0,3}(?<past>반)|\s{0,3}정각)?)`,
    String.raw`(?:\s{0,3}(?<after>[ap]\.?m\.?))?(?:\s{0,3}\+09:00)?|(?<word>정오|자정))`,
    String.raw`\s{0,3}(?:\(?(?:한국\s{0,3}(?:시각|시간)|KST)\)?)?\s{0,3}(?:까지|限|한|이전|전)?\s{0,3}(?:마감)?\s{0,3}\.?$`,
  ].join(''),
  'iu',
);
/** Matches the time in `202408091000`, after the day; seconds may follow. */
const COMPACT_TIME = /^(?<time>(?<hour>\d{2})(?<minute>\d{2})(?<second>00)?)$/u;
const UNTIL_ONLY = /^\s*(?:까지|限)?\s*\.?\s*$/u;

/**
 * Reads a typed deadline and gives it in the form `2024-08-09 10:00` (Seoul): `2024.08.09.(금) 10시`,
 * `2024년 8월 9일 오후 2시까지`, `'24. 8. 9. 24:00` (the next day's 00:00), `2024.7.25. ~ 8. 9. 10:00`
 * (the end of the period). Ambiguous are ambiguous days, `2시` without 오전 or 오후, and 자정.
 */
export function readInstant(text: string): Reading<string> {
  if (isTooLong(text)) return { state: 'unreadable' };
  const plain = toHalfWidth(text).trimEnd().replaceAll(/[∼〜]/gu, '~');
  const until = plain.lastIndexOf('~') + 1;
  const start = plain.length - plain.slice(until).trimStart().length;
  const typed = plain.slice(start);
  if (until === 0 || plain.slice(0, until - 1).trim() === '') return readOne(typed, start);
  return readEnd(plain.slice(0, until - 1).trim(), typed, start);
}

/** Reads the end of a period, whose year may be missing: `1. 9. 10:00` in `2024. 12. 26. ~ 1. 9. 10:00`. */
function readEnd(from: string, typed: string, offset: number): Reading<string> {
  const first = readOpeningDay(from);
  if (first.state !== 'ok') return { state: 'unreadable' };
  const whole = readOne(typed, offset);
  if (!/^\d{1,2}\s*(?:[-./]|월)/u.test(typed) || /^\d{2}\s*년/u.test(typed)) return whole;
  const year = Number(first.value.slice(0, 4));
  const readIn = (of: number): Reading<string> => readOne(`${of}-${typed}`, offset - 5);
  const [same, next] = [readIn(year), readIn(year + 1)];
  const [inSame, inNext] = [dayOf(same), dayOf(next)];
  // A period of more than half a year names both years: `8. 9. ~ 8. 1.` is a mistake in typing.
  const found =
    inSame !== undefined && inSame >= first.value
      ? same
      : inNext !== undefined && daysBetween(first.value, inNext) <= HALF_A_YEAR
        ? next
        : undefined;
  if (found?.state === 'ok') {
    const parts = found.parts.map((part) => ({ ...part, start: Math.max(part.start, offset) }));
    return { ...found, parts };
  }
  if (found) return found;
  return same.state === 'unreadable'
    ? same
    : { state: 'unreadable', why: '끝나는 날이 시작하는 날보다 앞섭니다' };
}

const HALF_A_YEAR = 183;

/** The day of a reading, also if its weekday or its time is uncertain. */
function dayOf(reading: Reading<string>): Day | undefined {
  if (reading.state === 'ok') return reading.value.slice(0, 10);
  return reading.state === 'ambiguous' ? reading.readings[0].slice(0, 10) : undefined;
}

function readOne(typed: string, offset: number): Reading<string> {
  const found = readOpeningDay(typed);
  if (found.state !== 'ok') return found;
  const behind = typed.slice(found.end);
  const match = TIME.exec(behind) ?? COMPACT_TIME.exec(behind);
  if (!match?.groups) {
    return UNTIL_ONLY.test(behind)
      ? { state: 'unreadable', why: '시각이 없습니다' }
      : { state: 'unreadable' };
  }
  const times = timesOf(found.value, match.groups);
  const [value] = times;
  if (value === undefined) return { state: 'unreadable', why: '없는 시각입니다' };
  if (times.length > 1) return ambiguous(times);
  const { time = '' } = match.groups;
  const timeAt = found.end + behind.indexOf(time);
  const parts = [
    ...found.parts,
    { name: 'time', start: timeAt, end: timeAt + time.length } as const,
  ];
  return { state: 'ok', value, parts: shiftParts(parts, offset) };
}

type Groups = Partial<Record<string, string>>;

/** The possible instants of a time on a day. */
function timesOf(day: Day, groups: Groups): string[] {
  const {
    hour = '',
    minute = groups.minutes ?? (groups.past ? '30' : '0'),
    second = '00',
  } = groups;
  const next = addDays(day, 1);
  const half = (groups.half ?? groups.after ?? '').replaceAll('.', '').toLowerCase();
  if (groups.word === '정오') return [`${day} 12:00`];
  const isTwelve = Number(hour) === 12 && Number(minute) === 0;
  if (groups.word === '자정' || (isTwelve && half === '밤'))
    return [`${day} 00:00`, `${next} 00:00`];
  if (isTwelve && (half === '오전' || half === 'am')) return [`${day} 00:00`, `${day} 12:00`];
  if (Number(minute) > 59) return [];
  const at = (of: number): string =>
    `${day} ${String(of).padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (Number(hour) === 24) return Number(minute) === 0 && half === '' ? [`${next} 00:00`] : [];
  const hours = hoursOf(hour, half);
  // Seconds are possible only in 23:59:59, which may mean 23:59 or the end of the day.
  if (second !== '00') return hour === '23' && minute === '59' ? [at(23), `${next} 00:00`] : [];
  return hours.map(at);
}

/** The possible hours, 0 to 23, of `9` or `오후 9`; empty if there is no such hour. */
function hoursOf(typed: string, half: string): number[] {
  const hour = Number(typed);
  if (hour > 23) return [];
  switch (half) {
    case '':
      // A single digit such as `2` may mean 14, as deadlines are seldom at night; `02` is taken as
      // typed.
      return hour > 0 && hour < 8 && typed.length === 1 ? [hour, hour + 12] : [hour];
    case '오전':
    case '아침':
    case '새벽':
    case 'am':
      return hour > 12 ? [] : [hour % 12];
    case '밤':
      return hour > 6 && hour < 12 ? [hour + 12] : [];
    case '낮':
      return hour > 9 && hour < 18 ? [hour] : hour > 0 && hour < 6 ? [hour + 12] : [];
    default:
      return [hour > 12 ? hour : (hour % 12) + 12];
  }
}
