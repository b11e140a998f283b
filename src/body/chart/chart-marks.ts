import { pixelWidth } from '../../text/text-size.ts';
import type { ChartData } from './chart-data.ts';
import { formatValue } from './chart-numbers.ts';

/** Width of every chart in SVG units: about a phone's, so that its text has the size of the page's text. */
export const CHART_WIDTH = 360;
/** Size of labels and values. */
export const TEXT = 15;
/** Size of numbers at gridlines and among marks. */
export const SMALL_TEXT = 14;
/** Distance between the lines of a wrapped label. */
export const LINE_HEIGHT = 20;

/** Colours by series; from the seventh on they return as outlines (chart.css). */
const COLOURS = Array.from({ length: 6 }, (_, index) => `chart-${index + 1}`);

/** One line of text; `y` is its baseline, `x` its start, middle or end. */
export interface TextMark {
  kind: 'text';
  text: string;
  x: number;
  y: number;
  size: number;
  align: 'start' | 'middle' | 'end';
  isBold: boolean;
  /** The background of the text. */
  over: 'paper' | 'bar' | 'lines';
}

/** A filled shape, or with `isLine` a line, in the colour of a series; `path` as in SVG's `d`. */
export interface PathMark {
  kind: 'path';
  path: string;
  /** Classes of chart.css: `chart-1`, `chart-1 chart-outline`. */
  colour: string;
  isLine: boolean;
}

/** The zero line, or a gridline, which is fainter. */
export interface RuleMark {
  kind: 'rule';
  from: { x: number; y: number };
  to: { x: number; y: number };
  isFaint: boolean;
}

/** An element of a chart, in SVG units. */
export type ChartMark = TextMark | PathMark | RuleMark;

/** The marks of a chart, from back to front, and the box around them. */
export interface ChartLayout {
  left: number;
  top: number;
  width: number;
  height: number;
  marks: readonly ChartMark[];
}

/** A line of text; without `style` in normal weight, starting at `x`, in the size of labels. */
export function textMark(
  text: string,
  x: number,
  y: number,
  style: Partial<Pick<TextMark, 'size' | 'align' | 'isBold' | 'over'>> = {},
): TextMark {
  const plain = { size: TEXT, align: 'start', isBold: false, over: 'paper' } as const;
  return { kind: 'text', text, x, y, ...plain, ...style };
}

/** A rectangle in the colour of a series. */
export function rectMark(
  series: number,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): PathMark {
  const path = `M${round1(left)} ${round1(top)}h${round1(width)}v${round1(height)}h${-round1(width)}z`;
  return { kind: 'path', path, colour: colourOf(series), isLine: false };
}

/** CSS classes of the colour of a series; they repeat after twelve series. */
export function colourOf(series: number): string {
  const colour = COLOURS[series % COLOURS.length] ?? '';
  return isOutlined(series) ? `${colour} chart-outline` : colour;
}

/** Whether only the outline of a series has its colour, so that no text is readable on it. */
export function isOutlined(series: number): boolean {
  return series % (2 * COLOURS.length) >= COLOURS.length;
}

/** The unit to write after every number; empty if it makes a number wider than `limit` pixels. */
export function chooseUnit({ unit = '', series }: ChartData, limit: number): string {
  const texts = series.flatMap(({ values }) => values.map((value) => formatValue(value, unit)));
  return pixelWidth(texts, TEXT) > limit ? '' : unit;
}

/** Rounds to one decimal, which is finer than any screen. */
export function round1(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}

/** Shapes that distinguish series without colour: SVG paths from the centre, by radius. */
const SHAPES: readonly ((r: number) => string)[] = [
  (r) => `m${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`,
  (r) => `m${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  (r) => `m0 ${-rise(r)}l${-r} ${2 * rise(r)}h${2 * r}z`,
  (r) => `m${-r} 0l${r} ${-r}l${r} ${r}l${-r} ${r}z`,
  (r) => `m0 ${rise(r)}l${-r} ${-2 * rise(r)}h${2 * r}z`,
  cross,
];

/** The marker of a series with its centre at a point. */
export function markerMark(series: number, x: number, y: number, radius: number): PathMark {
  const shape = SHAPES[series % SHAPES.length]?.(radius) ?? '';
  const path = `M${round1(x)} ${round1(y)}${shape}`;
  return { kind: 'path', path, colour: colourOf(series), isLine: false };
}

/** Half the height of an equilateral triangle, from half its side. */
function rise(radius: number): number {
  return round1((radius * Math.sqrt(3)) / 2);
}

function cross(r: number): string {
  const [arm, rest] = [round1(0.8 * r), round1(0.6 * r)];
  return `m${-r} ${-arm / 2}h${rest}v${-rest}h${arm}v${rest}h${rest}v${arm}h${-rest}v${rest}h${-arm}v${-rest}h${-rest}z`;
}
