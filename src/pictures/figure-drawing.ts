import { MARKS } from './figure-marks.ts';
import { type Box, planFigure } from './figure-plan.ts';

/** Input of an issue's figure, the abstract picture on its cover and share images: one mark (shape) an article. */
export interface FigureSpec {
  /** Seed of the random arrangement. */
  seed: string;
  /** For each article the kind of its mark: index of the article's category (see MARKS). */
  kinds: readonly number[];
}

/** One highlighted mark: its index, its colour (`lit`) and the colour of the other marks (`quiet`). */
interface Highlight {
  index: number;
  lit: string;
  quiet: string;
}

/**
 * Draws an issue's figure into `box`: one mark (an SVG group) for each article. Returns also the box that
 * is free for the numeral.
 */
export function drawFigure(
  { seed, kinds }: FigureSpec,
  box: Box,
  inks: readonly string[],
  highlight?: Highlight,
): { marks: string[]; numeral: Box } {
  const random = seededRandom(`${seed} ${kinds.join(' ')}`);
  const plan = planFigure(kinds.length, box, random);
  const gap = gapFor(kinds.length);
  const marks = plan.marks.map((cell, index) => {
    const mark = MARKS[(kinds[index] ?? 0) % MARKS.length] ?? MARKS[0];
    const own = inks[index === 0 ? 0 : Math.floor(random() * inks.length)] ?? '';
    const ink = highlight ? (index === highlight.index ? highlight.lit : highlight.quiet) : own;
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

/**
 * A random number generator (0 to below 1) seeded by a text: the same text gives the same numbers
 * (FNV-1a, mulberry32).
 */
export function seededRandom(text: string): () => number {
  let state = 0x811c9dc5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
