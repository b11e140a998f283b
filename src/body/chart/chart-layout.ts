import { layoutBars } from './bar-chart.ts';
import { type ChartData, drawnType } from './chart-data.ts';
import { CHART_WIDTHS, type ChartLayout } from './chart-marks.ts';
import { layoutLines } from './line-chart.ts';

/**
 * Lays out a chart of any type in a width in SVG units. Throws RangeError if there is no value, a series has another length
 * than the labels, or a value is not finite.
 */
export function layoutChart(data: ChartData, width: number = CHART_WIDTHS.narrow): ChartLayout {
  const { title, labels, series } = data;
  if (labels.length === 0 || series.length === 0) {
    throw new RangeError(`차트 ‘${title}’에 값이 없습니다.`);
  }
  if (
    series.some(({ values }) => values.length !== labels.length || !values.every(Number.isFinite))
  ) {
    throw new RangeError(`차트 ‘${title}’에 빠졌거나 숫자가 아닌 값이 있습니다.`);
  }
  const type = drawnType(data);
  return type === 'line' ? layoutLines(data, width) : layoutBars(data, type, width);
}
