import { barRows, namesOfParts, shareRows, stackedRows, sum } from './bar-rows.ts';
import type { ChartData } from './chart-data.ts';
import {
  CLASSES,
  chooseUnit,
  frame,
  pixel,
  seriesChannel,
  type Channel,
  type Spec,
} from './frame.ts';
import { LINE_HEIGHT, SMALL_TEXT, TEXT, WIDTH } from './frame.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** `pitch` is the distance from bar to bar inside a row, where they stand one under the other. */
const LOOKS = {
  bar: { toRows: barRows, height: 20, pitch: 0 },
  grouped: { toRows: barRows, height: 15, pitch: 18 },
  stacked: { toRows: stackedRows, height: 26, pitch: 0 },
  share: { toRows: shareRows, height: 34, pitch: 0 },
};
const WIDEST_LABEL = 126;
const SHORTEST_BARS = 140;
const VALUE_GAP = 6;

/**
 * Horizontal bars: one for each value, or in each row one after the other. Labels stand in a column
 * beside them or, where that would take too much of a phone, each above its own.
 */
export function barsSpec(data: ChartData, type: 'bar' | 'stacked' | 'share'): Spec {
  const [isBar, isShare] = [type === 'bar', type === 'share'];
  const { toRows, height, pitch } = LOOKS[isBar && data.series.length > 1 ? 'grouped' : type];
  const unit = chooseUnit(data, 175);
  const rows = toRows(data, unit);
  const names = isShare ? namesOfParts(data, unit) : data.series.map(({ name }) => name);

  const ends = textWidth(
    rows.flatMap((row) => row.ends),
    TEXT,
  );
  const labels = textWidth(
    rows.map((row) => row.label),
    TEXT,
  );
  const isBeside = labels <= Math.min(WIDEST_LABEL, WIDTH - ends - SHORTEST_BARS);
  const left = isBeside && labels > 0 ? Math.ceil(labels) + 10 : 0;
  const right = ends > 0 ? WIDTH - ends - VALUE_GAP : WIDTH;
  const reaches = rows.flatMap(({ sizes }) => (isBar ? sizes : [below(sizes), above(sizes)]));
  const low = Math.min(0, ...reaches);
  const high = Math.max(0, ...reaches) || (low < 0 ? 0 : 1);
  const pixels = (right - left) / (high - low);

  let y = 0;
  const placed = rows.map((row, index) => {
    const lines = isBeside ? [row.label] : wrapText(row.label, WIDTH, TEXT);
    const labelTop = y;
    const top = isBeside ? y : y + lines.length * LINE_HEIGHT + 2;
    const bottom = top + pitch * (row.sizes.length - 1) + height;
    y = bottom + (isBeside ? 10 : 12);
    return {
      label: { text: lines, top: isBeside ? (top + bottom - LINE_HEIGHT) / 2 : labelTop },
      zero: { from: 0, top: top - (isBeside ? 5 : 2), bottom: bottom + (isBeside ? 5 : 2) },
      bars: row.sizes.map((size, series) => ({
        series,
        stack: isBar ? `${index} ${series}` : index,
        top: top + series * pitch,
        bottom: top + series * pitch + height,
        // A value that is not zero shows, however small beside the others.
        size: isBar ? Math.sign(size) * Math.max(Math.abs(size), 1 / pixels) : size,
        // An outline has no colour for the paper's to stand on.
        text:
          series < CLASSES.length ? fitInside(row.insides[series], Math.abs(size) * pixels) : '',
      })),
      ends: row.ends.map((text, series) => ({
        text,
        from: isBar ? Math.max(0, row.sizes[series] ?? 0) : above(row.sizes),
        top: top + series * pitch,
      })),
    };
  });
  const x = (field: string): Channel<'x'> => ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: [low, high], range: [left, right], nice: false },
  });
  return frame(names, {
    height: y,
    layer: [
      {
        data: { values: placed.map(({ label }) => label) },
        mark: { type: 'text', baseline: 'line-top' },
        encoding: { x: { value: 0 }, y: pixel('top'), text: { field: 'text' } },
      },
      {
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
              color: isShare
                ? seriesChannel(names, 'bottom', 0)
                : seriesChannel(names, 'top', WIDTH),
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
      },
      {
        data: { values: isShare ? [] : placed.map(({ zero }) => zero) },
        mark: 'rule',
        encoding: { x: x('from'), y: pixel('top'), y2: { field: 'bottom' } },
      },
      {
        data: { values: placed.flatMap((row) => row.ends) },
        mark: { type: 'text', dx: VALUE_GAP, dy: height / 2, fontWeight: 600 },
        encoding: { x: x('from'), y: pixel('top'), text: { field: 'text' } },
      },
    ],
  });
}

function above(sizes: readonly number[]): number {
  return sum(sizes.filter((size) => size > 0));
}

function below(sizes: readonly number[]): number {
  return sum(sizes.filter((size) => size < 0));
}

function fitInside(text = '', width: number): string {
  return textWidth(text, SMALL_TEXT) + 4 <= width ? text : '';
}
