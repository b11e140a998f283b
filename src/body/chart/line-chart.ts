import { pixelWidth, wrapToPixels } from '../../text/text-size.ts';
import type { ChartData } from './chart-data.ts';
import { layoutLegend, type NamedPoint, placeValues, type PlotPoint } from './chart-labels.ts';
import {
  type ChartLayout,
  type ChartMark,
  chooseUnit,
  colourOf,
  LINE_HEIGHT,
  markerMark,
  type PathMark,
  round1,
  SMALL_TEXT_SIZE,
  textMark,
} from './chart-marks.ts';
import { numbersIn, roundTicks } from './chart-numbers.ts';

const HEADROOM = 20;
const FLOOR = 220;
const FOOTROOM = 14;
const PLOT_HEIGHT = FLOOR + FOOTROOM;
const AXIS_GAP = 8;
const LEGEND_GAP = 18;
const MARKER_RADIUS = 4;
const WIDEST_UNIT = 100;
const NARROWEST_LABEL = 66;
// With more points than this, only first, last, highest and lowest have a value (NAMED) or a marker
// (MARKED).
const NAMED = 24;
const MARKED = 22;

interface LinePoint extends NamedPoint {
  series: number;
}

/** The area of a line chart in SVG units; `toY` converts a value to a distance from the top. */
interface Plot {
  width: number;
  columns: number;
  toY: (value: number) => number;
}

/** Lays out a line chart: a line for each series, gridlines at round numbers, labels below. */
export function layoutLines(data: ChartData, width: number): ChartLayout {
  const { labels, series, language } = data;
  const { formatTick, formatValue } = numbersIn(language);
  const unit = chooseUnit(data, WIDEST_UNIT);
  const ticks = roundTicks(...chooseDomain(series.flatMap(({ values }) => values)));
  // Only the topmost number has the unit.
  const numbers = ticks.map((tick, index) =>
    formatTick(tick, index === ticks.length - 1 ? unit : ''),
  );
  const gutter = AXIS_GAP + Math.ceil(pixelWidth(numbers, SMALL_TEXT_SIZE));
  const plot = toPlot(width - gutter, labels.length, ticks);
  const points = series.flatMap(({ values }, index) => toPoints(values, index, formatValue, plot));
  const legendNames = series.length > 1 ? series.map(({ name }) => name) : [];
  const legend = layoutLegend(legendNames, plot.width, markerMark);
  const axis = layoutLabels(labels, plot);
  const marks = [
    ...ticks.flatMap((tick, index) => gridMarks(tick, numbers[index] ?? '', plot)),
    ...axis.marks,
    ...lineMarks(points),
    ...(labels.length > MARKED ? points.filter(({ isLandmark }) => isLandmark) : points).map(
      ({ series: index, x, y }) => markerMark(index, x, y, MARKER_RADIUS),
    ),
    ...valueMarks(points, plot),
    ...legend.place(-legend.height - LEGEND_GAP),
  ];
  const top = legend.height > 0 ? legend.height + LEGEND_GAP + 2 : 2;
  const left = Math.max(gutter, Math.ceil(-axis.left));
  const wholeWidth = left + Math.max(plot.width, Math.ceil(axis.right));
  return { left: -left, top: -top, width: wholeWidth, height: top + axis.bottom + 2, marks };
}

/** Lowest and highest value of the scale; zero is included only if the values are close to it. */
function chooseDomain(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isFarFromZero = least > most / 2 || most < least / 2;
  if (least < most && isFarFromZero) return [least, most];
  return [Math.min(0, least), Math.max(0, most) || (least < 0 ? 0 : 1)];
}

function toPlot(width: number, columns: number, ticks: readonly number[]): Plot {
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const toY = (value: number): number =>
    FLOOR - ((value - low) / (high - low)) * (FLOOR - HEADROOM);
  return { width, columns, toY };
}

function columnCentre(index: number, { width, columns }: Plot): number {
  return ((index + 0.5) / columns) * width;
}

