// Widths in ems; the first kind that a character belongs to counts.
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
 * Width in pixels of the widest of some lines at a font size in pixels. It is estimated, on the
 * generous side for sans-serif Korean fonts: no font is loaded during a build, and the reader's is
 * not known.
 */
export function pixelWidth(lines: string | readonly string[], size: number): number {
  const widths = [lines].flat().map((line) => {
    const ems = Array.from(line.normalize('NFC'), emsOf);
    return ems.reduce((sum, width) => sum + width, 0) * size;
  });
  return Math.max(0, ...widths);
}

/**
 * The lines of a text, each at most `width` pixels wide at a font size: broken at spaces, inside a
 * word only where the word alone is wider.
 */
export function wrapToPixels(text: string, width: number, size: number): string[] {
  const fits = (line: string): boolean => pixelWidth(line.trimEnd(), size) <= width;
  const lines = [''];
  for (const word of text.trim().split(/(?<= )/u)) {
    for (const piece of fits(word) ? [word] : word) {
      const line = lines.pop() ?? '';
      lines.push(...(line === '' || fits(line + piece) ? [line + piece] : [line, piece]));
    }
  }
  return lines.map((line) => line.trim());
}

function emsOf(character: string): number {
  return WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? OTHER;
}
