import * as z from 'zod';
import { isMonth, type Month } from '../../src/archive/date.ts';
import { lineSchema } from '../../src/text/characters.ts';
import { type EntryLabels, LABELLED_FIELDS, toEntryLabels } from '../../src/text/entry-labels.ts';
import { splitPages } from './printed-pages.ts';
import { matchGroups, slice, type Span } from './span.ts';

const words = z.array(lineSchema).max(200);
const labelsOf = (names: readonly string[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, words.optional()])));

/**
 * Schema of a profile file: what the importer must know about the pages of one site in addition to its own
 * rules.
 */
export const profileSchema = z.strictObject({
  marks: words.optional().meta({
    title: '호 표시',
    description: '글에 호를 적는 꼴입니다. 예: ["[견본저널 {year}년 {month}월호]"]',
  }),
  notice: labelsOf(LABELLED_FIELDS.notice).optional().meta({
    title: '공고의 항목',
    description: '입찰 공고에서 항목의 이름으로 쓰는 말입니다. 예: { agency: [의뢰처] }',
  }),
  article: labelsOf(LABELLED_FIELDS.article).optional().meta({
    title: '기사의 항목',
    description: '기사의 위아래에서 항목의 이름으로 쓰는 말입니다. 예: { 글: [취재팀] }',
  }),
  furniture: words.optional().meta({
    title: '쪽의 틀',
    description: '기사가 아닌 줄입니다. *은 아무 글이나 됩니다. 예: ["구독 신청 *"]',
  }),
  categories: z.record(lineSchema, lineSchema).optional().meta({
    title: '분류',
    description: '사이트의 분류 이름과 journal.yaml의 경로입니다. 예: { 기획특집: report/special }',
  }),
});

/** How the importer reads the pages of a site. */
export interface SiteProfile {
  readonly labels: EntryLabels;
  /** Whether a line belongs to the page, not to the article. */
  readonly isFurniture: (text: string) => boolean;
  /** Patterns with the groups `mark`, `year` and `month`. */
  readonly marks: readonly RegExp[];
  /** Category paths by the labels of a page, `Report > Special Report`. */
  readonly categories: Readonly<Record<string, string>>;
}

const DATE = String.raw`(?<year>(?:19|20)\d{2})\s*[년./-]\s*(?<month>\d{1,2})`;
const NUMBER = String.raw`(?:통권\s*|vol\.?\s*)?제?\s*\d{1,4}\s*호?`;
const MARKS: readonly RegExp[] = [
  // `[컨택저널 2024년 4월호]`, with text after it.
  new RegExp(
    String.raw`^(?<mark>[[【<〈《]\s*[^[\]【】<>〈〉《》\d]{0,30}?(?:${NUMBER}\s*[,·|]?\s+)?\s*${DATE}\s*월?\s*호\s*[\]】>〉》])`,
    'diu',
  ),
  // The whole line: `컨택저널 2024년 12월호`, `통권 312호(2024.12)`, `Vol. 312 | 2024.12`.
  new RegExp(
    String.raw`^(?<mark>(?:[^\d:：,.]{1,30}\s)?${DATE}\s*월?\s*호(?:\s*[(,|·]?\s*${NUMBER}\)?)?)$`,
    'diu',
  ),
  new RegExp(
    String.raw`^(?<mark>(?:[^\d:：,.]{1,30}\s)?(?:통권|vol\.?|제)\s*\d{1,4}\s*호?\s*[|,(·]?\s*${DATE}\s*(?:월\s*호?)?\s*\)?)$`,
    'diu',
  ),
];

/** Matches a line of signs only: `-----`, `* * *`. */
export const RULE_LINE = /^(?:[-=_*~─━═◇◆■□○●☆★]\s?){3,}$/u;

