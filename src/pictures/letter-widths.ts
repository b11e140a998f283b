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
