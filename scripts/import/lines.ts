import { type Span, toSpan } from './span.ts';

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

/** Tells the line, counted from 1, on which an offset of the text stands. */
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
