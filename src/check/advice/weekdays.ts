import { formatDay, isDay, weekday } from '../../archive/date.ts';
import { nodesOf } from '../../body/nodes.ts';
import { adviceAt, type Rule, type RuleFile } from '../rule.ts';
import { placeOf, typedOf } from '../../body/typed.ts';

const DATE =
  /(?<![\d.])(?:(\d{4})(?:년\s*|[-./]\s?))?(\d{1,2})(월\s*|[-./]\s?)(\d{1,2})(일|\.)?\s?(?:\(\s*([월화수목금토일])(?:요일)?\s*[),]|([월화수목금토일])요일)/gu;

/**
 * A weekday is that of its date. A date without a year may be of any that fits the text.
 *
 * @rejects bids/2024/x.mdx
 *     ---
 *     posted: 2024-07-25
 *     ---
 *
 *     제출 마감은 2024년 8월 9일(목) 10시, 설명회는 8. 1.(목), 개찰은 8월 13일 수요일이다.
 * @says
 *     5:8  요일(참고)  2024년 8월 9일은 금요일입니다. 날짜와 요일 가운데 틀린 쪽을 고쳐 주세요.
 *     5:47  요일(참고)  2024년 8월 13일은 화요일입니다. 날짜와 요일 가운데 틀린 쪽을 고쳐 주세요.
 * @rejects
 *     행사는 2024. 2. 30.(금)에 연다.
 * @says
 *     1:5  요일(참고)  2024년 2월 30일은 없는 날짜입니다. 날짜를 고쳐 주세요.
 * @accepts
 *     ---
 *     date: 2024-01-10
 *     ---
 *
 *     12월 29일(금)에 열려 2024-08-09(금)까지다. 지난해 3월 3일(금)과 2020년 봄, 5월 6일(수)에도 열렸다.
 * @accepts
 *     8월 9일(목)이 어느 해인지 모른다. 처리에 1.5(일)이 걸린다.
 */
export const weekdays: Rule = (tree, file) =>
  nodesOf(tree, 'text').flatMap(({ node }) => {
    if (!/[월화수목금토일](?:요일|[ \t]*[),])/u.test(node.value)) return [];
    const { text, offset } = typedOf(node, file.source);
    return [...text.matchAll(DATE)].flatMap((found) => {
      const fault = explain(likelyDays(found, file), found[6] ?? found[7] ?? '');
      if (fault === undefined) return [];
      return [adviceAt(file, placeOf(file.source, offset + found.index), '요일', fault)];
    });
  });

/** The days that are meant, the likeliest first; none where what is found may be no date. */
function likelyDays(found: RegExpExecArray, file: RuleFile): string[] {
  const [, year, month = '', mark = '', date = '', end] = found;
  const before = found.input.slice(Math.max(0, found.index - 300), found.index);
  const toDay = (of: string): string => `${of}-${pad(month)}-${pad(date)}`;
  if (year !== undefined) return [toDay(year)];
  return isWholeDate(mark, end) ? likelyYears(before, toDay, file).map(toDay) : [];
}

/** `8월 9일` or `8. 9.`; `1.5(일)` and `3-4일(수)` may be anything. */
function isWholeDate(mark: string, end: string | undefined): boolean {
  return end === (mark.startsWith('월') ? '일' : mark.startsWith('.') ? '.' : '');
}

/** Says what is wrong if the weekday is that of none of the days; the first is the likeliest. */
function explain(days: readonly string[], given: string): string | undefined {
  const [day] = days;
  if (day === undefined || days.some((likely) => isDay(likely) && weekday(likely) === given))
    return undefined;
  return isDay(day)
    ? `${formatDay(day)}은 ${weekday(day)}요일입니다. 날짜와 요일 가운데 틀린 쪽을 고쳐 주세요.`
    : `${formatDay(day)}은 없는 날짜입니다. 날짜를 고쳐 주세요.`;
}

/**
 * The years that a date without one may be of: the last that the text named, else the one that
 * comes closest to the day of the file; in an article, which looks back and ahead, those around it.
 */
function likelyYears(before: string, toDay: (year: string) => string, file: RuleFile): string[] {
  const named = [...before.matchAll(/(?<!\d)\d{4}(?=년|[-.]\s?\d)/gu)].at(-1)?.slice(0, 1) ?? [];
  const day = dayOf(file);
  if (day === undefined) return named;
  const distance = (year: string): number => Math.abs(Date.parse(toDay(year)) - Date.parse(day));
  const around = [0, -1, 1]
    .map((years) => String(Number(day.slice(0, 4)) + years))
    .filter((year) => isDay(toDay(year)))
    .sort((a, b) => distance(a) - distance(b));
  return [...named, ...(file.kind === 'bid' ? around.slice(0, 1) : around)];
}

/** The day on which the file speaks; absent if it does not say. */
function dayOf({ matter }: RuleFile): string | undefined {
  const day = matter.posted ?? matter.date;
  return typeof day === 'string' && isDay(day) ? day : undefined;
}

function pad(number: string): string {
  return number.padStart(2, '0');
}