/** Lines that belong to a web page and not to its text: navigation, buttons, counters of boards and blogs. */
const FURNITURE: readonly RegExp[] = [
  /^[-–—]$/u,
  RULE_LINE,
  /^(?:본문|메뉴|주메뉴|하단메뉴|콘텐츠|상단|하단)\s?(?:바로\s?가기|건너뛰기)$/u,
  /^(?:Home|홈)\s*[>›»](?![^>›»]*[.?!:]).{0,80}$|^(?:Home|홈)\s*>$/iu,
  /^Leave a (?:Comment|Reply)$/iu,
  /^(?:전체\s?)?댓글(?:\s?(?:남기기|쓰기|목록|등록|달기)|\s?\d+\s?개?)?$/u,
  /^(?:등록된\s?)?(?:댓글|의견)이\s?없습니다\.?$/u,
  /^(?:비밀번호|이름|닉네임)\s*:?$/u,
  /^[•·]?\s*최종편집\s.{0,40}$/u,
  /^전체\s?기사\s?보기$/u,
  /^실시간\s.{1,30}\s기사$/u,
  /^※\s?입찰정보 보기$/u,
  /^(?:목록|목록으로|목록보기|글쓰기|답변|답글|수정|삭제|인쇄|인쇄하기|프린트|스크랩|신고|신고하기|공유|공유하기|추천|비추천|검색|로그인|회원가입|닫기|더보기|구독|구독하기|이웃추가|이전|다음|본문|관련링크|첨부파일|페이지 정보|본문 기타 기능)$/u,
  /^(?:(?:본문|기사)\s?(?:듣기|인쇄|저장|스크랩|보내기|공유)|글자\s?(?:크게|작게)|SNS\s?.{0,10}보내기|공유\s?\d+)$/iu,
  /^첨부.{0,60}\.(?:hwpx?|pdf|docx?|xlsx?|pptx?|zip|jpe?g|png)(?:\s*\(.{0,20}\))?$/iu,
  /^(?:TOP|맨\s?위로|위로|처음으로|URL\s?복사|주소\s?복사|링크\s?복사|글자\s?크기.{0,20}|본문\s?폰트\s?크기.{0,20}|가\s가(?:\s가)*)$/iu,
  /^(?:[▲▼△▽◀▶◁▷←→<>«»‹›∧∨]\s*)?(?:이전|다음|윗|아랫)\s?(?:글|기사)(?:\s*[:：|ㅣ▶>-].{0,120}|\s+(?:글이\s)?없(?:음|습니다\.?))?$/u,
  /^(?:Copyrights?|ⓒ|©|\(c\)).{0,150}$/iu,
  /^저작권자?\s?[ⓒ©(:].{0,150}$/u,
  /^.{0,80}무단\s?(?:전재|복제|배포|도용).{0,60}$/u,
  /^.{0,80}All rights reserved\.?.{0,20}$/iu,
  /^(?:페이스북|트위터|카카오톡?|카카오스토리|네이버\s?(?:블로그|밴드)?|밴드|라인|링크드인|메일|엑스|X)(?:으로|로|에)?\s?(?:공유(?:하기)?|보내기)$/u,
  /^(?:(?:페이스북|트위터|카카오톡|카카오스토리|네이버|밴드|라인|엑스|메일)\s*){2,}$/u,
  /^(?:공감|좋아요)\s?\d*\s?(?:댓글\s?\d*)?$/u,
  /^존재하지 않는 이미지입니다\.?$/u,
  /^(?:Share this|Like this|이것이 좋아요|공유하기)\s*:?$/iu,
  /^(?:글 내비게이션|카테고리 이동.{0,40}|이웃 블로그|Loading(?:\.{3}|…)?)$/iu,
  /^(?:웹에서 보기|메일이 잘 (?:안 )?보이.{0,30}|View (?:this email )?in (?:your )?browser|수신\s?거부.{0,60}|Unsubscribe)$/iu,
  /^(?:이 페이지에서 제공하는 정보에 대하여 만족하.{0,10}|매우\s?만족.{0,40}|공공누리.{0,80})$/u,
];

/** Category paths of the shipped journal's site. */
const CATEGORIES: Readonly<Record<string, string>> = {
  News: 'news',
  'News > 업계 뉴스': 'news/industry',
  'News > 회원사 뉴스': 'news/members',
  'News > 입찰 공고': 'news/bids',
  Report: 'report',
  'Report > Report': 'report/report',
  'Report > Special Report': 'report/special-report',
};

/** Builds the rules for reading a site's pages from its profile. */
export function toSiteProfile(own: z.infer<typeof profileSchema> = {}): SiteProfile {
  const furniture = [...FURNITURE, ...(own.furniture ?? []).map(toLinePattern)];
  return {
    labels: toEntryLabels(own),
    isFurniture: (text) => furniture.some((pattern) => pattern.test(text)),
    marks: [...MARKS, ...(own.marks ?? []).map(toMarkPattern)],
    categories: { ...CATEGORIES, ...own.categories },
  };
}

/** The rules without a profile. */
export const NO_PROFILE = toSiteProfile();

const PLACES: Readonly<Record<string, string>> = {
  '{year}': String.raw`(?<year>\d{4})`,
  '{month}': String.raw`(?<month>\d{1,2})`,
  '{number}': String.raw`\d{1,4}`,
  '*': '.*',
};

function toSource(template: string): string {
  return template
    .split(/(\{year\}|\{month\}|\{number\}|\*|\s+)/u)
    .map(
      (part) =>
        PLACES[part] ??
        (part.trim() === ''
          ? String.raw`\s*`
          : part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)),
    )
    .join('');
}

function toLinePattern(template: string): RegExp {
  return new RegExp(`^${toSource(template)}$`, 'u');
}

function toMarkPattern(template: string): RegExp {
  return new RegExp(`^(?<mark>${toSource(template)})`, 'du');
}

/** An issue mark at a line's start: its month, its span, the printed pages in it, and the rest of the line. */
interface IssueMark {
  month: Month;
  mark: Span;
  pages?: string;
  rest: Span;
}

/** Reads an issue mark at a line's start, `[견본저널 2024년 4월호]`, also with pages: `견본저널 2024년 4월호 24쪽`. */
export function readIssueMark(
  line: Span,
  profile: SiteProfile = NO_PROFILE,
): IssueMark | undefined {
  const found = readMark(line, profile);
  if (found) return found;
  const { mark, pages } = splitPages(line.text) ?? {};
  const before = mark === undefined ? undefined : readMark({ ...line, text: mark }, profile);
  if (!before || pages === undefined || before.rest.text !== '') return undefined;
  return { month: before.month, mark: line, pages, rest: slice(line, line.text.length) };
}

/** The fields that an issue mark gives, as the report shows them: `issue: 2024-04, pages: 24`. */
export function describeMark({
  month,
  pages,
}: {
  month: Month;
  pages?: string | undefined;
}): string {
  return `issue: ${month}${pages === undefined ? '' : `, pages: ${pages}`}`;
}

function readMark(line: Span, { marks }: SiteProfile): IssueMark | undefined {
  for (const pattern of marks) {
    const { mark, year, month } = matchGroups(line, pattern) ?? {};
    const value = `${year?.text ?? ''}-${month?.text.padStart(2, '0') ?? ''}`;
    // `[견본저널 2024년 4월호]에 실린 글` is a sentence.
    const isWord = mark && /^\p{L}/u.test(line.text.slice(mark.end - line.start));
    if (mark && !isWord && isMonth(value)) {
      return { month: value, mark, rest: slice(line, mark.end - line.start) };
    }
  }
  return undefined;
}
