/** The kinds of chart that an article may hold. */
export const CHART_TYPES = ['bar', 'stacked', 'line', 'share'] as const;

export type ChartType = (typeof CHART_TYPES)[number];

/** One chart's table: the first column and, for each further column, a series of as many finite numbers. */
export interface ChartData {
  type: ChartType;
  title: string;
  /** Written after every number, such as `%` or `억 원`. */
  unit?: string | undefined;
  /** Heading of the first column. */
  labelHeading: string;
  /** First column, from top to bottom. */
  labels: readonly string[];
  series: readonly ChartSeries[];
}

export interface ChartSeries {
  name: string;
  values: readonly number[];
}
