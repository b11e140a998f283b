import type { TextRun } from './answer.ts';
import type { Decoded } from './record-format.ts';

/** A stretch of text (UTF-16 offsets, end exclusive). */
export interface Span {
  start: number;
  end: number;
}

/** A text with what was found in it, in order, without overlaps. */
export interface Marked {
  text: string;
  spans: Span[];
}

/** Finds every place where the words of a phrase stand behind one another. */
export function markText(
  { text, tokens }: Decoded,
  phrases: readonly (readonly string[])[],
): Marked {
  const byFirst = Map.groupBy(phrases, ([first = '']) => first);
  const spans: Span[] = [];
  for (const [index, { word, start, position }] of tokens.entries()) {
    for (const words of byFirst.get(word) ?? []) {
      const found = words.every((other, place) => {
        const at = tokens[index + place];
        return at?.word === other && at.position === position + place;
      });
      const last = tokens[index + words.length - 1];
      if (found && last) spans.push({ start, end: last.end });
    }
  }
  return { text, spans: mergeSpans(spans) };
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** The text from `start` to `end` in runs, marked and not. */
export function toRuns({ text, spans }: Marked, { start, end }: Span): TextRun[] {
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

const LENGTH = 140;
const LEAD = 40;

/**
 * The piece of a text to show: of one block (a line), where most different things were found, from
 * the beginning of a sentence where one is near. Empty if nothing was found.
 */
export function chooseExcerpt({ text, spans }: Marked): Span {
  // Many places in one sentence have one window.
  const windows = new Map(
    spans.map((span) => windowAt(text, span)).map((window) => [window.start, window]),
  );
  const [best] = [...windows.values()]
    .map((window) => ({ window, worth: worthOf(text, spans, window) }))
    .sort((a, b) => b.worth - a.worth || a.window.start - b.window.start);
  return best?.window ?? { start: 0, end: 0 };
}

/** Whether the block of a piece goes on before and behind it. */
export function cutOf({ text }: Marked, { start, end }: Span): { start: boolean; end: boolean } {
  return {
    start: start > 0 && text[start - 1] !== '\n',
    end: end < text.length && text[end] !== '\n',
  };
}

function worthOf(text: string, spans: readonly Span[], window: Span): number {
  const inside = spans.filter(({ start, end }) => start >= window.start && end <= window.end);
  const different = new Set(inside.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  // A heading says little; a full window of text says most.
  return different.size * 4 + Math.min(inside.length, 3) + (window.end - window.start) / LENGTH;
}

/** A window of the span's block, cut at spaces. */
function windowAt(text: string, span: Span): Span {
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

function trim(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  return {
    start: start + piece.length - piece.trimStart().length,
    end: end - piece.length + piece.trimEnd().length,
  };
}

const MOST_MARKS = 12;

/** What was found, each spelling once, in order. */
export function spellings({ text, spans }: Marked): string[] {
  const found = spans.map(({ start, end }) => text.slice(start, end));
  return [...new Set(found)].slice(0, MOST_MARKS);
}
