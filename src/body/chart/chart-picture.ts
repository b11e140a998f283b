import { createHash } from 'node:crypto';
import * as z from 'zod';
import { mediaUrl } from '../../site/urls.ts';
import { type ChartData, chartDataSchema } from './chart-data.ts';
import { layoutChart } from './chart-layout.ts';

/** A chart as a PNG file, for feed readers, which do not show SVG. */
export const chartPictureSchema = z.object({
  /** Digest of the drawing: a changed chart gets a new URL. */
  name: z.string(),
  data: chartDataSchema,
  /** Width in SVG units, including the margin around the chart. */
  width: z.int(),
  height: z.int(),
  /** Width of the PNG in px. */
  pixels: z.int(),
});

export type ChartPicture = z.infer<typeof chartPictureSchema>;

// Margin around the chart, in SVG units.
const MARGIN = 16;
// Pixels of the PNG per SVG unit.
const DENSITY = 2;

/** Digest, size and data of the PNG of a chart. Throws RangeError as `layoutChart` does. */
export function toChartPicture(data: ChartData): ChartPicture {
  const layout = layoutChart(data);
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN];
  const pixels = width * DENSITY;
  const shown = JSON.stringify([layout, MARGIN, pixels]);
  const name = createHash('sha256').update(shown).digest('hex').slice(0, 16);
  return { name, data, width, height, pixels };
}

/** URL path of the PNG: `/media/5b1f0c…-784.png`. */
export function chartPictureUrl({ name, pixels }: ChartPicture): string {
  return mediaUrl(`${name}-${pixels}.png`);
}
