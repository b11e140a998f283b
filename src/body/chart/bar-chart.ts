import { pixelWidth, wrapToPixels } from '../../text/text-size.ts';
import type { ChartData } from './chart-data.ts';
import { layoutLegend } from './chart-labels.ts';
import {
  type ChartLayout,
  type ChartMark,
  chooseUnit,
  isOutlined,
  isPale,
  LINE_HEIGHT,
  rectMark,
  SMALL_TEXT_SIZE,
  TEXT_SIZE,
  textMark,
} from './chart-marks.ts';
import { type BarRow, barRows, labelShares, shareRows, stackedRows, sum } from './chart-numbers.ts';

/** How the rows of a bar chart are drawn; sizes in SVG units. */
interface BarStyle {
  toRows: (data: ChartData, unit: string) => BarRow[];
  /** Height of one bar. */
  height: number;
  /** Distance between the tops of two bars in the same row; 0 if all bars of a row are on one line. */
  pitch: number;
  /** Whether every bar starts at the zero line; otherwise the bars of a row are stacked. */
  isSingle: boolean;
}

/** Scale that converts values to x positions in SVG units. */
interface BarScale {
  /** Width of the chart in SVG units. */
  width: number;
  /** Whether labels are in a column to the left of the bars, not above them. */
  isBeside: boolean;
  /** x position of the value 0, in SVG units. */
  zero: number;
  /** Length of a bar for the value 1, in SVG units. */
  unit: number;
}

const BAR_STYLES = {
  bar: { toRows: barRows, height: 20, pitch: 0, isSingle: true },
  grouped: { toRows: barRows, height: 15, pitch: 18, isSingle: true },
  stacked: { toRows: stackedRows, height: 26, pitch: 0, isSingle: false },
  share: { toRows: shareRows, height: 34, pitch: 0, isSingle: false },
} satisfies Record<string, BarStyle>;

const VALUE_GAP = 6;
const WIDEST_VALUE = 175;
// Shares of the width: the most for labels beside the bars, and the least for the bars.
const WIDEST_LABEL = 0.35;
const SHORTEST_BARS = 0.38;
const LEGEND_GAP = 18;

/**
 * Lays out horizontal bars: one for each value, or the values of a row one after the other. Labels
 * are in a column to the left or, if that is too wide for a phone, above the bars. The legend is
 * above the bars; that of a share chart, which includes the values, is below.
 */
export function layoutBars(
  data: ChartData,
  type: 'bar' | 'stacked' | 'share',
  width: number,
): ChartLayout {
  const isShare = type === 'share';
  const barStyle = BAR_STYLES[type === 'bar' && data.series.length > 1 ? 'grouped' : type];
  const unit = chooseUnit(data, WIDEST_VALUE);
  const rows = barStyle.toRows(data, unit);
  const scale = fitScale(rows, barStyle, width);
  const placed = placeRows(rows, barStyle, scale);
  const bottom = placed.at(-1)?.bottom ?? 0;
  const legend = layoutLegend(legendNames(data, type, unit), width, drawSymbol);
  const marks = [
    ...placed.flatMap(({ labels }) => labels),
    ...placed.flatMap(({ bars }) => bars),
    ...placed.flatMap(({ insides }) => insides),
    ...(isShare ? [] : zeroMarks(placed, scale)),
    ...placed.flatMap(({ ends }) => ends),
    ...legend.place(isShare ? bottom + LEGEND_GAP : -legend.height - LEGEND_GAP),
  ];
  const legendSpace = legend.height > 0 ? legend.height + LEGEND_GAP : 0;
  const top = isShare ? 0 : -Math.max(legendSpace, scale.isBeside ? 6 : 0);
  const height = bottom - top + (isShare ? legendSpace : 0);
  return { left: 0, top: top - 2, width, height: height + 4, marks };
}

function legendNames(data: ChartData, type: string, unit: string): string[] {
  if (type === 'share') return labelShares(data, unit);
  return data.series.length > 1 ? data.series.map(({ name }) => name) : [];
}

function drawSymbol(series: number, x: number, y: number, radius: number) {
  const size = 2 * radius;
  return rectMark(series, { left: x - radius, top: y - radius, width: size, height: size });
}

/** Chooses the scale, and puts labels to the left if that leaves enough width for the bars. */
function fitScale(rows: readonly BarRow[], { isSingle }: BarStyle, width: number): BarScale {
  const widthOf = (texts: string[]): number => pixelWidth(texts, TEXT_SIZE);
  const ends = widthOf(rows.flatMap((row) => row.ends));
  const labels = widthOf(rows.map(({ label }) => label));
  const isBeside = labels <= Math.min(WIDEST_LABEL * width, (1 - SHORTEST_BARS) * width - ends);
  const reaches = rows.flatMap(({ sizes }) => (isSingle ? sizes : [below(sizes), above(sizes)]));
  const low = Math.min(0, ...reaches);
  const high = Math.max(0, ...reaches) || (low < 0 ? 0 : 1);
  const left = isBeside && labels > 0 ? Math.ceil(labels) + 10 : 0;
  // Leaves 4 %, because some fonts are wider than the one that was measured.
  const right = ends > 0 ? width - 1.04 * ends - VALUE_GAP : width;
  const unit = (right - left) / (high - low);
  return { width, isBeside, zero: left - low * unit, unit };
}

