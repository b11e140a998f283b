import { pixelWidth } from '../../text/pixel-width.ts';
import type { ChartData } from './chart-data.ts';
import { formatValue } from './chart-numbers.ts';

/** Width of every chart in its own units: a phone's, so that its text is as large as the text around it. */
export const CHART_WIDTH = 360;
/** Size of labels and values. */
export const TEXT = 15;
/** Size of numbers at gridlines and among marks. */
export const SMALL_TEXT = 14;
/** Distance between the lines of a wrapped label. */
export const LINE_HEIGHT = 20;

/** Colours by series or part; from the seventh on they return as outlines (chart.css). */
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
  /** What lies under the text: a bar's colour, or lines that the text must stand out from. */
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

/** A straight line that measures: the zero line, or fainter a gridline. */
export interface RuleMark {
  kind: 'rule';
  from: { x: number; y: number };
  to: { x: number; y: number };
  isFaint: boolean;
}

/** What a chart is drawn of, placed in the chart's own units. */
export type ChartMark = TextMark | PathMark | RuleMark;

/** A chart that is ready to draw: its marks, from the lowest to the uppermost, and the box around them. */
export interface ChartLayout {
  left: number;
  top: number;
  width: number;
  height: number;
  marks: readonly ChartMark[];
}

/** A line of text at a place; plain, from its start and as large as a label unless `style` says otherwise. */
export function textMark(
  text: string,
  x: number,
  y: number,
  style: Partial<Pick<TextMark, 'size' | 'align' | 'isBold' | 'over'>> = {},
): TextMark {
  return {
    kind: 'text',
    text,
    x,
    y,
    size: TEXT,
    align: 'start',
    isBold: false,
    over: 'paper',
    ...style,
  };
}

/** A rectangle in the colour of a series. */
export function rectMark(
  series: number,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): PathMark {
  const path = `M${round1(left)} ${round1(top)}h${round1(width)}v${round1(height)}h${-round1(width)}z`;
  return { kind: 'path', path, colour: colourOf(series), isLine: false };
}

/** Classes of the colour of a series: twelve, then from the start again. */
export function colourOf(series: number): string {
  const colour = COLOURS[series % COLOURS.length] ?? '';
  return isOutlined(series) ? `${colour} chart-outline` : colour;
}

/** Whether a series has the colour in its outline alone, so that no text can be read on it. */
export function isOutlined(series: number): boolean {
  return series % (2 * COLOURS.length) >= COLOURS.length;
}

/** The unit to write behind every number: none where that makes a number wider than `limit`. */
export function chooseUnit({ unit = '', series }: ChartData, limit: number): string {
  const texts = series.flatMap(({ values }) => values.map((value) => formatValue(value, unit)));
  return pixelWidth(texts, TEXT) > limit ? '' : unit;
}

/** Rounds to one decimal, which is finer than any screen. */
export function round1(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}
