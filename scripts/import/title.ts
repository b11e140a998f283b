import { looksLikeHeading, looksLikeParagraph, readMarkedHeading } from './headings-and-lists.ts';
import { type FoundValue, keepInField, setAside, type SourceClaim } from './source-claim.ts';
import { matchGroups, slice, type Span } from './span.ts';

interface Titles {
  readonly title: string | undefined;
  readonly series: { title: string; part: number } | undefined;
  readonly claims: readonly SourceClaim[];
  readonly lines: readonly Span[];
}

const PART = /^(?<title>.+?)\s*(?<mark>[_:–-]?\s*Part\.?\s*(?<part>[1-9]\d{0,2}))$/diu;
const MAX_TITLE = 120;
/** Matches a heading of a first chapter: `Ⅰ. 들어가며`, `가. 배경`. */
const NUMBERED = /^(?:[Ⅰ-Ⅻ]|[IVX]{1,4}\.|[가-하][.)]\s)/u;
/** Maximum number of lines with a repeated title. */
const MAX_REPEAT_LINES = 3;
/** Minimum length of a title repeated within a line: a shorter one may start a sentence by chance. */
const MIN_INLINE = 8;

/**
 * Reads the title and the series part, `별을 보는 밤_Part 2`. `heading` is the title on the list
 * page; if the first lines repeat it, the more complete version is kept. `isSigned` says that the text
 * has header lines, so that its first line is a title even if it ends in a question mark.
 */
export function readTitles(
  heading: Span | undefined,
  lines: readonly Span[],
  isSigned = false,
): Titles {
  const series = heading && readPart(heading);
  const head = series ? series.title : heading;
  const found = head ? fromHeading(head, lines) : fromFirstLine(lines, isSigned);
  const title = found.title?.value;
  return {
    title,
    series: series && title !== undefined ? { title, part: series.part } : undefined,
    claims: [...(found.title?.claims ?? []), ...(series?.claims ?? [])],
    lines: found.lines,
  };
}

type TitleAndRest = Pick<Titles, 'lines'> & { title: FoundValue<string> | undefined };

function fromHeading(heading: Span, lines: readonly Span[]): TitleAndRest {
  const repeat = matchRepeat(heading, lines);
  if (!repeat) return { title: toTitle([heading]), lines };
  const kept = repeat.isFuller ? repeat.spans : [heading];
  const dropped = repeat.isFuller ? [heading] : repeat.spans;
  const title = toTitle(kept);
  const claims = dropped.map((span) => setAside(span, '되풀이된 제목'));
  return { title: { ...title, claims: [...title.claims, ...claims] }, lines: repeat.rest };
}

function fromFirstLine(lines: readonly Span[], isSigned: boolean): TitleAndRest {
  const [first, second] = lines;
  const isTitle =
    first !== undefined &&
    first.text.length <= MAX_TITLE &&
    !readMarkedHeading(first) &&
    second !== undefined &&
    (looksLikeHeading(first) ||
      (!/[.]$/u.test(first.text) && (isSigned || looksLikeParagraph(second, first))));
  return isTitle ? { title: toTitle([first]), lines: lines.slice(1) } : { title: undefined, lines };
}

function toTitle(spans: readonly Span[]): FoundValue<string> {
  return {
    value: spans.map((span) => span.text).join(' '),
    claims: spans.map((span) => keepInField(span, 'title')),
  };
}

function readPart(heading: Span) {
  const { title, mark, part } = matchGroups(heading, PART) ?? {};
  if (!title || !mark || !part) return undefined;
  const claims = [setAside(mark, '연재 회차', `series.part: ${part.text}`)];
  return { title, part: Number(part.text), claims };
}

/** Whether a line may be the title of an article with header lines: it may end in a question mark, not in a full stop. */
export function looksLikeTitle(line: Span): boolean {
  const isShort = line.text.length <= MAX_TITLE && !/[.…:]["”’)]?$/u.test(line.text);
  return isShort && /\p{L}/u.test(line.text) && !readMarkedHeading(line);
}

/** Reads the first line after the title as the subtitle, if it is short and text follows it. */
export function readSubtitle(lines: readonly Span[]): FoundValue<string> | undefined {
  const [first, second, third] = lines;
  if (!first || !second || readMarkedHeading(first) || !looksLikeHeading(first)) return undefined;
  if (NUMBERED.test(first.text)) return undefined;
  const isAboveText =
    opensText(second, first) || (looksLikeHeading(second) && opensText(third, second));
  return isAboveText ? { value: first.text, claims: [keepInField(first, 'subtitle')] } : undefined;
}

function opensText(line: Span | undefined, above: Span): boolean {
  return line !== undefined && (looksLikeParagraph(line, above) || !!readMarkedHeading(line));
}

/** A repetition of the title at the start of the text. */
interface Repeat {
  readonly spans: readonly Span[];
  /** Whether the repetition has all letters of the title. */
  readonly isFuller: boolean;
  readonly rest: readonly Span[];
}

/** Finds a repetition of the title by letters and digits, on up to three lines or at the start of the text. */
function matchRepeat(title: Span, lines: readonly Span[]): Repeat | undefined {
  const wanted = titleLetters(title.text);
  if (wanted === '') return undefined;
  let matched = 0;
  for (const [index, line] of lines.slice(0, MAX_REPEAT_LINES).entries()) {
    const letters = titleLetters(line.text);
    const left = wanted.slice(matched);
    if (left.startsWith(letters)) matched += letters.length;
    else if (letters.startsWith(left)) return endInside(lines, index, left.length, wanted.length);
    else return endAbove(lines, index, matched, wanted.length);
    if (matched === wanted.length) {
      return { spans: lines.slice(0, index + 1), isFuller: true, rest: lines.slice(index + 1) };
    }
  }
  return endAbove(lines, Math.min(MAX_REPEAT_LINES, lines.length), matched, wanted.length);
}

/** Handles a line in which the title ends: the line is a longer title, or the text continues on it. */
function endInside(
  lines: readonly Span[],
  index: number,
  letters: number,
  length: number,
): Repeat | undefined {
  const line = lines[index];
  if (!line) return undefined;
  const before = lines.slice(0, index);
  const after = lines.slice(index + 1);
  if (line.text.length <= MAX_TITLE && looksLikeHeading(line)) {
    return { spans: [...before, line], isFuller: true, rest: after };
  }
  const end = endOfLetters(line.text, letters);
  if (length < MIN_INLINE || /[\p{L}\p{N}]/u.test(line.text.charAt(end))) return undefined;
  return {
    spans: [...before, slice(line, 0, end)],
    isFuller: true,
    rest: [slice(line, end), ...after],
  };
}

/** Handles an incomplete title: it counts as a repetition if it has at least half of the letters. */
function endAbove(
  lines: readonly Span[],
  index: number,
  matched: number,
  length: number,
): Repeat | undefined {
  if (index === 0 || matched * 2 < length) return undefined;
  return { spans: lines.slice(0, index), isFuller: false, rest: lines.slice(index) };
}

/** Key to compare two spellings of a title: letters and digits in lower case. */
export function titleLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Offset in a text after `count` letters and digits, and after the punctuation that follows them. */
function endOfLetters(text: string, count: number): number {
  let seen = '';
  for (const found of text.matchAll(/[\p{L}\p{N}]/gu)) {
    seen += found[0].toLowerCase();
    if (seen.length < count) continue;
    const end = found.index + found[0].length;
    return end + (/^[^\p{L}\p{N}\s<([「『“‘]*/u.exec(text.slice(end, end + 10))?.[0].length ?? 0);
  }
  return text.length;
}
