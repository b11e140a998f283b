import { type Day, isDay } from '../../src/archive/date.ts';
import { type Found, keep, setAside } from './claim.ts';
import { matchGroups, type Span } from './span.ts';

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const DAY =
  /^(?:(?:기사)?(?:입력|등록|승인|발행|작성|게시)일?시?\s*:?\s*)?(?<year>\d{4})\s*[-./년]\s*(?<month>\d{1,2})\s*[-./월]\s*(?<day>\d{1,2})\s*[.일]?(?:\s*\([일월화수목금토]\))?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/du;

/** Whether the line is a day and nothing else, `2024-04-01`. */
export function isDayLine(line: Span): boolean {
  return PLAIN_DAY.test(line.text) && isDay(line.text);
}

/** Reads a line that is a date: `2024-04-01`, `입력 2024.4.1 10:20`, `2024년 4월 1일`. */
export function readDayLine(line: Span): Found<Day> | undefined {
  if (isDayLine(line)) return { value: line.text, claims: [keep(line, 'date')] };
  const groups = matchGroups(line, DAY);
  if (!groups) return undefined;
  const pad = (name: string): string => (groups[name]?.text ?? '').padStart(2, '0');
  const value = `${pad('year')}-${pad('month')}-${pad('day')}`;
  if (!isDay(value)) return undefined;
  return { value, claims: [setAside(line, '날짜 표시', `date: ${value}`)] };
}
