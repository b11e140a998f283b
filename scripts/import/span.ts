/** A part of the input, [start, end) in UTF-16 units, with its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text as a span from the offset `start` on, without the space around it. */
export function toSpan(text: string, start = 0): Span {
  const trimmed = text.trimStart();
  const from = start + text.length - trimmed.length;
  const visible = trimmed.trimEnd();
  return { start: from, end: from + visible.length, text: visible };
}

/** The part between two offsets of the span's text, without the space around it. */
export function slice(span: Span, from: number, to: number = span.text.length): Span {
  return toSpan(span.text.slice(from, to), span.start + from);
}

/** Spans of the named groups that matched; the pattern needs the `d` flag. No match: `undefined`. */
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

/** The text without spaces. The importer must not lose a character of it. */
export function visibleText(text: string): string {
  return text.replace(/\s+/gu, '');
}
