import { textWidth } from './width.ts';

/** The lines of a text: broken at spaces, inside a word only where the word is wider than a line. */
export function wrapText(text: string, width: number, size: number): string[] {
  const fits = (line: string): boolean => textWidth(line.trimEnd(), size) <= width;
  const lines = [''];
  for (const word of text.trim().split(/(?<= )/u)) {
    for (const piece of fits(word) ? [word] : word) {
      const line = lines.pop() ?? '';
      lines.push(...(line === '' || fits(line + piece) ? [line + piece] : [line, piece]));
    }
  }
  return lines.map((line) => line.trim());
}
