import { type Credit, CREDIT_ROLES, tagSchema } from '../../src/archive/article.ts';
import { foldSlug } from '../../src/text/slug.ts';
import { SURNAMES } from '../../src/text/surnames.ts';
import { categoryOf } from './article-fields.ts';
import {
  isIssueNumber,
  readDate,
  readIssue,
  readPrintedPages,
  readSource,
  setAsideNumber,
  splitNames,
} from './dates-and-sources.ts';
import type { HeaderReading } from './header-reading.ts';
import type { SiteProfile } from './site-profile.ts';
import { keepInField, setAside, setAsideRest, type SourceClaim } from './source-claim.ts';
import { matchGroups, slice, type Span } from './span.ts';
import type { HeaderPiece } from './split-header.ts';

const BOARD = '게시판의 표시';
const EMAIL = /^\(?[\w.+-]+@[\w.-]+\)?$/u;
const COUNT = /^(?:[\d,.]*\s*(?:회|건|개|명|번)?|없음)$/u;
/** Names of accounts that are not the author: `관리자`. */
const ACCOUNT =
  /^(?:최고\s?관리자|(?:웹|사이트)?\s?관리자|운영자|admin(?:istrator)?|web\s?master)$/iu;
const PERSON = new RegExp(`^${SURNAMES}[가-힣]{1,3}(?:\\s?기자)?$`, 'u');
const JOBS = String.raw`(?:선임|객원|수석|편집|취재|사진)?\s?기자|에디터|특파원|작가`;
/** Matches a name followed by a job: `홍길동 객원기자`, `견본협회 제공`. */
const NAME_AND_JOB = new RegExp(String.raw`^(?<name>\S.*?)\s*(?:${JOBS}|제공)$`, 'du');
/** Matches a line that only names a reporter: `[별빛신문] 홍길동 기자 hong@example.com`. */
const BYLINE = new RegExp(
  String.raw`^(?:\/\s*|\[[^\]]{1,20}\]\s*|[가-힣]{2,10}\s?=\s?)?(?<name>[가-힣]{2,4})\s?(?:${JOBS})(?:\s*[=|·]?\s*\(?\S+@\S+?\)?)?$`,
  'du',
);
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
      return withRest(whole, [keepInField(value, field)], '항목 이름', field);
    case 'source':
      return isSure ? readSources(reading, whole, value) : undefined;
    case 'date':
      return readDate(reading, whole, value);
    case 'issue':
      return readIssue(reading, whole, value, profile);
    case 'pages':
      // Without a sign after it, `페이지 3` is a part of a board.
      return isSure || whole.text.startsWith('지면')
        ? readPrintedPages(reading, whole, value)
        : undefined;
    case 'category':
      return isSure ? readCategoryOf(reading, whole, value, profile) : undefined;
    case 'tags':
      return isSure ? readTags(reading, whole, value) : undefined;
    case 'page':
      return isSure || COUNT.test(value.text) ? [setAside(whole, BOARD)] : undefined;
    default: {
      if (!isSure && piece.isWholeLine) remarkOnGuess(reading, whole);
      const roles = fields.filter((role) => CREDIT_ROLES.some((known) => known === role));
      return isSure || PERSON.test(value.text) || ACCOUNT.test(value.text)
        ? readCredits(reading, whole, value, roles)
        : undefined;
    }
  }
}

/** The claims for a value, and for the rest of its piece, such as the label. */
function withRest(
  whole: Span,
  claims: readonly SourceClaim[],
  reason: string,
  as: string,
): SourceClaim[] {
  return [...claims, ...setAsideRest(whole, claims, reason, as)];
}

function remarkOnGuess({ remarks }: HeaderReading, whole: Span): void {
  const text = `‘${whole.text}’를 만든 사람으로 읽었습니다. 맞는지 확인해 주세요.`;
  remarks.push({ kind: 'check', field: 'credits', at: whole, text });
}

function readUnlabelled(
  reading: HeaderReading,
  { whole, isBeforeDay }: HeaderPiece,
): SourceClaim[] | undefined {
  if (EMAIL.test(whole.text)) return [setAside(whole, '전자우편 주소')];
  if (ACCOUNT.test(whole.text)) return [setAside(whole, '게시판의 계정 이름')];
  if (isIssueNumber(whole.text)) return setAsideNumber(reading, whole);
  const isPerson = isBeforeDay && PERSON.test(whole.text);
  const byline = isPerson ? whole : matchGroups(whole, BYLINE)?.name;
  if (!byline) {
    return readPrintedPages(reading, whole, whole) ?? readDate(reading, whole, whole);
  }
  return withRest(whole, addCredits(reading, [byline], ['글']), '기자 표시', 'role: 글');
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
    return matchGroups(plain, NAME_AND_JOB)?.name ?? plain;
  });
  if (names.length === 0 || names.some(({ text }) => !isName(text))) return undefined;
  const roles = CREDIT_ROLES.filter((role) => fields.includes(role));
  const claims = addCredits(reading, names, roles);
  return withRest(whole, claims, '만든 사람 표시', `role: ${roles.join(', ')}`);
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
    return [keepInField(name, 'credits', at - missing.length, 'name')];
  });
}

function readSources(reading: HeaderReading, whole: Span, value: Span): SourceClaim[] | undefined {
  const { source } = reading;
  const found = splitNames(value).map((name, index) => readSource(name, source.length + index));
  const sources = found.filter((one) => one !== undefined);
  if (sources.length === 0 || sources.length < found.length) return undefined;
  source.push(...sources.map((one) => one.value));
  const claims = sources.flatMap((one) => one.claims);
  return withRest(whole, claims, '출처 표시', 'source');
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
      : keepInField(name, 'tags', tags.push(name.text) - 1),
  );
  return withRest(whole, claims, '태그 표시', 'tags');
}
