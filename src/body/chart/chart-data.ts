import * as z from 'zod';

/** The kinds of chart that an article may hold. */
export const CHART_TYPES = ['bar', 'stacked', 'line', 'share'] as const;

export type ChartType = (typeof CHART_TYPES)[number];

/** The table of a chart: labels in the first column, a series of numbers in each other column. */
export const chartDataSchema = z.object({
  type: z.enum(CHART_TYPES),
  title: z.string(),
  /** Written after every number, such as `%` or `억 원`. */
  unit: z.string().optional(),
  /** Heading of the first column. */
  labelHeading: z.string(),
  /** First column, from top to bottom. */
  labels: z.array(z.string()).readonly(),
  /** Each has as many values as there are labels. */
  series: z
    .array(z.object({ name: z.string(), values: z.array(z.number()).readonly() }))
    .readonly(),
});

export type ChartData = z.infer<typeof chartDataSchema>;
export type ChartSeries = ChartData['series'][number];

/**
 * The type that is drawn: `bar` for a `share` chart with negative values, which are not shares, and
 * for a `stacked` chart with one series.
 */
export function drawnType({ type, series }: ChartData): ChartType {
  const hasNegative = series.some(({ values }) => values.some((value) => value < 0));
  if (type === 'share' && hasNegative) return 'bar';
  return type === 'stacked' && series.length === 1 ? 'bar' : type;
}
