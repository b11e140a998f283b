import type { Box } from './figure-plan.ts';
import type { TextLine } from './text-layer.ts';

/** Widths of digits in Hahmlet 600, in em; accurate enough to break lines. */
const DIGITS = [0.721, 0.503, 0.622, 0.604, 0.652, 0.618, 0.667, 0.606, 0.651, 0.667];
const CLASSES: readonly [RegExp, number][] = [
  [/[\s'‘’|]/u, 0.28],
  [/[iljftr.,·:;!()[\]]/u, 0.4],
  [/[MWmw%—…]/u, 1],
  [/[A-Z]/u, 0.8],
  [/[\p{Script=Latin}"“”?/+=<>~*-]/u, 0.58],
];

/** The width of a text in Hahmlet 600, in em. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (/\d/u.test(letter)) return DIGITS[Number(letter)] ?? 0.65;
  return CLASSES.find(([letters]) => letters.test(letter))?.[1] ?? 0.93;
}

/**
 * Breaks a text between its words into lines of near equal length, in the largest of the sizes
 * (largest first) that needs no more lines than that size allows. A text that fits none ends in `…`.
 */
export function setLines(
  text: string,
  width: number,
  sizes: readonly { size: number; lines: number }[],
): { size: number; lines: string[] } {
  const words = text.split(/\s+/u).filter(Boolean);
  for (const { size, lines } of sizes) {
    const most = width / size;
    if (words.some((word) => widthOf(word) > most)) continue;
    const broken = breakWords(words, most);
    if (broken.length <= lines) return { size, lines: balanceLines(words, most, broken) };
  }
  const { size, lines } = sizes.at(-1) ?? { size: 1, lines: 1 };
  return { size, lines: shorten(words, width / size, lines) };
}

/** Breaks words at the narrowest line width (em) that needs no more lines than `broken`, the lines at width `most`. */
function balanceLines(words: readonly string[], most: number, broken: readonly string[]): string[] {
  let best = [...broken];
  let [low, high] = [most / 2, most];
  while (high - low > 0.2) {
    const measure = (low + high) / 2;
    const tried = breakWords(words, measure);
    const fits = tried.length <= broken.length && tried.every((line) => widthOf(line) <= measure);
    if (fits) [best, high] = [tried, measure];
    else low = measure;
  }
  return best;
}

function shorten(words: readonly string[], most: number, count: number): string[] {
  const lines = breakWords(
    words.flatMap((word) => splitLongWord(word, most)),
    most,
  );
  if (lines.length <= count) return lines;
  const last = [...(lines[count - 1] ?? '')];
  while (widthOf(`${last.join('')}…`) > most) last.pop();
  return [...lines.slice(0, count - 1), `${last.join('').replace(/[\s,.·:]+$/u, '')}…`];
}

function breakWords(words: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`) <= most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Cuts a word longer than a line into pieces that fit. */
function splitLongWord(word: string, most: number): string[] {
  const pieces: string[] = [];
  for (const letter of word) {
    const piece = pieces.at(-1);
    if (piece !== undefined && widthOf(piece + letter) <= most)
      pieces[pieces.length - 1] = piece + letter;
    else pieces.push(letter);
  }
  return pieces;
}

// Cap height and descent, in em.
const DIGIT = { above: 0.75, below: 0 };
const SYLLABLE = { above: 0.8, below: 0.1 };

/** A month's number (or one letter) as a line of text, as large as its box allows and centred in it. */
export function numeralLine(text: string, box: Box, ink: string): TextLine {
  const { above, below } = /\p{Script=Hangul}/u.test(text) ? SYLLABLE : DIGIT;
  const size = Math.min(box.height / (above + below), box.width / (widthOf(text) * 0.92));
  const y = box.y + box.height / 2 + ((above - below) / 2) * size;
  return { text, x: box.x + box.width / 2, y, size, ink, align: 'middle' };
}
