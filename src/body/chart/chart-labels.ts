import { pixelWidth, wrapToPixels } from '../../text/text-size.ts';
import {
  type ChartMark,
  type PathMark,
  SMALL_TEXT_SIZE,
  TEXT_SIZE,
  type TextMark,
  textMark,
} from './chart-marks.ts';

const SYMBOL_WIDTH = 21;
const NAME_WIDTH = 250;
const NAME_LINE = 17;
const COLUMN_GAP = 16;
const ROW_GAP = 6;

interface ChartLegend {
  /** Height of the legend in SVG units; 0 without names. */
  height: number;
  /** Gives the marks of the legend with its upper edge at y = `top`. */
  place: (top: number) => ChartMark[];
}

/** Draws the symbol of a series with its centre at `x`, `y`. */
type DrawSymbol = (series: number, x: number, y: number, radius: number) => PathMark;

interface LegendEntry {
  lines: string[];
  series: number;
}

/** Lays out the names of the series next to their symbols, in as many columns as fit into the width. */
export function layoutLegend(
  names: readonly string[],
  width: number,
  drawSymbol: DrawSymbol,
): ChartLegend {
  const entries = names.map((name, series) => ({
    lines: wrapToPixels(name, NAME_WIDTH, TEXT_SIZE),
    series,
  }));
  const widest = Math.max(0, ...entries.map(entryWidth));
  const columns = Math.max(1, Math.floor((width + COLUMN_GAP) / (widest + COLUMN_GAP)));
  const rows = Array.from({ length: Math.ceil(entries.length / columns) }, (_, row) =>
    entries.slice(row * columns, (row + 1) * columns),
  );
  const tops = sumsOf(rows.map((row) => rowHeight(row) + ROW_GAP));
  const lefts = sumsOf(
    Array.from({ length: columns }, (_, column) => {
      const inColumn = rows.flatMap((row) => row.slice(column, column + 1));
      return Math.ceil(Math.max(0, ...inColumn.map(entryWidth))) + COLUMN_GAP;
    }),
  );
  const place = (top: number): ChartMark[] =>
    rows.flatMap((row, rowIndex) =>
      row.flatMap(({ lines, series }, column) => {
        const [x, y] = [lefts[column] ?? 0, top + (tops[rowIndex] ?? 0)];
        return [
          drawSymbol(series, x + 7.5, y + 8, 6),
          ...lines.map((line, index) =>
            textMark(line, x + SYMBOL_WIDTH, y + 13 + index * NAME_LINE),
          ),
        ];
      }),
    );
  return { height: Math.max(0, (tops.at(-1) ?? 0) - ROW_GAP), place };
}

function entryWidth({ lines }: LegendEntry): number {
  return SYMBOL_WIDTH + pixelWidth(lines, TEXT_SIZE);
}

function rowHeight(row: readonly LegendEntry[]): number {
  return 16 + NAME_LINE * (Math.max(...row.map(({ lines }) => lines.length)) - 1);
}

/** Partial sums: `[a, b]` gives `[0, a, a + b]`. */
function sumsOf(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number);
  return sums;
}

/** A point in SVG units from the upper left corner of the plot. */
export interface PlotPoint {
  x: number;
  y: number;
}

/** A data point with its value as text. */
export interface NamedPoint extends PlotPoint {
  text: string;
  /** Whether the point is the first, last, highest or lowest of its line. */
  isLandmark: boolean;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const OFFSET = 8;
const STEPS = 20;
/** Directions from a point to its text, `[dx, dy]`, in order of preference. */
const SIDES = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;
const ALIGNS = { '-1': 'end', '0': 'middle', '1': 'start' } as const;

/**
 * Places the texts of points inside the plot where they cover no line and no other text. A text
 * without such a place is left out, so the most important points come first in `points`.
 */
export function placeValues(
  points: readonly NamedPoint[],
  lines: readonly (readonly PlotPoint[])[],
  plot: { width: number; height: number },
): TextMark[] {
  const taken = [...points, ...lines.flatMap(pointsAlong)].map(({ x, y }): Box => {
    return { left: x, top: y, right: x, bottom: y };
  });
  const marks: TextMark[] = [];
  for (const point of points) {
    const place = candidates(point).find(({ box }) => isInside(box, plot) && !hits(box, taken));
    if (!place) continue;
    taken.push(place.box);
    marks.push(place.mark);
  }
  return marks;
}

function candidates({ x, y, text }: NamedPoint): { mark: TextMark; box: Box }[] {
  const width = pixelWidth(text, SMALL_TEXT_SIZE);
  const half = SMALL_TEXT_SIZE / 2;
  return SIDES.map(([dx, dy]) => {
    const offset = dx !== 0 && dy !== 0 ? OFFSET * Math.SQRT1_2 : OFFSET;
    const start = x + dx * offset;
    const left = start + ((dx - 1) * width) / 2;
    const middle = y + dy * (offset + half);
    const style = {
      size: SMALL_TEXT_SIZE,
      align: ALIGNS[dx],
      isBold: true,
      over: 'lines',
    } as const;
    return {
      mark: textMark(text, start, middle + 4, style),
      box: { left, top: middle - half, right: left + width, bottom: middle + half },
    };
  });
}

/** Splits each segment of a line into 20 points, so close together that no text fits between two of them. */
function pointsAlong(line: readonly PlotPoint[]): PlotPoint[] {
  return line.slice(1).flatMap((end, index) => {
    const start = line[index] ?? end;
    return Array.from({ length: STEPS }, (_, step) => ({
      x: start.x + ((end.x - start.x) * step) / STEPS,
      y: start.y + ((end.y - start.y) * step) / STEPS,
    }));
  });
}

// A text may extend one unit into the space between the plot and the numbers to its left.
function isInside(box: Box, { width, height }: { width: number; height: number }): boolean {
  return box.left > -1 && box.top >= 0 && box.right <= width && box.bottom <= height;
}

function hits(box: Box, taken: readonly Box[]): boolean {
  return taken.some(
    ({ left, top, right, bottom }) =>
      left < box.right && box.left < right && top < box.bottom && box.top < bottom,
  );
}
