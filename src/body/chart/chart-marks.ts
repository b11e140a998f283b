import { pixelWidth } from '../../text/text-size.ts';
import type { ChartData } from './chart-data.ts';
import { numbersIn } from './chart-numbers.ts';

/**
 * Widths of charts in SVG units, about px: of a phone, and of the column of text on a desk. Each chart is
 * laid out for both, so that its text is as large as the page's.
 */
export const CHART_WIDTHS = { narrow: 360, wide: 656 } as const;
/** Font size of labels and values, in SVG units. */
export const TEXT_SIZE = 15;
/** Font size of numbers at gridlines and between marks, in SVG units. */
export const SMALL_TEXT_SIZE = 14;
/** Distance between the baselines of a wrapped label, in SVG units. */
export const LINE_HEIGHT = 20;

/** CSS classes of the first six series. The next six have the same colours as outlines (chart.css). */
const COLOURS = Array.from({ length: 6 }, (_, index) => `chart-${index + 1}`);

/** One line of text at a baseline `y`; `align` says which point of the line is at `x`. */
export interface TextMark {
  kind: 'text';
  text: string;
  x: number;
  y: number;
  size: number;
  align: 'start' | 'middle' | 'end';
  isBold: boolean;
  /** Background of the text: `paper` is the page, `bar` a bar, `pale` a pale one, `lines` the lines of a line chart. */
  over: 'paper' | 'bar' | 'pale' | 'lines';
}

/** A filled shape, or an unfilled line if `isLine`; `path` is the `d` of an SVG path. */
export interface PathMark {
  kind: 'path';
  path: string;
  /** CSS classes of the series: `chart-1` or `chart-1 chart-outline`. */
  colour: string;
  isLine: boolean;
}

/** The zero line, or a fainter gridline. */
export interface RuleMark {
  kind: 'rule';
  from: { x: number; y: number };
  to: { x: number; y: number };
  isFaint: boolean;
}

/** One element of a chart; positions and sizes in SVG units. */
export type ChartMark = TextMark | PathMark | RuleMark;

/** The marks of a chart, from back to front, and the box around them in SVG units. */
export interface ChartLayout {
  left: number;
  top: number;
  width: number;
  height: number;
  marks: readonly ChartMark[];
}

/** Builds a text mark; by default in normal weight, starting at `x`, in the size of labels. */
export function textMark(
  text: string,
  x: number,
  y: number,
  style: Partial<Pick<TextMark, 'size' | 'align' | 'isBold' | 'over'>> = {},
): TextMark {
  const plain = { size: TEXT_SIZE, align: 'start', isBold: false, over: 'paper' } as const;
  return { kind: 'text', text, x, y, ...plain, ...style };
}

/** Builds a rectangle in the colour of a series. */
export function rectMark(
  series: number,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): PathMark {
  // In whole units, so that neighbours meet: these are pixels of a screen.
  const [start, end] = [Math.round(left), Math.max(Math.round(left) + 1, Math.round(left + width))];
  const path = `M${start} ${round1(top)}H${end}v${round1(height)}H${start}z`;
  return { kind: 'path', path, colour: colourOf(series), isLine: false };
}

/** CSS classes of a series, from 0: `chart-1` to `chart-6`, then with `chart-outline`; repeated after twelve. */
export function colourOf(series: number): string {
  const colour = COLOURS[series % COLOURS.length] ?? '';
  return isOutlined(series) ? `${colour} chart-outline` : colour;
}

/** Whether a series, counted from 0, is drawn as an outline, on which no text is readable. */
export function isOutlined(series: number): boolean {
  return series % (2 * COLOURS.length) >= COLOURS.length;
}

/** Whether a series has a pale colour, on which a text has the colour of the page's text: every second one. */
export function isPale(series: number): boolean {
  return series % 2 === 1;
}

/** The unit to write after every number; empty if a number with its unit is wider than `limit` SVG units. */
export function chooseUnit({ unit = '', series, language }: ChartData, limit: number): string {
  const { formatValue } = numbersIn(language);
  const texts = series.flatMap(({ values }) => values.map((value) => formatValue(value, unit)));
  return pixelWidth(texts, TEXT_SIZE) > limit ? '' : unit;
}

/** Rounds to one decimal, finer than a pixel of any screen, to shorten the SVG. */
export function round1(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}

/** Marker shapes, which distinguish series without colour: SVG paths relative to the centre, by radius. */
const SHAPES: readonly ((r: number) => string)[] = [
  (r) => `m${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`,
  (r) => `m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  (r) => `m0 ${-rise(r)}l${-r} ${2 * rise(r)}h${2 * r}z`,
  (r) => `m${-r} 0l${r} ${-r}l${r} ${r}l${-r} ${r}z`,
  (r) => `m0 ${rise(r)}l${-r} ${-2 * rise(r)}h${2 * r}z`,
  cross,
];

/** Builds the marker of a series with its centre at `x`, `y`. */
export function markerMark(series: number, x: number, y: number, radius: number): PathMark {
  const shape = SHAPES[series % SHAPES.length]?.(radius) ?? '';
  const path = `M${round1(x)} ${round1(y)}${shape}`;
  return { kind: 'path', path, colour: colourOf(series), isLine: false };
}

/** Half the height of an equilateral triangle; `radius` is half of its side. */
function rise(radius: number): number {
  return round1((radius * Math.sqrt(3)) / 2);
}

function cross(r: number): string {
  const [arm, rest] = [round1(0.8 * r), round1(0.6 * r)];
  return `m${-r} ${-arm / 2}h${rest}v${-rest}h${arm}v${rest}h${rest}v${arm}h${-rest}v${rest}h${-arm}v${-rest}h${-rest}z`;
}
