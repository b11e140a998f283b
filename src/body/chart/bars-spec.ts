import { barRows, namesOfParts, shareRows, stackedRows } from './bar-rows.ts';
import { type BarScale, fitScale, type PlacedRow, placeRows, VALUE_GAP } from './bars-layout.ts';
import type { ChartData } from './chart-data.ts';
import {
  type Channel,
  chooseUnit,
  frame,
  pixel,
  seriesChannel,
  SMALL_TEXT,
  type Spec,
  WIDTH,
} from './frame.ts';

type Layer = Spec['layer'][number];

const LOOKS = {
  bar: { toRows: barRows, height: 20, pitch: 0, isSingle: true },
  grouped: { toRows: barRows, height: 15, pitch: 18, isSingle: true },
  stacked: { toRows: stackedRows, height: 26, pitch: 0, isSingle: false },
  share: { toRows: shareRows, height: 34, pitch: 0, isSingle: false },
};
const WIDEST_VALUE = 175;

/**
 * Horizontal bars: one for each value, or in each row one after the other. Labels stand in a column
 * beside them or, where that would take too much of a phone, each above its own.
 */
export function barsSpec(data: ChartData, type: 'bar' | 'stacked' | 'share'): Spec {
  const isShare = type === 'share';
  const look = LOOKS[type === 'bar' && data.series.length > 1 ? 'grouped' : type];
  const unit = chooseUnit(data, WIDEST_VALUE);
  const rows = look.toRows(data, unit);
  const names = isShare ? namesOfParts(data, unit) : data.series.map(({ name }) => name);
  const scale = fitScale(rows, look);
  const { placed, height } = placeRows(rows, look, scale);
  const color = isShare ? seriesChannel(names, 'bottom', 0) : seriesChannel(names, 'top', WIDTH);
  const x = (field: string): Channel<'x'> => valueChannel(field, scale);
  return frame(names, {
    height,
    layer: [
      labelLayer(placed),
      barLayer(placed, look.height, color, x),
      ...(isShare ? [] : [zeroLayer(placed, x)]),
      endLayer(placed, look.height, x),
    ],
  });
}

function valueChannel(field: string, { low, high, left, right }: BarScale): Channel<'x'> {
  return {
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: [low, high], range: [left, right], nice: false },
  };
}

function labelLayer(placed: readonly PlacedRow[]): Layer {
  return {
    data: { values: placed.map(({ label }) => label) },
    mark: { type: 'text', baseline: 'line-top' },
    encoding: { x: { value: 0 }, y: pixel('top'), text: { field: 'text' } },
  };
}

/** The bars, each with what is written in it. */
function barLayer(
  placed: readonly PlacedRow[],
  height: number,
  color: Channel<'color'>,
  x: (field: string) => Channel<'x'>,
): Layer {
  return {
    data: { values: placed.flatMap(({ bars }) => bars.filter(({ size }) => size !== 0)) },
    transform: [
      { stack: 'size', groupby: ['stack'], as: ['from', 'to'] },
      { calculate: '(datum.from + datum.to) / 2', as: 'centre' },
    ],
    layer: [
      {
        mark: 'rect',
        encoding: {
          x: x('from'),
          x2: { field: 'to' },
          y: pixel('top'),
          y2: { field: 'bottom' },
          color,
        },
      },
      {
        mark: {
          type: 'text',
          align: 'center',
          dy: height / 2,
          fontSize: SMALL_TEXT,
          color: 'chart-inside',
        },
        encoding: { x: x('centre'), y: pixel('top'), text: { field: 'text' } },
      },
    ],
  };
}

function zeroLayer(placed: readonly PlacedRow[], x: (field: string) => Channel<'x'>): Layer {
  return {
    data: { values: placed.map(({ zero }) => zero) },
    mark: 'rule',
    encoding: { x: x('from'), y: pixel('top'), y2: { field: 'bottom' } },
  };
}

function endLayer(
  placed: readonly PlacedRow[],
  height: number,
  x: (field: string) => Channel<'x'>,
): Layer {
  return {
    data: { values: placed.flatMap((row) => row.ends) },
    mark: { type: 'text', dx: VALUE_GAP, dy: height / 2, fontWeight: 600 },
    encoding: { x: x('from'), y: pixel('top'), text: { field: 'text' } },
  };
}
