// Estimated widths in em. The first pattern that matches a character counts.
const WIDTHS: readonly (readonly [kind: RegExp, ems: number])[] = [
  [/\p{M}/u, 0],
  [/[\p{sc=Hangul}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u2190-\u2BFF\u3000-\u303F\uFF00-\uFFEF]/u, 1],
  [/[ .,:;'"|!iljtfrI()[\]‘’“”·]/u, 0.36],
  [/[MWmw@%&…—]/u, 0.95],
  [/[A-Z+=<>~]/u, 0.7],
  [/(?!\d)\p{Extended_Pictographic}/u, 1.4],
];
const OTHER = 0.6;

/**
 * Estimated width in px of a line, or of the widest of several, at a font size in px. It is rather
 * too large for sans-serif Korean fonts: a build loads no font, and the reader's font is unknown.
 */
export function pixelWidth(lines: string | readonly string[], size: number): number {
  const widths = [lines].flat().map((line) => {
    const ems = Array.from(line.normalize('NFC'), emsOf);
    return ems.reduce((sum, width) => sum + width, 0) * size;
  });
  return Math.max(0, ...widths);
}

function emsOf(character: string): number {
  return WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHER;
}

/**
 * Wraps a text into lines of at most `width` px at a font size in px: at spaces, and inside a word
 * only if the word alone is wider.
 */
export function wrapToPixels(text: string, width: number, size: number): string[] {
  const fits = (line: string): boolean => pixelWidth(line.trimEnd(), size) <= width;
  const words = text.trim().split(/(?<= )/u);
  return fillLines(
    words.flatMap((word) => (fits(word) ? [word] : [...word])),
    fits,
  );
}

const TWO_COLUMNS =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Width of a text in a terminal, in columns; a Hangul syllable has two. */
export function columnsOf(text: string): number {
  const widths = Array.from(text.normalize('NFC'), (sign) => (TWO_COLUMNS.test(sign) ? 2 : 1));
  return widths.reduce<number>((sum, width) => sum + width, 0);
}

/**
 * Wraps a text into lines of at most `columns` terminal columns, at spaces only; a longer word gets
 * its own line. An empty text has no line.
 */
export function wrapToColumns(text: string, columns: number): string[] {
  const words = text.split(' ').filter(Boolean);
  return fillLines(
    words.map((word) => `${word} `),
    (line) => columnsOf(line.trimEnd()) <= columns,
  ).filter(Boolean);
}

function fillLines(pieces: readonly string[], fits: (line: string) => boolean): string[] {
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.pop() ?? '';
    lines.push(...(line === '' || fits(line + piece) ? [line + piece] : [line, piece]));
  }
  return lines.map((line) => line.trim());
}

/** Length of a text in UTF-8 bytes. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