/** The marks of a row, and its position from the top in SVG units. */
interface PlacedRow {
  barsTop: number;
  barsBottom: number;
  /** Bottom of the row, including the space below it. */
  bottom: number;
  labels: ChartMark[];
  bars: ChartMark[];
  insides: ChartMark[];
  ends: ChartMark[];
}

function placeRows(rows: readonly BarRow[], barStyle: BarStyle, scale: BarScale): PlacedRow[] {
  const placed: PlacedRow[] = [];
  for (const row of rows) placed.push(placeRow(row, placed.at(-1)?.bottom ?? 0, barStyle, scale));
  return placed;
}

function placeRow(row: BarRow, top: number, barStyle: BarStyle, scale: BarScale): PlacedRow {
  const { isBeside } = scale;
  const lines = isBeside ? [row.label] : wrapToPixels(row.label, scale.width, TEXT_SIZE);
  const barsTop = isBeside ? top : top + lines.length * LINE_HEIGHT + 2;
  const barsBottom = barsTop + barStyle.pitch * (row.sizes.length - 1) + barStyle.height;
  const labelTop = isBeside ? (barsTop + barsBottom - LINE_HEIGHT) / 2 : top;
  return {
    barsTop,
    barsBottom,
    bottom: barsBottom + (isBeside ? 10 : 12),
    labels: lines
      .map((line, index) => textMark(line, 0, labelTop + 14 + index * LINE_HEIGHT))
      .filter(({ text }) => text !== ''),
    ...placeBars(row, barsTop, barStyle, scale),
    ends: placeEnds(row, barsTop, barStyle, scale),
  };
}

function placeBars(
  { sizes, insides }: BarRow,
  top: number,
  { height, pitch, isSingle }: BarStyle,
  { zero, unit }: BarScale,
): Pick<PlacedRow, 'bars' | 'insides'> {
  const bars = sizes.map((size, series) => {
    const before = isSingle ? [] : sizes.slice(0, series).filter((other) => other * size > 0);
    const start = zero + sum(before) * unit;
    // Every value except zero is at least one unit long, so that it is visible.
    const length = Math.abs(isSingle ? atLeastOne(size * unit) : size * unit);
    const left = size < 0 ? start - length : start;
    return { series, left, top: top + series * pitch, width: length, height };
  });
  const visible = bars.filter(({ series }) => sizes[series] !== 0);
  return {
    bars: visible.map(({ series, ...box }) => rectMark(series, box)),
    insides: visible.flatMap(({ series, left, top: barTop, width }) => {
      const text = insides[series] ?? '';
      const fits = pixelWidth(text, SMALL_TEXT_SIZE) + 4 <= width;
      if (text === '' || !fits || isOutlined(series)) return [];
      const over = isPale(series) ? 'pale' : 'bar';
      const style = { size: SMALL_TEXT_SIZE, align: 'middle', over } as const;
      return textMark(text, left + width / 2, barTop + height / 2 + 4, style);
    }),
  };
}

/** Marks for the values at the end of their bars; a negative value is at the zero line. */
function placeEnds(
  { sizes, ends }: BarRow,
  top: number,
  { height, pitch, isSingle }: BarStyle,
  { zero, unit }: BarScale,
): ChartMark[] {
  return ends.map((text, series) => {
    const end = isSingle ? Math.max(0, sizes[series] ?? 0) : above(sizes);
    const x = zero + end * unit + VALUE_GAP;
    return textMark(text, x, top + series * pitch + height / 2 + 5, { isBold: true });
  });
}

/** Marks for the zero line: one through all rows or, if labels are above the bars, one per row. */
function zeroMarks(placed: readonly PlacedRow[], { isBeside, zero }: BarScale): ChartMark[] {
  const spans = placed.map(({ barsTop, barsBottom }) => [barsTop, barsBottom] as const);
  const overhang = isBeside ? 5 : 2;
  const lines = isBeside ? [[spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0] as const] : spans;
  return lines.map(([top, bottom]) => ({
    kind: 'rule',
    from: { x: zero, y: top - overhang },
    to: { x: zero, y: bottom + overhang },
    isFaint: false,
  }));
}

function atLeastOne(pixels: number): number {
  return Math.abs(pixels) < 1 ? Math.sign(pixels) : pixels;
}

function above(sizes: readonly number[]): number {
  return sum(sizes.filter((size) => size > 0));
}

function below(sizes: readonly number[]): number {
  return sum(sizes.filter((size) => size < 0));
}
