import { isKorean } from '../../words/catalogue.ts';
import type { ChartData } from './chart-data.ts';

const LARGE_UNIT = /^[십백천만억조]/u;

/** Writes the numbers of charts in one language. */
interface ChartNumbers {
  /** A value with its unit: `1,234억 원`, `62.5%`, `120 people`, `$45`. */
  formatValue: (value: number, unit?: string) => string;
  /** A fraction as a percentage: 0.333 gives `33.3%`. */
  formatPercent: (fraction: number) => string;
  /** The number at a gridline: like a value, but from six digits on shortened, `12만 명`, `120K people`. */
  formatTick: (value: number, unit?: string) => string;
}

const known = new Map<string, ChartNumbers>();

/** How the numbers of charts are written in the language with this BCP 47 tag. */
export function numbersIn(language: string): ChartNumbers {
  const numbers = known.get(language) ?? makeNumbers(language);
  known.set(language, numbers);
  return numbers;
}

function makeNumbers(language: string): ChartNumbers {
  const formatter = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const format = new Intl.NumberFormat([language, 'en'], options);
    return (value) => format.format(value === 0 ? 0 : value);
  };
  // Ten decimals are more than an editor types, and hide the rounding errors of sums.
  const plain = formatter({ maximumFractionDigits: 10 });
  const compact = formatter({ notation: 'compact', maximumFractionDigits: 2 });
  const withUnit = isKorean(language) ? joinKorean : joinUnit;
  const formatValue = (value: number, unit = ''): string => withUnit(plain(value), unit);
  return {
    formatValue,
    formatPercent: formatter({ style: 'percent', maximumFractionDigits: 1 }),
    formatTick(value, unit = '') {
      if (Math.abs(value) < 100_000 || LARGE_UNIT.test(unit)) return formatValue(value, unit);
      return withUnit(compact(value), unit.replace(/^(?=[가-힣])/u, ' '));
    },
  };
}

function joinKorean(number: string, unit: string): string {
  return number + unit;
}

/** Joins a number and its unit: `$5`, `5 days`, `5%`. */
function joinUnit(number: string, unit: string): string {
  if (/^\p{Sc}$/u.test(unit)) return unit + number;
  return number + unit.replace(/^(?=\p{L})/u, ' ');
}

const GRIDLINES = 4;

/**
 * Round numbers for about four gridlines, the first at or below `low` and the last at or above
 * `high`: 24.9 and 31.5 give `[24, 26, 28, 30, 32]`. `low` must be less than `high`.
 */
export function roundTicks(low: number, high: number): number[] {
  const step = roundStep((high - low) / GRIDLINES);
  // 1e-9 of a step allows for the rounding error of the division.
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  if (roundStep(((last - first) * step) / GRIDLINES) > step)
    return roundTicks(first * step, last * step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Rounds to the nearest of 1, 2, 5 times a power of ten, on a logarithmic scale. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const rest = step / power;
  if (rest >= Math.sqrt(50)) return 10 * power;
  if (rest >= Math.sqrt(10)) return 5 * power;
  return rest >= Math.SQRT2 ? 2 * power : power;
}

/** A row of a bar chart: its label, its bars, and the texts in and after the bars. */
export interface BarRow {
  label: string;
  /** Lengths of the bars, one per colour: values, or in a share chart fractions of 1. */
  sizes: number[];
  /** Text inside each bar. */
  insides: string[];
  /** Text at the end of each bar, or one text at the end of the row. */
  ends: string[];
}

/** Rows for a bar chart: one bar for each series. */
export function barRows({ labels, series, language }: ChartData, unit: string): BarRow[] {
  const { formatValue } = numbersIn(language);
  return labels.map((label, index) => {
    const sizes = series.map(({ values }) => values[index] ?? 0);
    return { label, sizes, insides: [], ends: sizes.map((size) => formatValue(size, unit)) };
  });
}

/** Rows for a stacked chart. The sum at the end is omitted for percentages and with negative values. */
export function stackedRows(data: ChartData, unit: string): BarRow[] {
  const { formatValue } = numbersIn(data.language);
  const rows = barRows(data, unit);
  const hasSums = !unit.includes('%') && rows.every(({ sizes }) => Math.min(...sizes) >= 0);
  return rows.map(({ label, sizes, ends }) => {
    if (!hasSums) return { label, sizes, insides: ends, ends: [] };
    const insides = sizes.map((size) => formatValue(size));
    return { label, sizes, insides, ends: [formatValue(sum(sizes), unit)] };
  });
}

/** Rows for a share chart: one bar per series, divided into the shares of its values. */
export function shareRows({ series, language }: ChartData, unit: string): BarRow[] {
  return series.map(({ name, values }) => {
    const shares = sharesOf(values, unit, language);
    return {
      label: series.length > 1 ? name : '',
      sizes: shares.map(({ size }) => size),
      insides: shares.map(({ percent, number }) => percent || number),
      ends: [],
    };
  });
}

/** Legend of a share chart, one text per label with its numbers: `대면 30명 (60%)`. */
export function labelShares({ labels, series, language }: ChartData, unit: string): string[] {
  const columns = series.map(({ values }) =>
    sharesOf(values, unit, language).map(({ number, percent }) =>
      percent ? `${number} (${percent})` : number,
    ),
  );
  return labels.map((label, index) => {
    const numbers = columns.map((column) => column[index]).join(', ');
    return `${label}\u2002${numbers.replaceAll(' ', '\u00A0')}`;
  });
}

/** Adds up numbers; 0 for an empty list. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Shares of values: fraction of the sum, value as text, and percentage, which is empty if the unit is % already. */
function sharesOf(values: readonly number[], unit: string, language: string) {
  const { formatPercent, formatValue } = numbersIn(language);
  const total = sum(values) || 1;
  return values.map((value) => ({
    size: value / total,
    number: formatValue(value, unit),
    percent: unit.includes('%') ? '' : formatPercent(value / total),
  }));
}
