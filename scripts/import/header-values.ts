import { type Credit, CREDIT_ROLES, type Source, tagSchema } from '../../src/archive/article.ts';
import { type Day, isDay, isMonth, type Month } from '../../src/archive/date.ts';
import { readDay } from '../../src/archive/reading/read-day.ts';
import { explainReading, toHalfWidth } from '../../src/archive/reading/reading.ts';
import type { ArticleField } from '../../src/text/entry-labels.ts';
import { foldSlug } from '../../src/text/slug.ts';
import { SURNAMES } from '../../src/text/surnames.ts';
import { categoryOf } from './article-fields.ts';
import type { Remark } from './imported-draft.ts';
import { readIssueMark, type SiteProfile } from './site-profile.ts';
import { keep, setAside, setAsideRest, type SourceClaim } from './source-claim.ts';
import { readSource, splitNames } from './source-names.ts';
import { matchGroups, slice, type Span } from './span.ts';

/** Fields of an article that its header lines give. */
export interface HeaderReading {
  title?: Span;
  subtitle?: Span;
  date?: Day;
  issue?: Month;
  category?: string;
  readonly credits: Credit[];
  readonly source: Source[];
  readonly tags: string[];
  claims: SourceClaim[];
  readonly remarks: Remark[];
}

/** A label with its value: `글 : 홍길동 기자`; without a label it is a day, a byline or an e-mail address. */
export interface HeaderPiece {
  readonly whole: Span;
  readonly fields: readonly ArticleField[];
  readonly value: Span;
  /** Whether the value needs no certain form, because a sign divides it from its label. */
  readonly isSure: boolean;
  /** Whether it is all of its line, with a label that may be an ordinary word: `글 홍길동`. */
  readonly isAlone?: boolean | undefined;
  /** Whether a day stands behind it: `홍길동 2024.12.03`. */
  readonly isBesideDay?: boolean | undefined;
}

const BOARD = '게시판의 표시';
/** Matches the number of an issue: `통권 312호`, `Vol. 312`. */
const NUMBER = /^(?:통권|제|vol\.?|no\.?)\s*제?\s*\d{1,4}\s*호?$/iu;
const EMAIL = /^\(?[\w.+-]+@[\w.-]+\)?$/u;
const COUNT = /^(?:[\d,.]*\s*(?:회|건|개|명|번)?|없음)$/u;
/** Names of accounts that say nothing about who wrote an article. */
const ACCOUNT =
  /^(?:최고\s?관리자|(?:웹|사이트)?\s?관리자|운영자|admin(?:istrator)?|web\s?master)$/iu;
const PERSON = new RegExp(`^${SURNAMES}[가-힣]{1,3}(?:\\s?기자)?$`, 'u');
const JOB =
  /^(?<name>\S.*?)\s*(?:(?:선임|객원|수석|편집|취재|사진)?\s?기자|에디터|작가|특파원|제공)$/du;
const LONGEST_VALUE = 100;

/** Reads a piece of a header line into the fields; undefined if its value does not fit its label. */
export function readHeaderValue(
  reading: HeaderReading,
  piece: HeaderPiece,
  profile: SiteProfile,
): SourceClaim[] | undefined {
  const { fields, value, whole, isSure } = piece;
  const [field] = fields;
  if (value.text.length > LONGEST_VALUE) return undefined;
  switch (field) {
    case undefined:
      return readUnlabelled(reading, piece);
    case 'title':
    case 'subtitle':
      if (!isSure || value.text === '' || reading[field]) return undefined;
      reading[field] = value;
      return [keep(value, field), ...setAsideRest(whole, [keep(value, field)], '항목 이름', field)];
    case 'source':
      return isSure ? readSources(reading, whole, value) : undefined;
    case 'date':
      return readDate(reading, whole, value);
    case 'issue':
      return readIssue(reading, whole, value, profile);
    case 'category':
      return isSure ? readCategoryOf(reading, whole, value, profile) : undefined;
    case 'tags':
      return isSure ? readTags(reading, whole, value) : undefined;
    case 'page':
      return isSure || COUNT.test(value.text) ? [setAside(whole, BOARD)] : undefined;
    default: {
      if (!isSure && piece.isAlone) tellGuess(reading, whole);
      const roles = fields.filter((role) => CREDIT_ROLES.some((known) => known === role));
      return isSure || PERSON.test(value.text) || ACCOUNT.test(value.text)
        ? readCredits(reading, whole, value, roles)
        : undefined;
    }
  }
}

function tellGuess({ remarks }: HeaderReading, whole: Span): void {
  const text = `‘${whole.text}’를 만든 사람으로 읽었습니다. 맞는지 확인해 주세요.`;
  remarks.push({ kind: 'check', field: 'credits', at: whole, text });
}

function readUnlabelled(
  reading: HeaderReading,
  { whole, isBesideDay }: HeaderPiece,
): SourceClaim[] | undefined {
  if (EMAIL.test(whole.text)) return [setAside(whole, '전자우편 주소')];
  if (ACCOUNT.test(whole.text)) return [setAside(whole, '게시판의 계정 이름')];
  if (NUMBER.test(whole.text)) return readNumber(reading, whole);
  const isPerson = isBesideDay && PERSON.test(whole.text);
  const byline = isPerson
    ? whole
    : matchGroups(
        whole,
        /^(?:\/\s*|\[[^\]]{1,20}\]\s*|[가-힣]{2,10}\s?=\s?)?(?<name>[가-힣]{2,4})\s?(?:(?:선임|객원|수석|편집|취재|사진)?\s?기자|에디터|특파원|작가)(?:\s*[=|·]?\s*\(?\S+@\S+?\)?)?$/du,
      )?.name;
  if (!byline) return readDate(reading, whole, whole);
  const claims = addCredits(reading, [byline], ['글']);
  return [...claims, ...setAsideRest(whole, claims, '기자 표시', 'role: 글')];
}