/** A gridline and the number to its left; the line at zero is stronger. */
function gridMarks(tick: number, number: string, { width, toY }: Plot): ChartMark[] {
  const y = toY(tick);
  const style = { size: SMALL_TEXT_SIZE, align: 'end' } as const;
  return [
    { kind: 'rule', from: { x: 0, y }, to: { x: width, y }, isFaint: tick !== 0 },
    textMark(number, -AXIS_GAP, y + 4, style),
  ];
}

function toPoints(
  values: readonly number[],
  series: number,
  textOf: (value: number) => string,
  plot: Plot,
): LinePoint[] {
  const extremes = [Math.max(...values), Math.min(...values)].map((value) => values.indexOf(value));
  const landmarks = [0, values.length - 1, ...extremes];
  return values.map((value, row) => ({
    series,
    x: columnCentre(row, plot),
    y: plot.toY(value),
    text: textOf(value),
    isLandmark: landmarks.includes(row),
  }));
}

function lineMarks(points: readonly LinePoint[]): PathMark[] {
  return linesOf(points).map((line, series) => ({
    kind: 'path',
    path: `M${line.map(({ x, y }) => `${round1(x)} ${round1(y)}`).join('L')}`,
    colour: colourOf(series),
    isLine: true,
  }));
}

/** Values next to their points, first, last, highest and lowest before the others; with many points only these. */
function valueMarks(points: readonly LinePoint[], { width }: Plot): ChartMark[] {
  const landmarks = points.filter(({ isLandmark }) => isLandmark);
  const others = points.length > NAMED ? [] : points.filter(({ isLandmark }) => !isLandmark);
  const lines: PlotPoint[][] = linesOf(points);
  return placeValues([...landmarks, ...others], lines, { width, height: PLOT_HEIGHT });
}

function linesOf(points: readonly LinePoint[]): LinePoint[][] {
  return [...Map.groupBy(points, ({ series }) => series).values()];
}

/** Lays out the labels below the plot and measures their extent; with too many labels, every second or fourth. */
function layoutLabels(labels: readonly string[], plot: Plot) {
  const room = Math.max(NARROWEST_LABEL, plot.width / plot.columns) - 6;
  const all = labels.map((label, index) => {
    const lines = wrapLabel(label, room);
    const x = columnCentre(index, plot);
    const half = pixelWidth(lines, SMALL_TEXT_SIZE) / 2;
    return { lines, x, left: x - half, right: x + half };
  });
  const shown = thinOut(all.filter(({ left, right }) => right > left));
  const top = PLOT_HEIGHT + AXIS_GAP;
  return {
    left: Math.min(0, ...shown.map(({ left }) => left)),
    right: Math.max(0, ...shown.map(({ right }) => right)),
    bottom:
      top +
      SMALL_TEXT_SIZE +
      LINE_HEIGHT * (Math.max(...shown.map(({ lines }) => lines.length), 1) - 1),
    marks: shown.flatMap(({ lines, x }) =>
      lines.map((line, index) => {
        const style = { size: SMALL_TEXT_SIZE, align: 'middle' } as const;
        return textMark(line, x, top + 11 + index * LINE_HEIGHT, style);
      }),
    ),
  };
}

function wrapLabel(label: string, width: number): string[] {
  const lines = wrapToPixels(label, width, SMALL_TEXT_SIZE);
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]?.slice(0, -1) ?? ''}…`] : lines;
}

interface Extent {
  left: number;
  right: number;
}

/** Removes every second label until no two labels touch. */
function thinOut<T extends Extent>(labels: readonly T[]): readonly T[] {
  let shown = labels;
  while (shown.length >= 3 && touch(shown)) shown = shown.filter((_, index) => index % 2 === 0);
  return shown.length < 3 && labels.length > 2
    ? [...labels.slice(0, 1), ...labels.slice(-1)]
    : shown;
}

function touch(labels: readonly Extent[]): boolean {
  return labels.some(({ left }, index) => left < (labels[index - 1]?.right ?? -Infinity) + 2);
}
