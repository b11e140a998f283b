/** A piece of the input from offset `start` to before `end`, in UTF-16 units, and its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes a span of a text that starts at offset `start` of the input; spaces at both ends are excluded. */
export function toSpan(text: string, start = 0): Span {
  const trimmed = text.trimStart();
  const from = start + text.length - trimmed.length;
  const visible = trimmed.trimEnd();
  return { start: from, end: from + visible.length, text: visible };
}

/** A piece of a span, between two offsets in its text; spaces at both ends are excluded. */
export function slice(span: Span, from: number, to: number = span.text.length): Span {
  return toSpan(span.text.slice(from, to), span.start + from);
}

/** The pieces of a span between the matches of a pattern with the flag `g`; some may be empty. */
export function splitSpan(span: Span, divider: RegExp): Span[] {
  const marks = [...span.text.matchAll(divider)];
  const starts = [0, ...marks.map((mark) => mark.index + mark[0].length)];
  return starts.map((start, index) => slice(span, start, marks[index]?.index));
}

/** Matches a pattern with the flag `d`, and gives a span for each named group; undefined without a match. */
export function matchGroups(span: Span, pattern: RegExp): Record<string, Span> | undefined {
  const groups = pattern.exec(span.text)?.indices?.groups;
  if (!groups) return undefined;
  const found: Record<string, Span> = {};
  for (const name of Object.keys(groups)) {
    const range = groups[name];
    if (range) found[name] = slice(span, ...range);
  }
  return found;
}

/** The text without whitespace. No character of it may be lost in an import. */
export function visibleText(text: string): string {
  return text.replace(/\s+/gu, '');
}
