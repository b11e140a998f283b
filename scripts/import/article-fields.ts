import { tagSchema } from '../../src/archive/article.ts';
import { isDay } from '../../src/archive/date.ts';
import { foldSlug } from '../../src/text/slug.ts';
import { NO_PROFILE, type SiteProfile } from './site-profile.ts';
import {
  type FoundValue,
  keepInField,
  setAside,
  setAsideRest,
  type SourceClaim,
} from './source-claim.ts';
import { slice, type Span } from './span.ts';

/** Category path of an article whose source names no category. */
export const DEFAULT_CATEGORY = 'report';
/** Category path of bid notices. */
export const BIDS_CATEGORY = 'news/bids';

/** Labels of the categories that a source may name, by path. */
export const CATEGORY_LABELS = Object.fromEntries(
  Object.entries(NO_PROFILE.categories).map(([labels, path]) => [
    path,
    labels.split(' > ').at(-1) ?? '',
  ]),
);

/** The category path of labels from the root, `Report`, `Special Report`; undefined if unknown. */
export function categoryOf(labels: readonly string[], profile: SiteProfile): string | undefined {
  return profile.categories[labels.map((label) => label.replace(/\s+/gu, ' ')).join(' > ')];
}

/** Reads the labels of a category from the root. */
export function readCategory(
  labels: readonly Span[],
  profile: SiteProfile = NO_PROFILE,
): FoundValue<string | undefined> {
  const value = categoryOf(
    labels.map(({ text }) => text),
    profile,
  );
  const claims = labels.map((label): SourceClaim =>
    value === undefined
      ? setAside(label, '모르는 분류')
      : setAside(label, '분류 표시', `category: ${value}`),
  );
  return { value, claims };
}

/** Reads a breadcrumb `Home > Report > Special Report`: the labels after `Home`, and their category path. */
export function readCategoryTrail(line: Span, profile: SiteProfile) {
  const labels = [...line.text.matchAll(/(?<=>\s*)[^>\s][^>]*/gu)].map(({ index, 0: text }) =>
    slice(line, index, index + text.length),
  );
  const { value, claims } = readCategory(labels, profile);
  return { labels, value, claims: [...claims, ...setAsideRest(line, claims, '쪽의 틀')] };
}

/** Whether the line is only a day: `2024-04-01`. */
export function isDayLine(line: Span): boolean {
  return isDay(line.text);
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
      return keepInField(tag, 'tags', tags.push(tag.text) - 1);
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
