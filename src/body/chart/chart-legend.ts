import { pixelWidth, wrapToPixels } from '../../text/pixel-width.ts';
import { type ChartMark, type PathMark, TEXT, textMark } from './chart-marks.ts';

const SYMBOL_WIDTH = 21;
const NAME_WIDTH = 250;
const NAME_LINE = 17;
const COLUMN_GAP = 16;
const ROW_GAP = 6;

/** The names of the series beside their symbols, in columns that fill the width and rows below each other. */
interface ChartLegend {
  /** 0 without names. */
  height: number;
  /** The marks of the legend with its upper edge at `top`. */
  place: (top: number) => ChartMark[];
}

/** Draws the symbol of a series around a place, with half of its size as its radius. */
type DrawSymbol = (series: number, x: number, y: number, radius: number) => PathMark;

interface LegendEntry {
  lines: string[];
  series: number;
}

/** Lays out the legend of a chart that leaves it so much width. */
export function layoutLegend(
  names: readonly string[],
  width: number,
  drawSymbol: DrawSymbol,
): ChartLegend {
  const entries = names.map((name, series) => ({
    lines: wrapToPixels(name, NAME_WIDTH, TEXT),
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
      row.flatMap((entry, column) =>
        placeEntry(entry, lefts[column] ?? 0, top + (tops[rowIndex] ?? 0), drawSymbol),
      ),
    );
  return { height: Math.max(0, (tops.at(-1) ?? 0) - ROW_GAP), place };
}

function placeEntry(
  { lines, series }: LegendEntry,
  left: number,
  top: number,
  drawSymbol: DrawSymbol,
): ChartMark[] {
  return [
    drawSymbol(series, left + 7.5, top + 8, 6),
    ...lines.map((line, index) =>
      textMark(line, left + SYMBOL_WIDTH, top + 13 + index * NAME_LINE),
    ),
  ];
}

function entryWidth({ lines }: LegendEntry): number {
  return SYMBOL_WIDTH + pixelWidth(lines, TEXT);
}

function rowHeight(row: readonly LegendEntry[]): number {
  return 16 + NAME_LINE * (Math.max(...row.map(({ lines }) => lines.length)) - 1);
}

/** `[0, a, a + b, …]`, one more than the numbers. */
function sumsOf(numbers: readonly number[]): number[] {
  const sums = [0];
  for (const number of numbers) sums.push((sums.at(-1) ?? 0) + number);
  return sums;
}
