import { type Credit, tagSchema } from '../../src/archive/article.ts';
import { type Day, isDay, isMonth, type Month } from '../../src/archive/date.ts';
import { foldSlug } from '../../src/text/slug.ts';
import { type Found, keep, setAside, setAsideRest, type SourceClaim } from './source-claim.ts';
import { matchGroups, slice, type Span } from './span.ts';

const MARKER =
  /^(?<marker>\[\s*[^[\]\d]{1,30}?\s*(?<year>\d{4})\s*[년.]\s*(?<month>\d{1,2})\s*월\s*호\s*\])/du;

/** Reads `[컨택저널 2024년 4월호]` or `[컨택저널 2024. 3월호]` at a line's start; `rest` is the line after it. */
export function readIssueMarker(line: Span): { issue: Found<Month>; rest: Span } | undefined {
  const groups = matchGroups(line, MARKER);
  const marker = groups?.marker;
  const year = groups?.year?.text;
  const month = groups?.month?.text.padStart(2, '0');
  const value = `${year ?? ''}-${month ?? ''}`;
  if (!marker || !isMonth(value)) return undefined;
  return {
    issue: { value, claims: [setAside(marker, '호 표시', `issue: ${value}`)] },
    rest: slice(line, marker.end - line.start),
  };
}

/** Category path of an article whose source names no category. */
export const DEFAULT_CATEGORY = 'report';
/** Category path of bid notices. */
export const BIDS_CATEGORY = 'news/bids';

const PATHS: Readonly<Record<string, string>> = {
  News: 'news',
  'News > 업계 뉴스': 'news/industry',
  'News > 회원사 뉴스': 'news/members',
  'News > 입찰 공고': BIDS_CATEGORY,
  Report: 'report',
  'Report > Report': 'report/report',
  'Report > Special Report': 'report/special-report',
};

/** Labels of the categories that a source may name, by path. */
export const CATEGORY_LABELS = Object.fromEntries(
  Object.entries(PATHS).map(([labels, path]) => [path, labels.split(' > ').at(-1) ?? '']),
);

/** Finds the category path for labels from the root, `Report`, `Special Report`; undefined if unknown. */
export function readCategory(labels: readonly Span[]): Found<string | undefined> {
  const value = PATHS[labels.map((label) => label.text.replace(/\s+/gu, ' ')).join(' > ')];
  const claims = labels.map((label): SourceClaim =>
    value === undefined
      ? setAside(label, '모르는 분류')
      : setAside(label, '분류 표시', `category: ${value}`),
  );
  return { value, claims };
}

/** Reads a breadcrumb `Home > Report > Special Report`: the labels after `Home`, and their category path. */
export function readCategoryTrail(line: Span) {
  const labels = [...line.text.matchAll(/(?<=>\s*)[^>\s][^>]*/gu)].map(({ index, 0: text }) =>
    slice(line, index, index + text.length),
  );
  const { value, claims } = readCategory(labels);
  return { labels, value, claims: [...claims, ...setAsideRest(line, claims, '쪽의 틀')] };
}

const DAY =
  /^(?:(?:기사)?(?:입력|등록|승인|발행|작성|게시)일?시?\s*:?\s*)?(?<year>\d{4})\s*[-./년]\s*(?<month>\d{1,2})\s*[-./월]\s*(?<day>\d{1,2})\s*[.일]?(?:\s*\([일월화수목금토]\))?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/du;

/** Whether the line is only a day: `2024-04-01`. */
export function isDayLine(line: Span): boolean {
  return isDay(line.text);
}

/** Reads a line with only a date: `2024-04-01`, `입력 2024.4.1 10:20`, `2024년 4월 1일`. */
export function readDayLine(line: Span): Found<Day> | undefined {
  if (isDayLine(line)) return { value: line.text, claims: [keep(line, 'date')] };
  const groups = matchGroups(line, DAY);
  if (!groups) return undefined;
  const pad = (name: string): string => (groups[name]?.text ?? '').padStart(2, '0');
  const value = `${pad('year')}-${pad('month')}-${pad('day')}`;
  if (!isDay(value)) return undefined;
  return { value, claims: [setAside(line, '날짜 표시', `date: ${value}`)] };
}

const BYLINE = /^(?:\[[^\]]{1,20}\]\s*)?(?<name>[가-힣]{2,4})\s?기자(?:\s*[=|·]?\s*\S+@\S+)?$/du;

/** Reads `홍길동 기자` or `홍길동 기자 hong@example.com` as the credit `글`; `index` is its index in `credits`. */
export function readByline(line: Span, index: number): Found<Credit> | undefined {
  const name = matchGroups(line, BYLINE)?.name;
  if (!name) return undefined;
  const claims = [keep(name, 'credits', index, 'name')];
  return {
    value: { role: '글', name: name.text },
    claims: [...claims, ...setAsideRest(line, claims, '기자 표시', 'role: 글')],
  };
}

const TAG_LINE = /^(?:#[^\s#]+\s*)+$/u;

/** Whether the line has only valid tags, such as `#챗봇 #상담`. */
export function isTagLine(line: Span): boolean {
  return (
    TAG_LINE.test(line.text) && tagsOf(line).every(({ text }) => tagSchema.safeParse(text).success)
  );
}

/** Reads tags from lines of `#tags` and removes the lines. A repeated tag is reported as left out. */
export function readHashtags(lines: readonly Span[]) {
  const tags: string[] = [];
  const claims: SourceClaim[] = [];
  const known = new Set<string>();
  for (const line of lines.filter(isTagLine)) {
    const found = tagsOf(line).map((tag): SourceClaim => {
      if (known.has(foldSlug(tag.text))) return setAside(tag, '되풀이된 태그');
      known.add(foldSlug(tag.text));
      return keep(tag, 'tags', tags.push(tag.text) - 1);
    });
    claims.push(...found, ...setAsideRest(line, found, '해시 기호', 'tags'));
  }
  return { tags, claims, lines: lines.filter((line) => !isTagLine(line)) };
}

function tagsOf(line: Span): Span[] {
  return [...line.text.matchAll(/#(?<tag>[^\s#]+)/gu)].map((found) =>
    slice(line, found.index + 1, found.index + found[0].length),
  );
}
