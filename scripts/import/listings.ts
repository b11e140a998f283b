import { isDayLine, readCategory, readCategoryTrail } from './article-fields.ts';
import { splitEntries } from './entries.ts';
import { isHeaderLine } from './header-lines.ts';
import type { Draft, SourceFormat, FormatReading } from './imported-draft.ts';
import type { Line } from './input-text.ts';
import { isFurniture, splitFurniture } from './page-furniture.ts';
import { readArticleOrNotice } from './read-article-or-notice.ts';
import { readIssueMark, type SiteProfile } from './site-profile.ts';
import { keepInField, setAside, type SourceClaim } from './source-claim.ts';
import { slice, type Span } from './span.ts';

/**
 * Format: list page with all articles and bid notices. Each entry is `• title`, its text, its
 * category as further indented bullets, its date.
 */
export const articleListing: SourceFormat = {
  name: 'article-listing',
  label: '전체 기사 목록(글머리표로 나뉨)',
  matches: (lines) => lines.some((line, at) => isDayLine(line) && isBullet(lines[at - 1])),
  read(lines, profile) {
    const starts = findBullets(lines);
    const head = splitFurniture(lines.slice(0, starts[0]), profile);
    const claims = [...head.claims, ...head.lines.map((line) => setAside(line, '목록의 머리'))];
    return readEntries(lines, starts, claims, (title, entry) =>
      readBulletEntry(title, entry, profile),
    );
  },
};

/**
 * Format: list page of one category with whole articles, separated by lines with only a hyphen.
 * Each entry is title, `-`, `-`, issue marker, title again, text, `-`, date, `-`, `-`.
 */
export const reportListing: SourceFormat = {
  name: 'report-listing',
  label: '기사 목록(줄표로 나뉨)',
  matches: (lines, profile) =>
    lines.some((_, at) => isDashedTitle(lines, at)) &&
    lines.some(
      (line, at) => readIssueMark(line, profile) !== undefined || isEntryDate(line, lines[at - 1]),
    ),
  read(lines, profile) {
    const starts = lines.flatMap((_, at) => (isDashedTitle(lines, at) ? [at] : []));
    const { category, claims } = readHead(lines.slice(0, starts[0]), profile);
    return readEntries(lines, starts, claims, (title, entry) =>
      readDashedEntry(title, entry, category, profile),
    );
  },
};

interface EntryReading {
  readonly drafts: readonly Draft[];
  readonly claims: readonly SourceClaim[];
}

/** Splits a list page into entries: `starts` are the indices of the title lines. */
function readEntries(
  lines: readonly Line[],
  starts: readonly number[],
  claims: readonly SourceClaim[],
  read: (title: Line, lines: readonly Line[]) => EntryReading,
): FormatReading {
  const entries = starts.flatMap((start, index) => {
    const title = lines[start];
    return title ? [read(title, lines.slice(start + 1, starts[index + 1]))] : [];
  });
  return {
    drafts: entries.flatMap((entry) => entry.drafts),
    claims: [...claims, ...entries.flatMap((entry) => entry.claims)],
  };
}

/** Splits an entry at its date line. The lines after it belong to the page and are reported as left out. */
function splitAtDate(lines: readonly Line[], dateAt: number) {
  const date = lines[dateAt];
  if (!date) return { date, content: lines, claims: [] };
  const after = splitFurniture(lines.slice(dateAt + 1));
  const claims = [...after.claims, ...after.lines.map((line) => setAside(line, '목록의 꼬리'))];
  return { date, content: lines.slice(0, dateAt), claims };
}

/** Indices of the bullets that start an entry: those indented like the first one; if all are indented alike, those after a date. */
function findBullets(lines: readonly Line[]): number[] {
  const bullets = lines.flatMap((line, at) =>
    isBullet(line) && !isFurniture(line) ? [{ at, indent: line.indent, above: lines[at - 1] }] : [],
  );
  const [first] = bullets;
  const isFlat = bullets.every(({ indent }) => indent === first?.indent);
  return bullets
    .filter((bullet) =>
      isFlat
        ? bullet === first || (bullet.above && isDayLine(bullet.above))
        : bullet.indent === first?.indent,
    )
    .map(({ at }) => at);
}

function isBullet(line: Line | undefined): boolean {
  return line?.text.startsWith('•') ?? false;
}

function readBulletEntry(title: Line, lines: readonly Line[], profile: SiteProfile): EntryReading {
  const { date, content, claims } = splitAtDate(lines, lines.findLastIndex(isDayLine));
  const labelAt = content.findLastIndex((line) => !isBullet(line)) + 1;
  const bullets = content.slice(labelAt);
  const labels = bullets.map((bullet) => slice(bullet, 1)).filter(({ text }) => text !== '');
  const category = readCategory(labels, profile);
  return {
    drafts: toDrafts(slice(title, 1), content.slice(0, labelAt), {
      category: category.value,
      date,
      profile,
    }),
    claims: [
      ...category.claims,
      ...[title, ...bullets].map((line) => setAside(slice(line, 0, 1), '글머리 기호', '목록')),
      ...claims,
    ],
  };
}

/** Fields of an entry that its list page gives. */
interface Listed {
  readonly category: string | undefined;
  readonly date: Line | undefined;
  readonly profile: SiteProfile;
}

/**
 * Reads an entry of a list page: an article or a notice. If a title in the list lacks its bullet, one entry
 * has several articles or notices; the day at its end is that of the last one.
 */
function toDrafts(heading: Span, lines: readonly Line[], listed: Listed): Draft[] {
  const { category, date, profile } = listed;
  const entries = splitEntries(lines, profile);
  const day = date && { value: date.text, claims: [keepInField(date, 'date')] };
  const last = entries.length - 1;
  return entries.map(({ lines: own, remarks }, index) =>
    readArticleOrNotice({
      lines: own,
      heading: index === 0 && heading.text !== '' ? heading : undefined,
      category,
      date: index === last ? day : undefined,
      remarks,
      profile,
    }),
  );
}

function isDashedTitle(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line || isFurniture(line) || isDayLine(line) || isHeaderLine(line)) return false;
  return isDash(lines[at + 1]) && isDash(lines[at + 2]);
}

function isEntryDate(line: Line, above: Line | undefined): boolean {
  return isDayLine(line) && isDash(above);
}

function isDash(line: Line | undefined): boolean {
  return line?.text === '-';
}

/** Reads the category of all articles from the lines above the first one: `Home > Report`. */
function readHead(
  lines: readonly Line[],
  profile: SiteProfile,
): {
  category?: string | undefined;
  claims: SourceClaim[];
} {
  const line = lines.find(({ text }) => /^Home\s*>\s*\S/u.test(text));
  const trail = line && readCategoryTrail(line, profile);
  const reasonOf = (other: Line): string => {
    if (trail?.labels.some(({ text }) => text === other.text)) return '분류 표시';
    return isFurniture(other) ? '쪽의 틀' : '목록의 머리';
  };
  const others = lines.filter((other) => other !== line);
  const claims = others.map((other) => setAside(other, reasonOf(other)));
  return { category: trail?.value, claims: [...(trail?.claims ?? []), ...claims] };
}

function readDashedEntry(
  heading: Line,
  lines: readonly Line[],
  category: string | undefined,
  profile: SiteProfile,
): EntryReading {
  const dateAt = lines.findLastIndex((line, at) => isEntryDate(line, lines[at - 1]));
  const { date, content, claims } = splitAtDate(lines, dateAt);
  return { drafts: toDrafts(heading, content, { category, date, profile }), claims };
}
