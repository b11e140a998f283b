import * as z from 'zod';

/** Types of chart in an article. */
export const CHART_TYPES = ['bar', 'stacked', 'line', 'share'] as const;

export type ChartType = (typeof CHART_TYPES)[number];

/** Content of a chart's table: labels in the first column, one series of numbers in each further column. */
export const chartDataSchema = z.object({
  type: z.enum(CHART_TYPES),
  /** BCP 47 tag of the language in which its numbers are written. */
  language: z.string(),
  title: z.string(),
  /** Unit written after every number: `%` or `억 원`. */
  unit: z.string().optional(),
  /** Heading of the table's first column, which has the labels. */
  labelHeading: z.string(),
  /** First column of the table, from top to bottom. */
  labels: z.array(z.string()).readonly(),
  /** Further columns of the table, each with one value per label. */
  series: z
    .array(z.object({ name: z.string(), values: z.array(z.number()).readonly() }))
    .readonly(),
});

export type ChartData = z.infer<typeof chartDataSchema>;
export type ChartSeries = ChartData['series'][number];

/**
 * The type that is drawn: `bar` instead of `share` if a value is negative (and so not a share), and
 * instead of `stacked` if there is one series.
 */
export function drawnType({ type, series }: ChartData): ChartType {
  const hasNegative = series.some(({ values }) => values.some((value) => value < 0));
  if (type === 'share' && hasNegative) return 'bar';
  return type === 'stacked' && series.length === 1 ? 'bar' : type;
}
