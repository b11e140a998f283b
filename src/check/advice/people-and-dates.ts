import type { Root } from 'mdast';
import { type Day, isDay, weekday } from '../../archive/date.ts';
import { nodesOf } from '../../body/nodes.ts';
import { placeOf, sourceTextOf } from '../../body/source-text.ts';
import { attributeOf, type ComponentNode } from '../../body/vocabulary/component.ts';
import { withParticle } from '../../text/particles.ts';
import { adviceAt, type Rule, type RuleFile } from '../message.ts';

const TITLES =
  '대표|이사|사장|회장|원장|교수|박사|기자|위원|소장|센터장|본부장|실장|부장|차장|과장|팀장|대리|매니저|상담사|변호사|연구원|책임|수석|선임|작가|의원|장관|그룹장|파트장|부문장';

/**
 * A speaker named with one syllable (`홍`) must be introduced with the full name somewhere in the
 * article.
 *
 * @rejects
 *     <Interview>
 *
 *     <Q by="기자">무엇이 달라졌나요?</Q>
 *
 *     <A by="홍">전화가 줄었습니다.</A>
 *
 *     <A by="홍">채팅이 늘었습니다.</A>
 *
 *     </Interview>
 * @says
 *     5:1  말하는 이(참고)  ‘홍’이 누구인지 글에 없습니다. by에 이름을 다 적거나, 처음 나올 때 ‘홍길동(이하 홍)’처럼 밝혀 주세요.
 * @rejects
 *     <Interview>
 *
 *     <A by="홍 ">전화가 줄었습니다.</A>
 *
 *     </Interview>
 * @says
 *     3:1  말하는 이(참고)  ‘홍’이 누구인지 글에 없습니다. by에 이름을 다 적거나, 처음 나올 때 ‘홍길동(이하 홍)’처럼 밝혀 주세요.
 * @accepts
 *     홍길동(이하 ‘홍’)을 만났다. 이서연 상담센터장도 함께였다. 참석자는 박하늘, 최바다.
 *
 *     <Interview>
 *
 *     <A by="홍">전화가 줄었습니다.</A>
 *
 *     <A by="이">채팅이 늘었습니다.</A>
 *
 *     <A by="박">메일도 늘었습니다.</A>
 *
 *     </Interview>
 * @accepts
 *     사회 최바다
 *
 *     <Interview>
 *
 *     <A by="최">전화가 줄었습니다.</A>
 *
 *     </Interview>
 * @accepts
 *     ---
 *     credits:
 *       - { role: 인터뷰, name: 홍길동 }
 *     ---
 *
 *     <Interview>
 *
 *     <A by="홍">전화가 줄었습니다.</A>
 *
 *     </Interview>
 */
export const speakers: Rule = (tree, file) => {
  const short = turnsOf(tree).filter(({ by }) => /^[가-힣]$/u.test(by));
  const firsts = short.filter(
    ({ by }, index) => short.findIndex((other) => other.by === by) === index,
  );
  return firsts
    .filter(({ by }) => !isIntroduced(by, tree, file))
    .map(({ node, by }) => {
      const text = `${withParticle(`‘${by}’`, '이/가')} 누구인지 글에 없습니다. by에 이름을 다 적거나, 처음 나올 때 ‘${by}길동(이하 ${by})’처럼 밝혀 주세요.`;
      return adviceAt(file, node, '말하는 이', text);
    });
};

function turnsOf(tree: Root): { node: ComponentNode; by: string }[] {
  return nodesOf(tree, 'mdxJsxFlowElement').flatMap(({ node }) => {
    const by = node.name === 'Q' || node.name === 'A' ? attributeOf(node, 'by') : undefined;
    return by === undefined ? [] : [{ node, by: by.trim() }];
  });
}

