/** A rectangle in the units of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Grid in units of the drawing: edges of boxes are multiples of this. */
const UNIT = 10;

/**
 * Size of the numeral as shares of the figure's longer and shorter side; `marks`: for figures of at most so
 * many marks.
 */
const NUMERAL_SHARES: readonly [marks: number, long: number, short: number][] = [
  [2, 0.46, 1],
  [6, 0.5, 0.5],
  [Infinity, 0.5, 0.46],
];

/**
 * Divides a box: the numeral gets a corner, the rest is divided among `count` marks, the first of them
 * larger. `random` decides the corner and the direction of each division.
 */
export function planFigure(
  count: number,
  box: Box,
  random: () => number,
): { numeral: Box; marks: Box[] } {
  const [, long = 0, short = 0] = NUMERAL_SHARES.find(([marks]) => count <= marks) ?? [];
  const tall = box.height >= box.width;
  const [width, height] = tall ? [short, long] : [long, short];
  const numeral = { width: snap(box.width * width), height: snap(box.height * height) };
  const [right, below] = [random() < 0.5, random() < 0.5];
  const rest = { width: box.width - numeral.width, height: box.height - numeral.height };
  const at = (far: boolean, start: number, length: number): number => start + (far ? length : 0);
  const x = at(right, box.x, rest.width);
  const y = at(below, box.y, rest.height);
  // The rest has the shape of an L: a strip beside the numeral, and a strip above or below both.
  const beside = {
    x: at(!right, box.x, numeral.width),
    y,
    width: rest.width,
    height: numeral.height,
  };
  const across = { ...box, y: at(!below, box.y, numeral.height), height: rest.height };
  const strips = [beside, across].filter((strip) => strip.width > 0 && strip.height > 0);
  return { numeral: { x, y, ...numeral }, marks: fill(strips, count, random) };
}

function fill(strips: readonly Box[], count: number, random: () => number): Box[] {
  const [first, second] = strips;
  if (!first) return [];
  const weights = Array.from({ length: count }, (_, index) =>
    index === 0 ? 1.9 : 1 + random() * 0.5,
  );
  if (!second) return shareOut(weights, first, random);
  const ratio = areaOf(first) / (areaOf(first) + areaOf(second));
  const cut = cutAt(weights, ratio);
  return [
    ...shareOut(weights.slice(0, cut), first, random),
    ...shareOut(weights.slice(cut), second, random),
  ];
}

/** Divides a box into one part for each weight, by repeatedly halving it along its longer side. */
function shareOut(weights: readonly number[], box: Box, random: () => number): Box[] {
  if (weights.length <= 1) return weights.map(() => box);
  const cut = cutAt(weights, 0.5);
  const ratio = sum(weights.slice(0, cut)) / sum(weights);
  const swapped = random() < 0.5;
  const halves = halve(box, swapped ? 1 - ratio : ratio, random() < 0.5);
  const [one, other] = swapped ? halves.toReversed() : halves;
  return [
    ...shareOut(weights.slice(0, cut), one ?? box, random),
    ...shareOut(weights.slice(cut), other ?? box, random),
  ];
}

/**
 * The index that divides the weights so that the first part sums to about `ratio` of all; both parts are
 * non-empty.
 */
function cutAt(weights: readonly number[], ratio: number): number {
  const total = sum(weights);
  const off = (cut: number): number => Math.abs(total * ratio - sum(weights.slice(0, cut)));
  const cuts = weights.slice(1).map((_, index) => index + 1);
  return cuts.reduce((best, cut) => (off(cut) < off(best) ? cut : best), 1);
}

function halve(box: Box, ratio: number, acrossIfSquare: boolean): [Box, Box] {
  const { x, y, width, height } = box;
  const across = width === height ? acrossIfSquare : width > height;
  const length = across ? width : height;
  const part = Math.min(Math.max(snap(length * ratio), UNIT), length - UNIT);
  return across
    ? [
        { x, y, width: part, height },
        { x: x + part, y, width: width - part, height },
      ]
    : [
        { x, y, width, height: part },
        { x, y: y + part, width, height: height - part },
      ];
}

function snap(length: number): number {
  return Math.round(length / UNIT) * UNIT;
}

function areaOf({ width, height }: Box): number {
  return width * height;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
