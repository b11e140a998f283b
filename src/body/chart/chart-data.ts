import * as z from 'zod';

/** The kinds of chart that an article may hold. */
export const CHART_TYPES = ['bar', 'stacked', 'line', 'share'] as const;

export type ChartType = (typeof CHART_TYPES)[number];

/** One chart's table: labels in the first column, and in each further column a series of numbers. */
export const chartDataSchema = z.object({
  type: z.enum(CHART_TYPES),
  title: z.string(),
  /** Written after every number, such as `%` or `억 원`. */
  unit: z.string().optional(),
  /** Heading of the first column. */
  labelHeading: z.string(),
  /** First column, from top to bottom. */
  labels: z.array(z.string()).readonly(),
  /** As many values in each as there are labels. */
  series: z
    .array(z.object({ name: z.string(), values: z.array(z.number()).readonly() }))
    .readonly(),
});

export type ChartData = z.infer<typeof chartDataSchema>;
export type ChartSeries = ChartData['series'][number];

/**
 * The type that is drawn: plain bars for a `share` with values below zero, which are no parts of a
 * whole, and for a `stacked` chart of one series, where nothing adds up.
 */
export function drawnType({ type, series }: ChartData): ChartType {
  const hasNegative = series.some(({ values }) => values.some((value) => value < 0));
  if (type === 'share' && hasNegative) return 'bar';
  return type === 'stacked' && series.length === 1 ? 'bar' : type;
}
