import type { Hit, TextRun } from './answer.ts';
import type { FoundPage, Fragment } from './engine.ts';
import { kindLabelOf, pageFactsOf, type PageTable } from './page-table.ts';

/** A found page with its row number in the page table. */
export interface RankedPage extends FoundPage {
  row: number;
  /** Words of the query that the page does not contain. */
  lacks: string[];
}

/** A loaded page with its matches. */
export interface MarkedPage extends Pick<Fragment, 'url' | 'notice'> {
  text: MarkedText;
  title: MarkedText;
}

/** Converts a found page to a result with title, excerpt and facts. */
export function toHit(
  { row, score, lacks }: Pick<RankedPage, 'row' | 'score' | 'lacks'>,
  { url, notice, text, title: heading }: MarkedPage,
  table: PageTable,
): Hit {
  const marks = [...new Set([...spellingsOf(text), ...spellingsOf(heading)])];
  const { place, category, sources } = pageFactsOf(table, row);
  const kind = place?.kind ?? 'article';
  const kindLabel = kindLabelOf(table, row);
  const shown = [kindLabel, place?.label, category?.label, ...sources, notice.amount];
  const piece = chooseExcerpt(text, new Set(shown));
  const query = new URLSearchParams(marks.map((mark) => ['mark', mark])).toString();
  return {
    url,
    href: query === '' ? url : `${url}?${query}`,
    title: toRuns(heading, { start: 0, end: heading.text.length }),
    excerpt: toRuns(text, piece),
    cut: cutOf(text, piece),
    lacks,
    marks,
    score,
    kind,
    kindLabel,
    place: { label: place?.label ?? '', url: place?.url ?? url },
    category: category?.label,
    source: sources[0],
    notice,
  };
}

/** A range of a text (UTF-16 offsets, end exclusive). */
export interface TextSpan {
  start: number;
  end: number;
}

/** A text with its matches, in order and without overlaps. */
export interface MarkedText {
  text: string;
  spans: TextSpan[];
}

/** Joins overlapping ranges; `spans` must be sorted by start. */
export function mergeSpans(spans: readonly TextSpan[]): TextSpan[] {
  const merged: TextSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** Splits a range of the text into marked and unmarked pieces. */
export function toRuns({ text, spans }: MarkedText, { start, end }: TextSpan): TextRun[] {
  const runs: TextRun[] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    if (from < to) runs.push({ text: text.slice(from, to), marked });
  };
  let done = start;
  for (const span of spans.filter((one) => one.end > start && one.start < end)) {
    add(done, span.start, false);
    add(Math.max(start, span.start), Math.min(end, span.end), true);
    done = span.end;
  }
  add(done, end, false);
  return runs;
}

// Maximum lengths in UTF-16 units: of an excerpt, and of the text before a match if no sentence begins nearby.
const LENGTH = 140;
const LEAD = 40;

/**
 * Chooses the excerpt: the range, within one paragraph (a line), with the most different matches,
 * beginning at a sentence if one begins nearby. Empty if there is no match. A line that is one of the
 * `facts` shown below the result is chosen only if there is no other.
 */
export function chooseExcerpt(
  { text, spans }: MarkedText,
  facts: ReadonlySet<string | undefined> = new Set(),
): TextSpan {
  // Several matches in one sentence give the same window. Sorting is stable: the first of equal windows is chosen.
  const windows = new Map(
    spans.map((span) => windowAt(text, span)).map((window) => [window.start, window]),
  );
  const [best] = [...windows.values()]
    .map((window) => {
      const isFact = facts.has(text.slice(window.start, window.end));
      return { window, score: isFact ? 0 : scoreOfWindow(text, spans, window) };
    })
    .sort((a, b) => b.score - a.score);
  return best?.window ?? { start: 0, end: 0 };
}

/** Whether the paragraph continues before and after an excerpt. */
function cutOf({ text }: MarkedText, { start, end }: TextSpan): { start: boolean; end: boolean } {
  return {
    start: start > 0 && text[start - 1] !== '\n',
    end: end < text.length && text[end] !== '\n',
  };
}

function scoreOfWindow(text: string, spans: readonly TextSpan[], window: TextSpan): number {
  const inside = spans.filter(({ start, end }) => start >= window.start && end <= window.end);
  const different = new Set(inside.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  // A match of several words counts as many matches as it has words.
  const words = different.values().reduce((sum, match) => sum + match.split(' ').length, 0);
  // Prefers a full window to a short line such as a heading.
  return words * 4 + Math.min(inside.length, 3) + (window.end - window.start) / LENGTH;
}

/** The window around a match within its paragraph, cut at spaces. */
function windowAt(text: string, span: TextSpan): TextSpan {
  const first = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const last = newline < 0 ? text.length : newline;
  const start = Math.max(first, startOfSentence(text, first, span.start));
  if (last - start <= LENGTH) return trim(text, { start, end: last });
  const space = text.lastIndexOf(' ', start + LENGTH);
  return trim(text, { start, end: space > span.end ? space : Math.max(span.end, start + LENGTH) });
}

function startOfSentence(text: string, first: number, place: number): number {
  const before = text.slice(first, place);
  const sentence = Math.max(...['. ', '? ', '! ', '… '].map((end) => before.lastIndexOf(end))) + 2;
  if (sentence > 1 && before.length - sentence <= LENGTH / 2) return first + sentence;
  if (before.length <= LENGTH / 2) return first;
  const space = before.indexOf(' ', before.length - LEAD);
  return space < 0 ? place : first + space + 1;
}

function trim(text: string, { start, end }: TextSpan): TextSpan {
  const piece = text.slice(start, end);
  return {
    start: start + piece.length - piece.trimStart().length,
    end: end - piece.length + piece.trimEnd().length,
  };
}

const MOST_MARKS = 12;

/** The spellings of the matches, each once, in order, twelve at most. */
export function spellingsOf({ text, spans }: MarkedText): string[] {
  const found = spans.map(({ start, end }) => text.slice(start, end));
  return [...new Set(found)].slice(0, MOST_MARKS);
}