function readNumber({ remarks }: HeaderReading, whole: Span): SourceClaim[] {
  const text = `호의 번호 ‘${whole.text}’는 싣지 않았습니다. issue.yaml의 number에 적어 주세요.`;
  remarks.push({ kind: 'check', field: 'issue', at: whole, text });
  return [setAside(whole, '통권')];
}

function readCredits(
  reading: HeaderReading,
  whole: Span,
  value: Span,
  fields: readonly string[],
): SourceClaim[] | undefined {
  if (ACCOUNT.test(value.text)) return [setAside(whole, '게시판의 계정 이름')];
  const names = splitNames(value).map((name) => {
    const plain = slice(name, 0, name.text.search(/\s*[([]?[\w.+-]+@|$/u));
    return matchGroups(plain, JOB)?.name ?? plain;
  });
  if (names.length === 0 || names.some(({ text }) => !isName(text))) return undefined;
  const roles = CREDIT_ROLES.filter((role) => fields.includes(role));
  const claims = addCredits(reading, names, roles);
  return [...claims, ...setAsideRest(whole, claims, '만든 사람 표시', `role: ${roles.join(', ')}`)];
}

/** Whether a text may be a name: of a person or an organization, not a sentence, a title or a path. */
function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/[.?!…:：“”"<>|]|니다|했다/u.test(text.replace(/\(주\)|\./gu, ''));
}

function addCredits(
  { credits }: HeaderReading,
  names: readonly Span[],
  roles: readonly Credit['role'][],
): SourceClaim[] {
  return names.flatMap((name) => {
    const missing = roles.filter(
      (role) => !credits.some((credit) => credit.role === role && credit.name === name.text),
    );
    if (missing.length === 0) return [setAside(name, '되풀이된 이름')];
    const at = credits.push(...missing.map((role) => ({ role, name: name.text })));
    return [keep(name, 'credits', at - missing.length, 'name')];
  });
}

function readSources(reading: HeaderReading, whole: Span, value: Span): SourceClaim[] | undefined {
  const { source } = reading;
  const found = splitNames(value).map((name, index) => readSource(name, source.length + index));
  const sources = found.filter((one) => one !== undefined);
  if (sources.length === 0 || sources.length < found.length) return undefined;
  source.push(...sources.map((one) => one.value));
  const claims = sources.flatMap((one) => one.claims);
  return [...claims, ...setAsideRest(whole, claims, '출처 표시', 'source')];
}

const TIME =
  /(?:T(?=\d)|\s*(?:\([월화수목금토일]\)|[월화수목금토일]요일))?\s*(?:오전|오후)?\s*\d{1,2}:\d{2}(?::\d{2})?$/u;
const MONTH = /^(?<year>(?:19|20)\d{2})\s*[년./-]\s*(?<month>\d{1,2})\s*[월.]?$/u;
const SHORT_YEAR = /^(?<year>\d{2})\s?([-./])\s?(?<month>\d{1,2})\s?\2\s?(?<day>\d{1,2})\.?$/u;

/** Reads a day, the day of a time, or a month, which becomes the issue. */
function readDate(reading: HeaderReading, whole: Span, value: Span): SourceClaim[] | undefined {
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
    const kept = keep(value, 'date');
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

function readIssue(
  reading: HeaderReading,
  whole: Span,
  value: Span,
  profile: SiteProfile,
): SourceClaim[] | undefined {
  if (/^제?\s*\d{1,4}\s*호?$/u.test(value.text)) return readNumber(reading, whole);
  const month = readIssueMark(value, profile)?.month ?? toMonth(MONTH.exec(value.text)?.groups);
  return month === undefined ? undefined : setIssue(reading, whole, month);
}

function setIssue(reading: HeaderReading, whole: Span, month: Month): SourceClaim[] {
  if (reading.issue !== undefined && reading.issue !== month) return [setAside(whole, '다른 호')];
  reading.issue = month;
  return [setAside(whole, '호 표시', `issue: ${month}`)];
}

function readCategoryOf(
  reading: HeaderReading,
  whole: Span,
  value: Span,
  profile: SiteProfile,
): SourceClaim[] {
  const path = categoryOf(value.text.split(/\s*>\s*/u), profile);
  if (path === undefined) return [setAside(whole, '모르는 분류')];
  reading.category = path;
  return [setAside(whole, '분류 표시', `category: ${path}`)];
}

function readTags({ tags }: HeaderReading, whole: Span, value: Span): SourceClaim[] | undefined {
  const hasCommas = /[,，]/u.test(value.text);
  const found = [...value.text.matchAll(hasCommas ? /[^,，#]+/gu : /[^\s#]+/gu)];
  const names = found
    .map(({ index, 0: text }) => slice(value, index, index + text.length))
    .filter(({ text }) => text !== '');
  if (names.length === 0 || names.some(({ text }) => !tagSchema.safeParse(text).success)) {
    return undefined;
  }
  const claims = names.map((name): SourceClaim =>
    tags.some((tag) => foldSlug(tag) === foldSlug(name.text))
      ? setAside(name, '되풀이된 태그')
      : keep(name, 'tags', tags.push(name.text) - 1),
  );
  return [...claims, ...setAsideRest(whole, claims, '태그 표시', 'tags')];
}
