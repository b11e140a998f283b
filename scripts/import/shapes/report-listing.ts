import { isDayLine, readCategory, readIssueMarker } from '../article-fields.ts';
import { type Claim, type Found, keep, setAside, setAsideRest } from '../claim.ts';
import type { ArticleDraft } from '../imported-draft.ts';
import { isFurniture, splitFurniture } from '../page-furniture.ts';
import type { Line } from '../text-lines.ts';
import { readArticle } from '../read-article.ts';
import type { ShapeReading, Shape } from '../shape.ts';
import { slice, type Span } from '../span.ts';

const TRAIL = /^Home\s*>\s*\S/u;

/**
 * The list page of a category with whole articles, set apart by lone hyphens:
 * title, `-`, `-`, issue marker, title again, text, `-`, date, `-`, `-`.
 */
export const reportListing: Shape = {
  name: 'report-listing',
  label: '기사 목록(줄표로 나뉨)',
  matches: (lines) => lines.some((_, at) => isStart(lines, at)) && lines.some(isMarkerOrEntryDate),
  read: readListing,
};

function readListing(lines: readonly Line[]): ShapeReading {
  const starts = lines.flatMap((_, at) => (isStart(lines, at) ? [at] : []));
  const { category, claims } = readHead(lines.slice(0, starts[0]));
  const entries = starts.map((start, index) =>
    readEntry(lines.slice(start, starts[index + 1]), category),
  );
  return {
    drafts: entries.map((entry) => entry.draft),
    claims: [...claims, ...entries.flatMap((entry) => entry.claims)],
  };
}

/** A title is what two lone hyphens follow. */
function isStart(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line || isFurniture(line) || isDayLine(line)) return false;
  return isDash(lines[at + 1]) && isDash(lines[at + 2]);
}

function isMarkerOrEntryDate(line: Line, at: number, lines: readonly Line[]): boolean {
  return readIssueMarker(line) !== undefined || (isDayLine(line) && isDash(lines[at - 1]));
}

function isDash(line: Line | undefined): boolean {
  return line?.text === '-';
}

/** The head of the page tells the category of all its articles: `Home > Report`. */
function readHead(lines: readonly Line[]): { category: string | undefined; claims: Claim[] } {
  const trail = lines.find((line) => TRAIL.test(line.text));
  const labels = trail ? splitTrail(trail) : [];
  const category = readCategory(labels);
  const known = new Set(labels.map((label) => label.text));
  const others = lines.filter((line) => line !== trail);
  return {
    category: category.value,
    claims: [
      ...category.claims,
      ...(trail ? setAsideRest(trail, category.claims, '쪽의 틀') : []),
      ...others.map((line) =>
        setAside(
          line,
          known.has(line.text) ? '분류 표시' : isFurniture(line) ? '쪽의 틀' : '목록의 머리',
        ),
      ),
    ],
  };
}

function splitTrail(trail: Span): Span[] {
  return [...trail.text.matchAll(/(?<=>\s*)[^>\s][^>]*/gu)].map((label) =>
    slice(trail, label.index, label.index + label[0].length),
  );
}

function readEntry(
  lines: readonly Line[],
  category: string | undefined,
): { draft: ArticleDraft; claims: readonly Claim[] } {
  const [heading, ...rest] = lines;
  const dateAt = rest.findLastIndex((line, at) => isDayLine(line) && isDash(rest[at - 1]));
  const date = rest[dateAt];
  // What follows the date belongs to the page: to the end of the list, or to none of its articles.
  const after = splitFurniture(date ? rest.slice(dateAt + 1) : []);
  const draft = readArticle({
    heading,
    lines: date ? rest.slice(0, dateAt) : rest,
    category,
    date: date && toDate(date),
  });
  return {
    draft,
    claims: [...after.claims, ...after.lines.map((line) => setAside(line, '목록의 꼬리'))],
  };
}

function toDate(date: Span): Found<string> {
  return { value: date.text, claims: [keep(date, 'date')] };
}
