import { type BarRow, sum } from './bar-rows.ts';
import { CLASSES, LINE_HEIGHT, SMALL_TEXT, TEXT, WIDTH } from './frame.ts';
import { textWidth } from '../../text/width.ts';
import { wrapText } from '../../text/wrap.ts';

/** How thick bars are and how far one is from the next inside a row, in pixels. */
export interface BarLook {
  height: number;
  /** 0 where the bars of a row stand one after the other. */
  pitch: number;
  /** Whether each value is a bar of its own; else those of a row add up. */
  isSingle: boolean;
}

/** The place that bars have: the scale's ends in values and in pixels. */
export interface BarScale {
  /** Labels stand in a column beside the bars, or each above its own. */
  isBeside: boolean;
  low: number;
  high: number;
  left: number;
  right: number;
}

/** A row in pixels from the top, ready to draw. */
export interface PlacedRow {
  label: { text: string[]; top: number };
  zero: { from: 0; top: number; bottom: number };
  bars: {
    series: number;
    stack: string;
    top: number;
    bottom: number;
    size: number;
    text: string;
  }[];
  ends: { text: string; from: number; top: number }[];
}

export const VALUE_GAP = 6;

const WIDEST_LABEL = 126;
const SHORTEST_BARS = 140;

/** Finds the scale: labels stand beside the bars where that leaves enough of a phone for these. */
export function fitScale(rows: readonly BarRow[], { isSingle }: BarLook): BarScale {
  const texts = rows.flatMap((row) => row.ends);
  const ends = textWidth(texts, TEXT);
  const names = rows.map((row) => row.label);
  const labels = textWidth(names, TEXT);
  const isBeside = labels <= Math.min(WIDEST_LABEL, WIDTH - ends - SHORTEST_BARS);
  const reaches = rows.flatMap(({ sizes }) => (isSingle ? sizes : [below(sizes), above(sizes)]));
  const low = Math.min(0, ...reaches);
  return {
    isBeside,
    low,
    high: Math.max(0, ...reaches) || (low < 0 ? 0 : 1),
    left: isBeside && labels > 0 ? Math.ceil(labels) + 10 : 0,
    right: ends > 0 ? WIDTH - ends - VALUE_GAP : WIDTH,
  };
}

/** Places the rows one under the other; `height` is that of all. */
export function placeRows(
  rows: readonly BarRow[],
  look: BarLook,
  scale: BarScale,
): { placed: PlacedRow[]; height: number } {
  let height = 0;
  const placed = rows.map((row, index) => {
    const lines = scale.isBeside ? [row.label] : wrapText(row.label, WIDTH, TEXT);
    const top = scale.isBeside ? height : height + lines.length * LINE_HEIGHT + 2;
    const bottom = top + look.pitch * (row.sizes.length - 1) + look.height;
    const labelTop = scale.isBeside ? (top + bottom - LINE_HEIGHT) / 2 : height;
    const overhang = scale.isBeside ? 5 : 2;
    height = bottom + (scale.isBeside ? 10 : 12);
    return {
      label: { text: lines, top: labelTop },
      zero: { from: 0 as const, top: top - overhang, bottom: bottom + overhang },
      bars: placeBars(row, index, top, look, scale),
      ends: row.ends.map((text, series) => ({
        text,
        from: look.isSingle ? Math.max(0, row.sizes[series] ?? 0) : above(row.sizes),
        top: top + series * look.pitch,
      })),
    };
  });
  return { placed, height };
}

function placeBars(
  row: BarRow,
  index: number,
  top: number,
  { height, pitch, isSingle }: BarLook,
  { low, high, left, right }: BarScale,
): PlacedRow['bars'] {
  const pixels = (right - left) / (high - low);
  return row.sizes.map((size, series) => ({
    series,
    stack: isSingle ? `${index} ${series}` : `${index}`,
    top: top + series * pitch,
    bottom: top + series * pitch + height,
    // A value that is not zero shows, however small beside the others.
    size: isSingle ? Math.sign(size) * Math.max(Math.abs(size), 1 / pixels) : size,
    // An outline has no colour for the paper's to stand on.
    text: series < CLASSES.length ? fitInside(row.insides[series], Math.abs(size) * pixels) : '',
  }));
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
