import { MARKS } from './figure-marks.ts';
import { type Box, planFigure } from './figure-plan.ts';
import { randomFrom } from './random.ts';

/** Input of an issue's figure. */
export interface FigureSpec {
  /** Seed of the random arrangement. */
  seed: string;
  /** The kind of each article's mark, by its category. */
  kinds: readonly number[];
}

/** A drawn figure: one SVG group for each article's mark, and the box left for the numeral. */
interface Figure {
  marks: string[];
  numeral: Box;
}

/** The index of a highlighted mark, its colour and the colour of the others. */
interface Solo {
  index: number;
  lit: string;
  quiet: string;
}

/** Draws the figure: a field of one mark an article, its kind by category. */
export function drawFigure(
  { seed, kinds }: FigureSpec,
  box: Box,
  inks: readonly string[],
  solo?: Solo,
): Figure {
  const random = randomFrom(`${seed} ${kinds.join(' ')}`);
  const plan = planFigure(kinds.length, box, random);
  const gap = gapFor(kinds.length);
  const marks = plan.marks.map((cell, index) => {
    const mark = MARKS[(kinds[index] ?? 0) % MARKS.length] ?? MARKS[0];
    const own = inks[index === 0 ? 0 : Math.floor(random() * inks.length)] ?? '';
    const ink = solo ? (index === solo.index ? solo.lit : solo.quiet) : own;
    const turn = Math.floor(random() * 4);
    return `<g fill="${ink}">${mark?.(inset(cell, gap), turn, random) ?? ''}</g>`;
  });
  return { marks, numeral: inset(plan.numeral, gap) };
}

function gapFor(count: number): number {
  if (count < 8) return 9;
  return count < 26 ? 6 : 3.5;
}

function inset({ x, y, width, height }: Box, gap: number): Box {
  return { x: x + gap, y: y + gap, width: width - 2 * gap, height: height - 2 * gap };
}
