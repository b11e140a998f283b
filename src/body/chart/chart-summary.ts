import { withParticle } from '../../text/particles.ts';
import { type ChartData, type ChartType, drawnType } from './chart-data.ts';
import { formatValue } from './chart-numbers.ts';

const TYPE_NAMES: Record<ChartType, string> = {
  bar: '막대그래프',
  stacked: '누적 막대그래프',
  line: '꺾은선그래프',
  share: '띠그래프',
};

interface Entry {
  name: string;
  value: number;
}

/** Describes a chart in one Korean sentence for screen readers: title, size, type, largest and smallest value. */
export function summarizeChart(data: ChartData): string {
  const several = data.series.length > 1;
  const size = `항목 ${data.labels.length}개${several ? `, 계열 ${data.series.length}개` : ''}`;
  return `${data.title}: ${size}의 ${TYPE_NAMES[drawnType(data)]}로, ${describeRange(listEntries(data), data.unit)}.`;
}

function listEntries({ labels, series }: ChartData): Entry[] {
  return series.flatMap(({ name, values }) =>
    values.map((value, index) => {
      const label = `‘${labels[index] ?? ''}’`;
      return { name: series.length > 1 ? `${label}의 ‘${name}’` : label, value };
    }),
  );
}

function describeRange(entries: readonly Entry[], unit: string | undefined): string {
  const values = entries.map(({ value }) => value);
  const largest = Math.max(...values);
  const smallest = Math.min(...values);
  const [only, another] = entries;
  if (only && !another)
    return `${withParticle(only.name, '은/는')} ${formatValue(only.value, unit)}입니다`;
  if (largest === smallest) return `값이 모두 ${formatValue(largest, unit)}입니다`;
  return [
    `${withParticle(nameAll(entries, largest), '이/가')} 가장 크고(${formatValue(largest, unit)})`,
    `${withParticle(nameAll(entries, smallest), '이/가')} 가장 작습니다(${formatValue(smallest, unit)})`,
  ].join(' ');
}

function nameAll(entries: readonly Entry[], value: number): string {
  const names = entries.filter((entry) => entry.value === value).map(({ name }) => name);
  return names.length > 1 ? `${names[0] ?? ''} 등 ${names.length}개` : (names[0] ?? '');
}
