import { type Words, wordsOf } from '../../words/words.ts';
import { type ChartData, drawnType } from './chart-data.ts';
import { numbersIn } from './chart-numbers.ts';

interface Entry {
  name: string;
  value: number;
}

/** Describes a chart in one sentence for screen readers: title, size, type, largest and smallest value. */
export function summarizeChart(data: ChartData): string {
  const { title, labels, series } = data;
  const words = wordsOf(data.language);
  const { chart, charts } = words.text;
  const range = describeRange(listEntries(data, words), data, words);
  return chart(title, labels.length, series.length, charts[drawnType(data)], range);
}

function listEntries({ labels, series }: ChartData, { text }: Words): Entry[] {
  return series.flatMap(({ name, values }) =>
    values.map((value, index) => ({
      name: text.chartEntry(labels[index] ?? '', series.length > 1 ? name : undefined),
      value,
    })),
  );
}

function describeRange(
  entries: readonly Entry[],
  { unit, language }: ChartData,
  { text }: Words,
): string {
  const values = entries.map(({ value }) => value);
  const largest = Math.max(...values);
  const smallest = Math.min(...values);
  const { formatValue } = numbersIn(language);
  const [only, another] = entries;
  if (only && !another) return text.onlyValue(only.name, formatValue(only.value, unit));
  if (largest === smallest) return text.equalValues(formatValue(largest, unit));
  const nameAll = (value: number): [name: string, value: string] => {
    const names = entries.filter((entry) => entry.value === value).map(({ name }) => name);
    const [first = ''] = names;
    const all = names.length > 1 ? text.chartEntries(first, names.length) : first;
    return [all, formatValue(value, unit)];
  };
  return text.largestAndSmallest(nameAll(largest), nameAll(smallest));
}
