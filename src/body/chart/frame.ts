import type { TopLevelSpec } from 'vega-lite';
import type { ChartData } from './chart-data.ts';
import { formatValue } from './number-text.ts';
import { textWidth } from '../../text/width.ts';
import { wrapText } from '../../text/wrap.ts';

/** Width of every chart: a phone's, so that text is as large there as the text around it. */
export const WIDTH = 360;
/** Size of labels and values. */
export const TEXT = 15;
/** Size of ticks and of numbers among marks. */
export const SMALL_TEXT = 14;
/** Distance between the lines of a wrapped label. */
export const LINE_HEIGHT = 20;

const SYMBOL = 20;
/** Names are short enough to stand above a plot beside its numbers. */
const NAME_WIDTH = 250;
const COLUMN_GAP = 16;
/** What `tidySvg` makes classes of; from the seventh on the colours return as outlines. */
export const CLASSES = [1, 2, 3, 4, 5, 6].map((number) => `chart-${number}`);
const COLOURS = [...CLASSES, ...CLASSES.map((name) => `${name} chart-outline`)];

export type Spec = Extract<TopLevelSpec, { layer: unknown[] }>;
type Encoding = NonNullable<Extract<Spec['layer'][number], { mark: unknown }>['encoding']>;
export type Channel<Name extends keyof Encoding> = NonNullable<Encoding[Name]>;

/** What the charts have in common: quiet surroundings, and a legend where the spec asks for one. */
export function frame(names: readonly string[], spec: Spec): Spec {
  return {
    width: WIDTH,
    padding: { top: 2, bottom: 2 },
    background: 'transparent',
    ...spec,
    params: [{ name: 'names', value: names.map(wrapName) }, ...(spec.params ?? [])],
    config: {
      aria: false,
      lineBreak: '\n',
      customFormatTypes: true,
      view: { stroke: null },
      text: { color: 'currentColor', fontSize: TEXT, lineHeight: LINE_HEIGHT, align: 'left' },
      rule: { color: 'currentColor', opacity: 0.7 },
      axis: {
        title: null,
        domain: false,
        ticks: false,
        labelColor: 'currentColor',
        labelFontSize: SMALL_TEXT,
        labelLimit: 0,
        labelPadding: 8,
        gridColor: 'currentColor',
      },
      legend: {
        title: null,
        labelColor: 'currentColor',
        labelFontSize: TEXT,
        labelLimit: 0,
        labelOffset: 6,
        columnPadding: COLUMN_GAP,
        rowPadding: 6,
        symbolSize: 144,
        symbolStrokeWidth: 0,
      },
    },
  };
}

/** The unit to write behind every number: none where that makes them wider than `limit`. */
export function chooseUnit({ unit = '', series }: ChartData, limit: number): string {
  const texts = series.flatMap(({ values }) => values.map((value) => formatValue(value, unit)));
  return textWidth(texts, TEXT) > limit ? '' : unit;
}

/** A place on the y axis in pixels. */
export function pixel(field: string): Channel<'y'> {
  return { field, type: 'quantitative', scale: null };
}

/** How series differ, by default in colour; channels with the same names share one legend `width` wide. */
export function seriesChannel(
  names: readonly string[],
  orient: 'top' | 'bottom',
  width: number,
  range = COLOURS,
): Channel<'color'> & Channel<'shape'> {
  const column = textWidth(names.flatMap(wrapName), TEXT) + SYMBOL + COLUMN_GAP;
  const columns = Math.max(1, Math.floor((width + COLUMN_GAP) / column));
  return {
    field: 'series',
    type: 'nominal',
    scale: {
      domain: [...names.keys()],
      range: names.map((_, index) => range[index % range.length] ?? ''),
    },
    legend:
      names.length > 1 || orient === 'bottom'
        ? { orient, columns, labelExpr: 'names[datum.value]' }
        : null,
  };
}

function wrapName(name: string): string[] {
  return wrapText(name, NAME_WIDTH, TEXT);
}
