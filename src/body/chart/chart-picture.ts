import { createHash } from 'node:crypto';
import { mediaUrl } from '../../site/urls.ts';
import type { ChartData } from './chart-data.ts';
import { layoutChart } from './chart-layout.ts';

/** A chart as a picture, for readers that show no SVG. */
export interface ChartPicture {
  /** Digest of all that it shows: other numbers, another address. */
  name: string;
  data: ChartData;
  /** In the chart's own units, with a margin around the chart. */
  width: number;
  height: number;
  /** Width of the file. */
  pixels: number;
}

// A picture ends where its ground ends, so text keeps off that.
const MARGIN = 16;
// For screens that have two pixels where a unit is one.
const DENSITY = 2;

/** The picture of a chart. Throws RangeError where `layoutChart` does. */
export function toChartPicture(data: ChartData): ChartPicture {
  const layout = layoutChart(data);
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN];
  const pixels = width * DENSITY;
  const shown = JSON.stringify([layout, MARGIN, pixels]);
  const name = createHash('sha256').update(shown).digest('hex').slice(0, 16);
  return { name, data, width, height, pixels };
}

/** Where the picture is found. */
export function chartPictureUrl({ name, pixels }: ChartPicture): string {
  return mediaUrl(`${name}-${pixels}.png`);
}
