import type { ChartData } from './chart-data.ts';
import { formatShare, formatValue } from './chart-numbers.ts';

/** One row of bars and the texts that go with it. */
export interface BarRow {
  label: string;
  /** Lengths of the bars, one for each colour. */
  sizes: number[];
  /** What is written in each bar. */
  insides: string[];
  /** What is written at the end of each bar, or of all of them. */
  ends: string[];
}

/** A bar for each value. */
export function barRows({ labels, series }: ChartData, unit: string): BarRow[] {
  return labels.map((label, index) => {
    const sizes = series.map(({ values }) => values[index] ?? 0);
    return { label, sizes, insides: [], ends: sizes.map((size) => formatValue(size, unit)) };
  });
}

/** Bars that add up. The sum is written but for percentages and values of both signs. */
export function stackedRows(data: ChartData, unit: string): BarRow[] {
  const rows = barRows(data, unit);
  const hasSums = !unit.includes('%') && rows.every(({ sizes }) => Math.min(...sizes) >= 0);
  return rows.map(({ label, sizes, ends }) =>
    hasSums
      ? {
          label,
          sizes,
          insides: sizes.map((size) => formatValue(size)),
          ends: [formatValue(sum(sizes), unit)],
        }
      : { label, sizes, insides: ends, ends: [] },
  );
}

/** One bar for each series, of the parts of a whole; their numbers stand in the legend too. */
export function shareRows({ series }: ChartData, unit: string): BarRow[] {
  return series.map(({ name, values }) => {
    const parts = partsOf(values, unit);
    return {
      label: series.length > 1 ? name : '',
      sizes: parts.map(({ size }) => size),
      insides: parts.map(({ share, number }) => share || number),
      ends: [],
    };
  });
}

/** The parts of a share by name, each with its numbers. */
export function namesOfParts({ labels, series }: ChartData, unit: string): string[] {
  const columns = series.map(({ values }) =>
    partsOf(values, unit).map(({ number, share }) => (share ? `${number} (${share})` : number)),
  );
  return labels.map((label, index) => {
    const numbers = columns.map((column) => column[index]).join(', ');
    return `${label}\u2002${numbers.replaceAll(' ', '\u00A0')}`;
  });
}

/** The sum of numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

interface Part {
  size: number;
  number: string;
  /** The size in per cent, where the number is not that. */
  share: string;
}

function partsOf(values: readonly number[], unit: string): Part[] {
  const total = sum(values) || 1;
  return values.map((value) => ({
    size: value / total,
    number: formatValue(value, unit),
    share: unit.includes('%') ? '' : formatShare(value / total),
  }));
}