function isIntroduced(by: string, tree: Root, file: RuleFile): boolean {
  // The full name may also be in the frontmatter: credits, the source's reporter, the summary.
  const words = `${JSON.stringify(file.matter)}\n${file.source}`;
  const name = `(?<![가-힣])${by}[가-힣]{1,3}`;
  return (
    new RegExp(`이하\\s*['"‘“]?${by}['"’”]?\\s*[),]`, 'u').test(words) ||
    new RegExp(`${name}(?: ?[가-힣]{0,10}(?:${TITLES}|씨|님)| ?[("*,·/]|$)`, 'mu').test(words) ||
    new RegExp(`(?:${TITLES}) ${name}`, 'u').test(words) ||
    turnsOf(tree).some((turn) => turn.by.length > 1 && turn.by.startsWith(by))
  );
}

const DATE =
  /(?<![\d.])(?:(\d{4})(?:년\s*|[-./]\s?))?(\d{1,2})(월\s*|[-./]\s?)(\d{1,2})(일|\.)?\s?(?:\(\s*([월화수목금토일])(?:요일)?\s*[),]|([월화수목금토일])요일)/gu;

/**
 * A weekday must match its date. For a date without a year, every year that fits the text is tried.
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
    const { text, offset } = sourceTextOf(node, file.source);
    return [...text.matchAll(DATE)].flatMap((found) => {
      const fault = explain(likelyDays(found, file), found[6] ?? found[7] ?? '');
      if (fault === undefined) return [];
      return [adviceAt(file, placeOf(file.source, offset + found.index), '요일', fault)];
    });
  });

/** Possible days of a date in the text, `YYYY-MM-DD`, the most probable first; empty if it is probably no date. */
function likelyDays(found: RegExpExecArray, file: RuleFile): string[] {
  const [, year, month = '', mark = '', date = '', end] = found;
  const before = found.input.slice(Math.max(0, found.index - 300), found.index);
  const toDay = (of: string): string => `${of}-${pad(month)}-${pad(date)}`;
  if (year !== undefined) return [toDay(year)];
  return isWholeDate(mark, end) ? likelyYears(before, toDay, file).map(toDay) : [];
}

/** Whether a match is a complete date, such as `8월 9일` or `8. 9.`; not `1.5(일)` or `3-4일(수)`. */
function isWholeDate(mark: string, end: string | undefined): boolean {
  return end === (mark.startsWith('월') ? '일' : mark.startsWith('.') ? '.' : '');
}

/** The message if the weekday is wrong on all possible days. It names the first of these days. */
function explain(days: readonly string[], given: string): string | undefined {
  const [day] = days;
  if (day === undefined || days.some((likely) => isDay(likely) && weekday(likely) === given))
    return undefined;
  return isDay(day)
    ? `${formatDay(day)}은 ${weekday(day)}요일입니다. 날짜와 요일 가운데 틀린 쪽을 고쳐 주세요.`
    : `${formatDay(day)}은 없는 날짜입니다. 날짜를 고쳐 주세요.`;
}

/**
 * Possible years of a date without one: the last year named in the text before, then the year that
 * puts the date closest to the entry's own day; for articles also the years before and after it.
 */
function likelyYears(before: string, toDay: (year: string) => string, file: RuleFile): string[] {
  const named = [...before.matchAll(/(?<!\d)\d{4}(?=년|[-.]\s?\d)/gu)].at(-1)?.slice(0, 1) ?? [];
  const { posted, date, issue } = file.matter;
  const near = posted ?? date ?? issue;
  const day = typeof near === 'string' ? near.padEnd(10, '-01') : '';
  if (!isDay(day)) return named;
  const distance = (year: string): number => Math.abs(Date.parse(toDay(year)) - Date.parse(day));
  const around = [0, -1, 1]
    .map((years) => String(Number(day.slice(0, 4)) + years))
    .filter((year) => isDay(toDay(year)))
    .sort((a, b) => distance(a) - distance(b));
  return [...named, ...(file.kind === 'bid' ? around.slice(0, 1) : around)];
}

function pad(number: string): string {
  return number.padStart(2, '0');
}

/** A day in Korean, `2024년 2월 31일`, even if it does not exist. */
function formatDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}년 ${month}월 ${date}일`;
}
