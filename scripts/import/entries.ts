import { isTagLine } from './article-fields.ts';
import { isHeaderLine } from './header-lines.ts';
import { looksLikeHeading } from './headings-and-lists.ts';
import type { Remark } from './imported-draft.ts';
import { isFurniture } from './page-furniture.ts';
import { readIssueMark, type SiteProfile } from './site-profile.ts';
import type { Span } from './span.ts';
import { countNoticeFields, splitBidLabels } from './split-labels.ts';
import { looksLikeTitle, titleLetters } from './title.ts';

/** The lines of one article or notice of a text. */
interface Entry {
  readonly lines: readonly Span[];
  readonly remarks: readonly Remark[];
}

const RULE = /^(?:[-=_*~─━═◇◆■□○●☆★]\s?){3,}$/u;
/** Lines above an issue mark that may be its title and what is told of it. */
const MOST_HEAD = 6;

/**
 * Splits lines into articles and notices: before an issue mark within the text, at rules (`=====`)
 * if each part has a title and a day or a name, and where the labels of a notice begin anew.
 */
export function splitEntries(lines: readonly Span[], profile: SiteProfile): Entry[] {
  return splitAtRules(lines, profile)
    .flatMap((part) => splitAtMarks(part, profile))
    .flatMap((entry) => splitNotices(entry, profile));
}

function splitAtRules(lines: readonly Span[], profile: SiteProfile): (readonly Span[])[] {
  const rules = lines.flatMap(({ text }, at) => (RULE.test(text) ? [at + 1] : []));
  const parts = cut(lines, rules);
  const whole = parts.filter((part) => part.some((line) => !isFurniture(line, profile)));
  const isArticle = (part: readonly Span[]): boolean => {
    const [first, ...others] = part.filter((line) => !isFurniture(line, profile));
    const isSigned = others
      .slice(0, MOST_HEAD)
      .some((line) => isHeaderLine(line, profile) || readIssueMark(line, profile));
    return first !== undefined && looksLikeTitle(first) && isSigned && others.some(isProse);
  };
  return whole.length > 1 && whole.every(isArticle) ? parts : [lines];
}

/** Splits before each issue mark that does not stand above the first text, or behind the last. */
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

/** Where the article of an issue mark begins: at the mark, or at its title above. */
function findTitleAbove(
  lines: readonly Span[],
  mark: number,
  profile: SiteProfile,
): { start: number; remark?: Remark } {
  const isOfPage = (line: Span | undefined): boolean =>
    line !== undefined && (isFurniture(line, profile) || isHeaderLine(line, profile));
  const above = lines[mark - 1];
  const below = lines.slice(mark + 1).find((line) => !isOfPage(line));
  const isTitle = above && looksLikeTitle(above) && !isOfPage(above) && !isTagLine(above);
  if (!isTitle) return { start: mark };
  const rest = lines[mark] && readIssueMark(lines[mark], profile)?.rest;
  const next = rest && rest.text !== '' ? rest : below;
  const repeats =
    next !== undefined && titleLetters(next.text).startsWith(titleLetters(above.text));
  const isAlone = next === undefined || !looksLikeHeading(next);
  if (repeats || isAlone || isOfPage(lines[mark - 2])) return { start: mark - 1 };
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

/** Splits where a notice begins anew: its labels come a second time. */
function splitNotices(entry: Entry, profile: SiteProfile): Entry[] {
  const { lines, remarks } = entry;
  const fields = lines.map((line) => noticeFields(line, profile));
  const starts: number[] = [];
  let known = new Set<string>();
  for (const [at, found] of fields.entries()) {
    const again = found.filter((field) => known.has(field));
    const begins = again.includes('title') || (again.length >= 2 && found.length >= 3);
    if (begins && countNoticeFields(lines.slice(starts.at(-1) ?? 0, at), profile) >= 3) {
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

function noticeFields(line: Span, profile: SiteProfile): string[] {
  return splitBidLabels(line, profile).parts.flatMap(({ field }) => field ?? []);
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
