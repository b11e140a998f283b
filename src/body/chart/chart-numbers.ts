import type { ChartData } from './chart-data.ts';

// Ten digits show what an editor typed and hide the rounding errors of sums.
const PLAIN = new Intl.NumberFormat('ko-KR', { maximumFractionDigits: 10 });
const COMPACT = new Intl.NumberFormat('ko-KR', { notation: 'compact', maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat('ko-KR', { style: 'percent', maximumFractionDigits: 1 });
const LARGE_UNIT = /^[십백천만억조]/u;

/** `1,234억 원`, `62.5%`; only the number if there is no unit. */
export function formatValue(value: number, unit = ''): string {
  return PLAIN.format(value === 0 ? 0 : value) + unit;
}

/** A fraction as `33.3%`. */
export function formatPercent(fraction: number): string {
  return PERCENT.format(fraction);
}

/** The text at a gridline: a value, but `12만 명` instead of a number with six digits or more. */
export function formatTick(value: number, unit = ''): string {
  if (Math.abs(value) < 100_000 || LARGE_UNIT.test(unit)) return formatValue(value, unit);
  return COMPACT.format(value) + unit.replace(/^(?=[가-힣])/u, ' ');
}

const GRIDLINES = 4;

/**
 * Round numbers for about four gridlines, the first at or below the lowest value and the last at or
 * above the highest: `24.9` to `31.5` gives `[24, 26, 28, 30, 32]`. `low` is less than `high`.
 */
export function roundTicks(low: number, high: number): number[] {
  const step = roundStep((high - low) / GRIDLINES);
  // A billionth of a step allows for the rounding error of the division.
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  if (roundStep(((last - first) * step) / GRIDLINES) > step)
    return roundTicks(first * step, last * step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** The power of ten, or twice or five times one, that is nearest on a logarithmic scale. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const rest = step / power;
  if (rest >= Math.sqrt(50)) return 10 * power;
  if (rest >= Math.sqrt(10)) return 5 * power;
  return rest >= Math.SQRT2 ? 2 * power : power;
}

/** One row of bars with its texts. */
export interface BarRow {
  label: string;
  /** Lengths of the bars, one for each colour. */
  sizes: number[];
  /** The text in each bar. */
  insides: string[];
  /** The texts at the end of each bar, or one at the end of all. */
  ends: string[];
}

/** A bar for each value. */
export function barRows({ labels, series }: ChartData, unit: string): BarRow[] {
  return labels.map((label, index) => {
    const sizes = series.map(({ values }) => values[index] ?? 0);
    return { label, sizes, insides: [], ends: sizes.map((size) => formatValue(size, unit)) };
  });
}

/** Bars that add up. No sum is written for percentages or if a value is negative. */
export function stackedRows(data: ChartData, unit: string): BarRow[] {
  const rows = barRows(data, unit);
  const hasSums = !unit.includes('%') && rows.every(({ sizes }) => Math.min(...sizes) >= 0);
  return rows.map(({ label, sizes, ends }) => {
    if (!hasSums) return { label, sizes, insides: ends, ends: [] };
    const insides = sizes.map((size) => formatValue(size));
    return { label, sizes, insides, ends: [formatValue(sum(sizes), unit)] };
  });
}

/** One bar for each series, divided into the shares of its values. */
export function shareRows({ series }: ChartData, unit: string): BarRow[] {
  return series.map(({ name, values }) => {
    const shares = sharesOf(values, unit);
    return {
      label: series.length > 1 ? name : '',
      sizes: shares.map(({ size }) => size),
      insides: shares.map(({ percent, number }) => percent || number),
      ends: [],
    };
  });
}

/** The labels of a share chart for its legend, each with its numbers. */
export function labelShares({ labels, series }: ChartData, unit: string): string[] {
  const columns = series.map(({ values }) =>
    sharesOf(values, unit).map(({ number, percent }) =>
      percent ? `${number} (${percent})` : number,
    ),
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

/** `size` is a fraction of the sum; `percent` is empty if the values are percentages already. */
function sharesOf(values: readonly number[], unit: string) {
  const total = sum(values) || 1;
  return values.map((value) => ({
    size: value / total,
    number: formatValue(value, unit),
    percent: unit.includes('%') ? '' : formatPercent(value / total),
  }));
}
