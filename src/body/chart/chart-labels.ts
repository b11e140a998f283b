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

/** A name in the lines that it takes, and its box in SVG units. */
interface PlacedEntry {
  lines: string[];
  series: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Lays out the names of the series next to their symbols, in lines that are as wide as the chart. */
export function layoutLegend(
  names: readonly string[],
  width: number,
  drawSymbol: DrawSymbol,
): ChartLegend {
  const placed: PlacedEntry[] = [];
  for (const [series, name] of names.entries()) {
    const lines = wrapToPixels(name, width - SYMBOL_WIDTH, TEXT_SIZE);
    const size = {
      width: Math.ceil(SYMBOL_WIDTH + pixelWidth(lines, TEXT_SIZE)),
      height: 16 + NAME_LINE * (lines.length - 1),
    };
    const previous = placed.at(-1);
    const left = previous ? previous.left + previous.width + COLUMN_GAP : 0;
    const fits = left + size.width <= width;
    const top = fits ? (previous?.top ?? 0) : bottomOf(placed) + ROW_GAP;
    placed.push({ lines, series, left: fits ? left : 0, top, ...size });
  }
  const place = (start: number): ChartMark[] =>
    placed.flatMap(({ lines, series, left, top }) => [
      drawSymbol(series, left + 7.5, start + top + 8, 6),
      ...lines.map((line, index) =>
        textMark(line, left + SYMBOL_WIDTH, start + top + 13 + index * NAME_LINE),
      ),
    ]);
  return { height: bottomOf(placed), place };
}

function bottomOf(entries: readonly PlacedEntry[]): number {
  return Math.max(0, ...entries.map(({ top, height }) => top + height));
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
