import type { Source } from '../../src/archive/article.ts';
import { type Day, isDay, isMonth, type Month } from '../../src/archive/date.ts';
import { readDay } from '../../src/archive/reading/read-day.ts';
import { explainReading, toHalfWidth } from '../../src/archive/reading/reading.ts';
import { pagesSchema } from '../../src/archive/print-pages.ts';
import { isWebAddress } from '../../src/text/characters.ts';
import { withParticle } from '../../src/text/particles.ts';
import { toSlug } from '../../src/text/slug.ts';
import type { HeaderReading } from './header-reading.ts';
import { readNamedPages } from './printed-pages.ts';
import { describeMark, readIssueMark, type SiteProfile } from './site-profile.ts';
import {
  type FoundValue,
  keepInField,
  setAside,
  setAsideRest,
  type SourceClaim,
} from './source-claim.ts';
import { matchGroups, type Span, splitSpan } from './span.ts';

/** Matches the time after a day: `(화) 오전 10:21`, `T10:20:00`. */
const TIME =
  /(?:T(?=\d)|\s*(?:\([월화수목금토일]\)|[월화수목금토일]요일))?\s*(?:오전|오후)?\s*\d{1,2}:\d{2}(?::\d{2})?$/u;
/** Matches a month: `2024년 12월`, `2024.12`. */
const MONTH = /^(?<year>(?:19|20)\d{2})\s*[년./-]\s*(?<month>\d{1,2})\s*[월.]?$/u;
/** Matches a day with two digits of the year: `24-12-03`. */
const SHORT_YEAR = /^(?<year>\d{2})\s?([-./])\s?(?<month>\d{1,2})\s?\2\s?(?<day>\d{1,2})\.?$/u;
/** Matches the number of an issue: `통권 312호`, `Vol. 312`. */
const NUMBER = /^(?:통권|제|vol\.?|no\.?)\s*제?\s*\d{1,4}\s*호?$/iu;

/**
 * Reads a day, the day of a time, or a month, which becomes the issue. Undefined if a text without a label is
 * neither.
 */
export function readDate(
  reading: HeaderReading,
  whole: Span,
  value: Span,
): SourceClaim[] | undefined {
  const text = toHalfWidth(value.text);
  const day = text.replace(TIME, '').trim();
  const month = toMonth(MONTH.exec(day)?.groups);
  if (month !== undefined) return setIssue(reading, whole, month);
  const short = SHORT_YEAR.exec(day)?.groups;
  const read = readDay(day);
  const fromShort = `20${short?.year ?? ''}-${pad(short?.month)}-${pad(short?.day)}`;
  if (short && isDay(fromShort)) {
    reading.remarks.push({
      kind: 'check',
      field: 'date',
      at: value,
      text: `날짜 ‘${day}’를 ${fromShort}로 읽었습니다. 맞는지 확인해 주세요.`,
    });
    return setDate(reading, whole, value, fromShort);
  }
  if (read.state === 'ok') return setDate(reading, whole, value, read.value);
  if (whole === value) return undefined;
  reading.remarks.push({
    kind: 'check',
    field: 'date',
    at: value,
    text: `날짜 ‘${value.text}’를 읽지 못해 싣지 않았습니다. ${explainReading(read) ?? ''}`.trim(),
  });
  return [setAside(whole, '읽지 못한 날짜')];
}

function setDate(reading: HeaderReading, whole: Span, value: Span, day: Day): SourceClaim[] {
  if (reading.date !== undefined && reading.date !== day) {
    reading.remarks.push({
      kind: 'check',
      field: 'date',
      at: value,
      text: `날짜가 둘입니다. ${reading.date}를 적고 ‘${whole.text}’는 싣지 않았습니다.`,
    });
    return [setAside(whole, '다른 날짜')];
  }
  if (reading.date === day) return [setAside(whole, '되풀이된 날짜', `date: ${day}`)];
  reading.date = day;
  if (value.text === day) {
    const kept = keepInField(value, 'date');
    return [kept, ...setAsideRest(whole, [kept], '날짜 표시', `date: ${day}`)];
  }
  return [setAside(whole, '날짜 표시', `date: ${day}`)];
}

function toMonth(groups: Partial<Record<string, string>> | undefined): Month | undefined {
  const month = `${groups?.year ?? ''}-${pad(groups?.month)}`;
  return isMonth(month) ? month : undefined;
}

function pad(digits = ''): string {
  return digits.padStart(2, '0');
}

