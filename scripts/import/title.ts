import { type Claim, type Found, keep, setAside } from './claim.ts';
import { looksLikeHeading, looksLikeParagraph, readMarkedHeading } from './heading.ts';
import { matchRepeat } from './repeat.ts';
import { matchGroups, type Span } from './span.ts';

/** What names an article, and the lines after it. */
interface Titles {
  readonly title: string | undefined;
  readonly series: { title: string; part: number } | undefined;
  readonly claims: readonly Claim[];
  readonly lines: readonly Span[];
}

const PART = /^(?<title>.+?)\s*(?<mark>[_:–-]?\s*Part\.?\s*(?<part>[1-9]\d{0,2}))$/diu;
const MAX_TITLE = 120;

/**
 * Finds title and series part in the lines of an article. A `heading` is the
 * title as the list around the article gives it; where the article repeats it, one of
 * the two stays.
 */
export function readTitles(heading: Span | undefined, lines: readonly Span[]): Titles {
  const series = heading && readPart(heading);
  const head = series ? series.title : heading;
  const found = head ? fromHeading(head, lines) : fromFirstLine(lines);
  const title = found.title?.value;
  return {
    title,
    series: series && title !== undefined ? { title, part: series.part } : undefined,
    claims: [...(found.title?.claims ?? []), ...(series?.claims ?? [])],
    lines: found.lines,
  };
}

interface TitleAndRest {
  title: Found<string> | undefined;
  lines: readonly Span[];
}

function fromHeading(heading: Span, lines: readonly Span[]): TitleAndRest {
  const repeat = matchRepeat(heading, lines);
  if (!repeat) return { title: toTitle([heading]), lines };
  const kept = repeat.isFuller ? repeat.spans : [heading];
  const dropped = repeat.isFuller ? [heading] : repeat.spans;
  const title = toTitle(kept);
  const claims = dropped.map((span) => setAside(span, '되풀이된 제목'));
  return { title: { ...title, claims: [...title.claims, ...claims] }, lines: repeat.rest };
}

function fromFirstLine(lines: readonly Span[]): TitleAndRest {
  const [first, second] = lines;
  const isTitle =
    first !== undefined &&
    first.text.length <= MAX_TITLE &&
    !readMarkedHeading(first) &&
    second !== undefined &&
    (looksLikeHeading(first) || (!/[.]$/u.test(first.text) && looksLikeParagraph(second, first)));
  return isTitle ? { title: toTitle([first]), lines: lines.slice(1) } : { title: undefined, lines };
}

function toTitle(spans: readonly Span[]): Found<string> {
  return {
    value: spans.map((span) => span.text).join(' '),
    claims: spans.map((span) => keep(span, 'title')),
  };
}

function readPart(heading: Span): { title: Span; part: number; claims: Claim[] } | undefined {
  const groups = matchGroups(heading, PART);
  const title = groups?.title;
  const mark = groups?.mark;
  const part = Number(groups?.part?.text);
  if (!title || !mark) return undefined;
  return { title, part, claims: [setAside(mark, '연재 회차', `series.part: ${part}`)] };
}

/** Reads the first of the lines after a title as its subtitle: a short line above the text. */
export function readSubtitle(lines: readonly Span[]): Found<string> | undefined {
  const [first, second, third] = lines;
  if (!first || !second || readMarkedHeading(first) || !looksLikeHeading(first)) return undefined;
  const isAboveText =
    opensText(second, first) || (looksLikeHeading(second) && opensText(third, second));
  return isAboveText ? { value: first.text, claims: [keep(first, 'subtitle')] } : undefined;
}

function opensText(line: Span | undefined, above: Span): boolean {
  return line !== undefined && (looksLikeParagraph(line, above) || !!readMarkedHeading(line));
}
