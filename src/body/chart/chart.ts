import type { ChartData, ChartType } from './chart-data.ts';
import { summarizeChart } from './summary.ts';

/**
 * The chart as one inline SVG, well-formed as XML too; same data, same bytes. It is named by its
 * title and a sentence, and shows nothing that the table beside it lacks. Needs `chart.css` for
 * colour. Throws RangeError when there is no value, a series is not as long as the labels, or a
 * value is not finite.
 */
export async function renderChart(data: ChartData): Promise<string> {
  const { title, labels, series } = data;
  if (labels.length === 0 || series.length === 0) {
    throw new RangeError(`차트 ‘${title}’에 값이 없습니다.`);
  }
  if (
    series.some(({ values }) => values.length !== labels.length || !values.every(Number.isFinite))
  ) {
    throw new RangeError(`차트 ‘${title}’에 빠졌거나 숫자가 아닌 값이 있습니다.`);
  }
  // Most articles have no chart: vega is loaded with the first one.
  const { drawChart } = await import('./draw.ts');
  return drawChart({ ...data, type: chooseType(data) });
}

/** What a listener hears for the chart. */
export function describeChart(data: ChartData): string {
  return summarizeChart({ ...data, type: chooseType(data) });
}

// Values below zero are no parts of a whole, and of one series nothing adds up: both are plain bars.
function chooseType({ type, series }: ChartData): ChartType {
  const hasNegative = series.some(({ values }) => values.some((value) => value < 0));
  if (type === 'share' && hasNegative) return 'bar';
  return type === 'stacked' && series.length === 1 ? 'bar' : type;
}
