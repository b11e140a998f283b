import type { NoticeField } from '../../src/text/entry-labels.ts';
import { isTagLine } from './article-fields.ts';
import { isHeaderLine, readHeaders } from './header-lines.ts';
import { looksLikeHeading } from './headings-and-lists.ts';
import type { Remark } from './imported-draft.ts';
import { isFurniture } from './page-furniture.ts';
import { readIssueMark, RULE_LINE, type SiteProfile } from './site-profile.ts';
import type { Span } from './span.ts';
import { isBidNotice, isNotice, noticeFieldsIn } from './split-labels.ts';
import { looksLikeTitle, titleLetters } from './title.ts';

/** The lines of one article or notice in a text, and remarks on where it was split off. */
interface Entry {
  readonly lines: readonly Span[];
  readonly remarks: readonly Remark[];
}

/** Maximum number of lines (names, tags) between an issue mark and the title above it. */
const MOST_SIGNS = 3;
/** Maximum number of lines in the head of an article: title, names, day, issue mark. */
const MOST_HEAD = 6;

/**
 * Splits lines into articles and notices: at rules (`=====`) if each part has a title and text, at
 * titles with a day below, before an issue mark within the text, before a notice that follows an article
 * with an issue mark, and where the labels of a notice come a second time.
 */
export function splitEntries(lines: readonly Span[], profile: SiteProfile): Entry[] {
  return splitAtRules(lines, profile)
    .flatMap((part) => splitAtDays(part, profile))
    .flatMap((part) => splitAtMarks(part, profile))
    .flatMap((entry) => splitNotices(entry, profile));
}

function splitAtRules(lines: readonly Span[], profile: SiteProfile): (readonly Span[])[] {
  const rules = lines.flatMap(({ text }, at) => (RULE_LINE.test(text) ? [at + 1] : []));
  const parts = cut(lines, rules);
  const texts = parts
    .map((part) => part.filter((line) => !isFurniture(line, profile)))
    .filter((part) => part.length > 0);
  const isArticle = ([first, ...others]: readonly Span[]): boolean =>
    first !== undefined && looksLikeTitle(first) && others.some(isProse);
  const signed = texts.filter(([, ...others]) =>
    others
      .slice(0, MOST_HEAD)
      .some((line) => isHeaderLine(line, profile) || readIssueMark(line, profile)),
  );
  // One of the parts may lack a day and a name.
  const isSigned = signed.length >= Math.max(2, texts.length - 1);
  return isSigned && texts.every(isArticle) ? parts : [lines];
}

/** Splits before each title with a day below it, if the first title has one, too. */
function splitAtDays(lines: readonly Span[], profile: SiteProfile): (readonly Span[])[] {
  const isDated = (at: number): boolean => {
    const [title, day, ...others] = lines.slice(at, at + MOST_HEAD);
    return (
      title !== undefined &&
      day !== undefined &&
      looksLikeTitle(title) &&
      !isHeaderLine(title, profile) &&
      readHeaders([day], profile).date !== undefined &&
      others.some(isProse)
    );
  };
  const isBehindText = (at: number): boolean =>
    lines
      .slice(Math.max(0, at - MOST_SIGNS), at)
      .some((line) => isProse(line) && !isHeaderLine(line, profile));
  if (!isDated(0)) return [lines];
  const starts = [...lines.keys()].filter((at) => at > 1 && isDated(at) && isBehindText(at));
  return cut(lines, starts);
}

/** Splits before each issue mark, except one above the first text or below the last. */
function splitAtMarks(lines: readonly Span[], profile: SiteProfile): Entry[] {
  const starts: number[] = [];
  const remarks = new Map<number, Remark>();
  let from = 0;
  for (const [at, line] of lines.entries()) {
    if (!readIssueMark(line, profile) || !hasText(lines.slice(at), profile)) continue;
    if (!lines.slice(from, at).some(isProse) && at - from <= MOST_HEAD) continue;
    const { start, remark } = findTitleAbove(lines, at, profile);
    if (remark) remarks.set(start, remark);
    starts.push(start);
    from = start;
  }
  const all = [0, ...starts];
  return cut(lines, starts).map((part, index) => {
    const remark = remarks.get(all[index] ?? -1);
    return { lines: part, remarks: remark ? [remark] : [] };
  });
}

