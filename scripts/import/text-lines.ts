import { findForbiddenCharacter } from '../../src/text/characters.ts';
import { type Span, toSpan } from './span.ts';

/** Text without the characters that no text of the archive may hold, and what was taken out. */
interface Cleaned {
  text: string;
  removed: RemovedCharacter[];
}

/** An invisible character taken out of a line (counted from 1), `U+200B`. */
export interface RemovedCharacter {
  line: number;
  name: string;
  count: number;
}

/** Takes control and zero-width characters out; odd line breaks become plain ones. */
export function cleanText(decoded: string): Cleaned {
  const text = decoded.replace(/\r\n?|[\v\f\u2028\u2029]/gu, '\n');
  const names = forbiddenIn(text);
  if (names.size === 0) return { text, removed: [] };
  const pattern = new RegExp([...names.keys()].map(toEscape).join('|'), 'gu');
  return {
    text: text.replace(pattern, ''),
    removed: text
      .split('\n')
      .flatMap((line, index) => removedFrom(line, index + 1, pattern, names)),
  };
}

function forbiddenIn(text: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const character of new Set(text)) {
    const forbidden = findForbiddenCharacter(character);
    if (forbidden) names.set(character, forbidden.name);
  }
  return names;
}

function removedFrom(
  text: string,
  line: number,
  pattern: RegExp,
  names: ReadonlyMap<string, string>,
): RemovedCharacter[] {
  const found = Map.groupBy(text.match(pattern) ?? [], (character) => character);
  return [...found].map(([character, all]) => ({
    line,
    name: names.get(character) ?? '',
    count: all.length,
  }));
}

function toEscape(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** A line that holds something, without the space around it. */
export interface Line extends Span {
  /** Characters of space before its text. */
  readonly indent: number;
}

/** The lines of a text that hold something, in order. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const span = toSpan(text.slice(start, end), start);
    if (span.text !== '') lines.push({ ...span, indent: span.start - start });
    start = end + 1;
  }
  return lines;
}

/** Returns a function from an offset of the text to its line, counted from 1. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
