import { formatDay, isDay, weekday } from '../../archive/date.ts';
import { nodesOf } from '../nodes.ts';
import { adviceAt, type Rule, type RuleFile } from '../rule.ts';
import { placeOf, typedOf } from '../typed.ts';

const DATE =
  /(?<![\d.])(?:(\d{4})(?:년\s*|[-./]\s?))?(\d{1,2})(월\s*|[-./]\s?)(\d{1,2})(일|\.)?\s?(?:\(\s*([월화수목금토일])(?:요일)?\s*[),]|([월화수목금토일])요일)/gu;
// `지난해 11월 3일(금)`: a year that the date of the file does not tell.
const OTHER_YEAR = /(?:지난해|작년|재작년|내년|이듬해|다음 ?해|당시|\d{4}년)[^.]{0,40}$/u;

/**
 * A weekday is that of its date. A date without a year is the one nearest to the day of the file.
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
 *     12월 29일(금)에 열려 2024-08-09(금)까지다. 지난해 3월 3일(금)과 2022년 봄, 5월 6일(금)에도 열렸다.
 * @accepts
 *     8월 9일(목)이 어느 해인지 모른다. 처리에 1.5(일)이 걸린다.
 */
export const weekdays: Rule = (tree, file) => {
  const day = dayOf(file);
  return nodesOf(tree, 'text').flatMap(({ node }) => {
    if (!/[월화수목금토일](?:요일|[ \t]*[),])/u.test(node.value)) return [];
    const { text, offset } = typedOf(node, file.source);
    return [...text.matchAll(DATE)].flatMap((found) => {
      const [, year, month = '', mark = '', date = '', end, short, long] = found;
      if (year === undefined && !isWholeDate(mark, end)) return [];
      const before = text.slice(0, found.index);
      const full = year ?? (OTHER_YEAR.test(before) ? undefined : nearestYear(month, date, day));
      const fault = full && explain(`${full}-${pad(month)}-${pad(date)}`, short ?? long ?? '');
      if (!fault) return [];
      return [adviceAt(file, placeOf(file.source, offset + found.index), '요일', fault)];
    });
  });
};

/** `8월 9일` or `8. 9.`; `1.5(일)` and `3-4일(수)` may be anything. */
function isWholeDate(mark: string, end: string | undefined): boolean {
  return end === (mark.startsWith('월') ? '일' : mark.startsWith('.') ? '.' : '');
}

function explain(day: string, given: string): string | undefined {
  if (!isDay(day)) return `${formatDay(day)}은 없는 날짜입니다. 날짜를 고쳐 주세요.`;
  return weekday(day) === given
    ? undefined
    : `${formatDay(day)}은 ${weekday(day)}요일입니다. 날짜와 요일 가운데 틀린 쪽을 고쳐 주세요.`;
}

/** The day on which the file speaks; absent if it does not say. */
function dayOf({ matter }: RuleFile): string | undefined {
  const day = matter.posted ?? matter.date;
  return typeof day === 'string' && isDay(day) ? day : undefined;
}

/** The year in which the month and date come closest to the day. */
function nearestYear(month: string, date: string, day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  const year = Number(day.slice(0, 4));
  const distance = (candidate: number): number =>
    Math.abs(Date.parse(`${candidate}-${pad(month)}-${pad(date)}`) - Date.parse(day));
  return [year, year - 1, year + 1]
    .filter((candidate) => isDay(`${candidate}-${pad(month)}-${pad(date)}`))
    .sort((a, b) => distance(a) - distance(b))
    .map(String)[0];
}

function pad(number: string): string {
  return number.padStart(2, '0');
}