/** Index of the line at which the article with an issue mark begins: the mark, or the title above it. */
function findTitleAbove(
  lines: readonly Span[],
  mark: number,
  profile: SiteProfile,
): { start: number; remark?: Remark } {
  const isOfPage = (line: Span | undefined): boolean =>
    line !== undefined && (isFurniture(line, profile) || isHeaderLine(line, profile));
  const signs = lines.slice(Math.max(0, mark - MOST_SIGNS), mark).reverse();
  // A line between title and mark may name the author.
  const up =
    1 +
    Math.max(
      0,
      signs.findIndex((line) => !isOfPage(line)),
    );
  const above = lines[mark - up];
  const below = lines.slice(mark + 1).find((line) => !isOfPage(line));
  const isTitle = above && looksLikeTitle(above) && !isOfPage(above) && !isTagLine(above);
  if (!isTitle) return { start: mark };
  const rest = lines[mark] && readIssueMark(lines[mark], profile)?.rest;
  const next = rest && rest.text !== '' ? rest : below;
  const repeats =
    next !== undefined && titleLetters(next.text).startsWith(titleLetters(above.text));
  const isAboveText = next === undefined || !looksLikeHeading(next);
  if (repeats || isAboveText || isOfPage(lines[mark - up - 1])) return { start: mark - up };
  return {
    start: mark,
    remark: {
      kind: 'check',
      field: 'title',
      at: above,
      text: `호 표시 바로 위의 ‘${above.text}’는 앞 글의 끝줄로 두었습니다. 이 글의 제목이면 옮겨 주세요.`,
    },
  };
}

function splitNotices(entry: Entry, profile: SiteProfile): Entry[] {
  return splitFromArticle(entry, profile).flatMap((part) => splitAtLabels(part, profile));
}

/** Splits before the title of a notice that follows an article; only an issue mark shows that the text is one. */
function splitFromArticle(entry: Entry, profile: SiteProfile): Entry[] {
  const { lines, remarks } = entry;
  const mark = lines.findIndex((line) => readIssueMark(line, profile));
  const at = mark === -1 ? -1 : findInnerTitle(lines, profile);
  const title = lines[at];
  if (!title || mark > at || !isBidNotice(lines.slice(at), profile)) return [entry];
  const remark: Remark = {
    kind: 'check',
    field: 'title',
    at: title,
    text: `‘${title.text}’부터 공고로 나누었습니다. 앞 글의 소제목이면 합쳐 주세요.`,
  };
  return [
    { lines: lines.slice(0, at), remarks },
    { lines: lines.slice(at), remarks: [remark] },
  ];
}

/** Index of the line right above the first labels of a notice, if it looks like a title and has text above it; else -1. */
export function findInnerTitle(lines: readonly Span[], profile: SiteProfile): number {
  const at = lines.findIndex((line) => noticeFieldsIn(line, profile).length > 0) - 1;
  const title = lines[at];
  const isTitle =
    title !== undefined &&
    looksLikeTitle(title) &&
    !isProse(title) &&
    !isFurniture(title, profile) &&
    !isHeaderLine(title, profile);
  return isTitle && lines.slice(0, at).some(isProse) ? at : -1;
}

/** Splits before each further notice: where the labels of a notice come a second time. */
function splitAtLabels(entry: Entry, profile: SiteProfile): Entry[] {
  const { lines, remarks } = entry;
  const fields = lines.map((line) => noticeFieldsIn(line, profile));
  const starts: number[] = [];
  let known = new Set<NoticeField>();
  for (const [at, found] of fields.entries()) {
    const [first] = known;
    if (first !== undefined && found.includes(first) && isNotice(known)) {
      const above = lines[at - 1];
      const isTitle =
        above && fields[at - 1]?.length === 0 && !isFurniture(above, profile) && !isProse(above);
      starts.push(isTitle ? at - 1 : at);
      known = new Set();
    }
    for (const field of found) known.add(field);
  }
  return cut(lines, starts).map((part, index) => ({
    lines: part,
    remarks: index === 0 ? remarks : [],
  }));
}

function hasText(lines: readonly Span[], profile: SiteProfile): boolean {
  const [mark, ...others] = lines;
  const rest = mark && readIssueMark(mark, profile)?.rest.text;
  return (
    (rest ?? '') !== '' ||
    others.some((line) => !isFurniture(line, profile) && !isHeaderLine(line, profile))
  );
}

function isProse({ text }: Span): boolean {
  return text.length >= 60 || /[다요죠]\.["”’)]?$/u.test(text);
}

function cut(lines: readonly Span[], starts: readonly number[]): (readonly Span[])[] {
  const all = [0, ...starts];
  return all.map((start, index) => lines.slice(start, all[index + 1]));
}
