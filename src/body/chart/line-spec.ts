import type { Spec as VegaSpec } from 'vega';
import type { ChartData } from './chart-data.ts';
import {
  type Channel,
  chooseUnit,
  frame,
  LINE_HEIGHT,
  seriesChannel,
  SMALL_TEXT,
  type Spec,
  WIDTH,
} from './frame.ts';
import { formatTick, formatValue } from './number-text.ts';
import { textWidth } from '../../text/width.ts';
import { wrapText } from '../../text/wrap.ts';

const HEADROOM = 20;
const FLOOR = 220;
const FOOTROOM = 14;
const NARROWEST_LABEL = 66;
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'triangle-down', 'cross'];
// With more points than these only the ends and the extremes are named, and marked.
const NAMED = 24;
const MARKED = 22;

/** A point of a line; without text it is there to keep the texts of others off the line. */
interface Point {
  series: number;
  row: number;
  value: number;
  text: string;
  /** Lower for those that are named first: 0 for the ends and the extremes of a line. */
  rank: number;
}

/** Points joined by lines above labels in their given order, over gridlines at round numbers. */
export function lineSpec(data: ChartData): Spec {
  const { labels, series } = data;
  const unit = chooseUnit(data, 64);
  const names = series.map(({ name }) => name);
  const domain = chooseDomain(series.flatMap(({ values }) => values));
  // About what the numbers beside the gridlines leave.
  const ticks = domain.flatMap((end) => [end, end / 2]).map((end) => Number(end.toPrecision(2)));
  const numbers = ticks.map((tick) => formatTick(tick, unit));
  const width = WIDTH - 8 - Math.ceil(textWidth(numbers, SMALL_TEXT));
  const points = series.flatMap(({ values }, index) => toPoints(values, index, unit));
  const landmarks = points.filter(({ rank }) => rank === 0);
  const named = points.length > NAMED ? landmarks : points;
  const room = Math.max(NARROWEST_LABEL, width / labels.length) - 6;
  const color = seriesChannel(names, 'top', width);
  const x: Channel<'x'> = {
    field: 'row',
    type: 'quantitative',
    scale: { domain: [-0.5, labels.length - 0.5], nice: false },
    axis: {
      grid: false,
      values: [...labels.keys()],
      labelExpr: 'labels[datum.value]',
      labelLineHeight: LINE_HEIGHT,
      labelOverlap: 'parity',
      labelSeparation: 2,
    },
  };
  const y: Channel<'y'> = {
    field: 'value',
    type: 'quantitative',
    scale: { domain, nice: 4, range: [FLOOR, HEADROOM] },
    axis: {
      tickCount: 4,
      format: unit,
      formatType: 'formatTick',
      gridOpacity: { condition: { test: 'datum.value === 0', value: 0.7 }, value: 0.2 },
    },
  };
  return frame(names, {
    height: FLOOR + FOOTROOM,
    width,
    params: [{ name: 'labels', value: labels.map((label) => wrapLabel(label, room)) }],
    encoding: { x, y },
    layer: [
      {
        data: { values: points },
        mark: { type: 'line', strokeWidth: 2.5 },
        encoding: { color },
      },
      {
        data: { values: labels.length > MARKED ? landmarks : points },
        mark: { type: 'point', filled: true, opacity: 1, size: 64 },
        encoding: { color, shape: seriesChannel(names, 'top', width, SHAPES) },
      },
      {
        name: 'values',
        data: { values: [...named, ...points.flatMap(pointsBefore)] },
        mark: { type: 'text', fontSize: SMALL_TEXT, fontWeight: 600, stroke: 'chart-halo' },
        encoding: { text: { field: 'text' } },
      },
    ],
  });
}

/** Has vega do what vega-lite cannot: place values where they cover no line, point or other value. */
export function placeValues(spec: VegaSpec): VegaSpec {
  const label = {
    type: 'label',
    size: { signal: '[width, height]' },
    sort: { field: 'datum.rank' },
    anchor: [
      'top',
      'bottom',
      'right',
      'left',
      'top-left',
      'top-right',
      'bottom-left',
      'bottom-right',
    ],
    offset: [8],
  };
  const marks = spec.marks?.map((mark) =>
    mark.name === 'values_marks' ? Object.assign(mark, { transform: [label] }) : mark,
  );
  return { ...spec, ...(marks && { marks }) };
}

function wrapLabel(label: string, width: number): string[] {
  const lines = wrapText(label, width, SMALL_TEXT);
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]?.slice(0, -1) ?? ''}…`] : lines;
}

function toPoints(values: readonly number[], series: number, unit: string): Point[] {
  const extremes = [Math.max(...values), Math.min(...values)].map((value) => values.indexOf(value));
  const landmarks = [0, values.length - 1, ...extremes];
  return values.map((value, row) => {
    const rank = landmarks.includes(row) ? 0 : 1;
    return { series, row, value, text: formatValue(value, unit), rank };
  });
}

function pointsBefore(end: Point, index: number, points: readonly Point[]): Point[] {
  const start = points[index - 1];
  if (start?.series !== end.series) return [];
  return Array.from({ length: 20 }, (_, step) => {
    const value = start.value + ((end.value - start.value) * step) / 20;
    return { ...end, row: start.row + step / 20, value, text: '', rank: 2 };
  });
}

// Lines show change: zero belongs to the scale where it is not far from the values.
function chooseDomain(values: readonly number[]): [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isFarFromZero = least > most / 2 || most < least / 2;
  if (least < most && isFarFromZero) return [least, most];
  return [Math.min(0, least), Math.max(0, most) || (least < 0 ? 0 : 1)];
}