/** Reads the value of a label for the issue: a month, or the number, which is not imported. */
export function readIssue(
  reading: HeaderReading,
  whole: Span,
  value: Span,
  profile: SiteProfile,
): SourceClaim[] | undefined {
  if (/^제?\s*\d{1,4}\s*호?$/u.test(value.text)) return setAsideNumber(reading, whole);
  const mark = readIssueMark(value, profile);
  const month = mark?.month ?? toMonth(MONTH.exec(value.text)?.groups);
  return month === undefined ? undefined : setIssue(reading, whole, month, mark?.pages);
}

function setIssue(
  reading: HeaderReading,
  whole: Span,
  month: Month,
  pages?: string,
): SourceClaim[] {
  if (reading.issue !== undefined && reading.issue !== month) return [setAside(whole, '다른 호')];
  reading.issue = month;
  if (pages !== undefined) reading.pages ??= pages;
  return [setAside(whole, '호 표시', describeMark({ month, pages }))];
}

/** Whether a text is the number of an issue: `통권 312호`, `Vol. 312`. */
export function isIssueNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Sets the number of an issue aside, with a remark on where it belongs. */
export function setAsideNumber({ remarks }: HeaderReading, whole: Span): SourceClaim[] {
  const text = `호의 번호 ‘${whole.text}’는 싣지 않았습니다. issue.yaml의 number에 적어 주세요.`;
  remarks.push({ kind: 'check', field: 'issue', at: whole, text });
  return [setAside(whole, '통권')];
}

/**
 * Reads the value of a label for pages, or text without a label that names pages itself; undefined if it is
 * anything else.
 */
export function readPrintedPages(
  reading: HeaderReading,
  whole: Span,
  value: Span,
): SourceClaim[] | undefined {
  const isLabelled = whole !== value;
  const pages = isLabelled ? pagesSchema.safeParse(value.text).data : readNamedPages(value.text);
  if (pages === undefined) return undefined;
  if (reading.pages !== undefined && reading.pages !== pages) {
    return [setAside(whole, '다른 지면')];
  }
  reading.pages = pages;
  if (!isLabelled) {
    const text = `${withParticle(`‘${whole.text}’`, '을/를')} 인쇄본의 지면으로 읽었습니다. 맞는지 확인해 주세요.`;
    reading.remarks.push({ kind: 'check', field: 'pages', at: whole, text });
  }
  return [setAside(whole, '지면 표시', `pages: ${pages}`)];
}

const SOURCE =
  /^(?<name>.+?)(?:\s*\(?(?<reporter>[가-힣]{2,4})\s*기자\)?)?(?:\s+(?<issue>\d{4}년\s*\d{1,2}월호))?(?:\s+(?<date>\d{4}-\d{2}-\d{2}))?(?:\s*\(?(?<url>(?:https?:\/\/|www\.)[^\s()]+)\)?)?$/du;

/** Reads one source: `프라임경제 (김이래 기자)`, `CallCenter Japan 2024년 2월호` or `나라장터(www.g2b.go.kr)`. */
export function readSource(span: Span, index: number): FoundValue<Source> | undefined {
  const groups = matchGroups(span, SOURCE) ?? {};
  const { name, reporter, issue, url } = groups;
  const date = groups.date && isDay(groups.date.text) ? groups.date : undefined;
  const address = url && toAddress(url.text);
  // The URL of an outlet's page is made from its name.
  if (!name || toSlug(name.text) === '' || (url && address === undefined)) return undefined;
  const parts = { name, reporter, url, date, issue };
  const claims = Object.entries(parts).flatMap(([field, part]): SourceClaim[] =>
    part ? [keepInField(part, 'source', index, field)] : [],
  );
  const value: Source = {
    name: name.text,
    ...(reporter && { reporter: reporter.text }),
    ...(address !== undefined && { url: address }),
    ...(date && { date: date.text }),
    ...(issue && { issue: issue.text }),
  };
  return { value, claims };
}

function toAddress(text: string): string | undefined {
  const address = text.startsWith('www.') ? `https://${text}` : text;
  return isWebAddress(address) ? address : undefined;
}

/** Splits names at commas, and short ones at `·` and `/`: `홍길동·김영희`, but not `한국상담·품질협회`. */
export function splitNames(value: Span): Span[] {
  return splitFilled(value, /[,，、]/gu).flatMap((part) => {
    const short = splitFilled(part, /[·ㆍ/&]/gu);
    return short.every(({ text }) => /^[가-힣]{2,4}(?:\s?기자)?$/u.test(text)) ? short : [part];
  });
}

function splitFilled(value: Span, divider: RegExp): Span[] {
  return splitSpan(value, divider).filter(({ text }) => text !== '');
}
