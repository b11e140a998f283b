import { looksLikeHeading } from './heading.ts';
import { slice, type Span } from './span.ts';

/** A title found again in the lines that follow it. */
interface Repeat {
  readonly spans: readonly Span[];
  /** Whether the repetition says at least as much as the title. */
  readonly isFuller: boolean;
  readonly rest: readonly Span[];
}

const MAX_LINES = 3;
const MAX_TITLE = 120;
/** A shorter title may open a sentence by chance. */
const MIN_INLINE = 8;

/**
 * Looks for the title again at the beginning of the lines, by its letters and digits
 * alone: it may stand on several lines, or at the head of the text itself.
 */
export function matchRepeat(title: Span, lines: readonly Span[]): Repeat | undefined {
  const wanted = lettersOf(title.text);
  if (wanted === '') return undefined;
  let matched = 0;
  for (const [index, line] of lines.slice(0, MAX_LINES).entries()) {
    const letters = lettersOf(line.text);
    const left = wanted.slice(matched);
    if (left.startsWith(letters)) matched += letters.length;
    else if (letters.startsWith(left)) return endInside(lines, index, left.length, wanted.length);
    else return endAbove(lines, index, matched, wanted.length);
    if (matched === wanted.length) {
      return { spans: lines.slice(0, index + 1), isFuller: true, rest: lines.slice(index + 1) };
    }
  }
  return endAbove(lines, Math.min(MAX_LINES, lines.length), matched, wanted.length);
}

/** The title ends within the line: the whole line is a fuller title, or the text begins there. */
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

/** The lines stop repeating before the title ends: it is the fuller one if they hold half of it. */
function endAbove(
  lines: readonly Span[],
  index: number,
  matched: number,
  length: number,
): Repeat | undefined {
  if (index === 0 || matched * 2 < length) return undefined;
  return { spans: lines.slice(0, index), isFuller: false, rest: lines.slice(index) };
}

/** The letters and digits of a text, in lower case: what two spellings of a title share. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Where the given number of letters and digits, and the marks right after them, end. */
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
