import { widthOf } from './letter-widths.ts';

/** A text in lines of one type size. */
interface SetText {
  size: number;
  lines: string[];
}

/**
 * Breaks a text between its words into lines of near equal length, in the largest of the sizes
 * (falling) that needs no more lines than that size allows. What fits none ends in `…`.
 */
export function setLines(
  text: string,
  width: number,
  sizes: readonly { size: number; lines: number }[],
): SetText {
  const words = text.split(/\s+/u).filter(Boolean);
  for (const { size, lines } of sizes) {
    const most = width / size;
    if (words.some((word) => widthOf(word) > most)) continue;
    const broken = breakWords(words, most);
    if (broken.length <= lines) return { size, lines: balance(words, most, broken) };
  }
  const { size, lines } = sizes.at(-1) ?? { size: 1, lines: 1 };
  return { size, lines: shorten(words, width / size, lines) };
}

/** The narrowest line width that needs no more lines than the widest. */
function balance(words: readonly string[], most: number, broken: readonly string[]): string[] {
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
    words.flatMap((word) => chop(word, most)),
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
function chop(word: string, most: number): string[] {
  const pieces: string[] = [];
  for (const letter of word) {
    const piece = pieces.at(-1);
    if (piece !== undefined && widthOf(piece + letter) <= most)
      pieces[pieces.length - 1] = piece + letter;
    else pieces.push(letter);
  }
  return pieces;
}
