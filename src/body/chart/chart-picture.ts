import { createHash } from 'node:crypto';
import { mediaUrl } from '../../site/urls.ts';
import type { ChartData } from './chart-data.ts';
import { layoutChart } from './chart-layout.ts';

/** A chart as an image file, for feed readers that show no SVG. */
export interface ChartPicture {
  /** Digest of everything it shows: a changed chart has a new address. */
  name: string;
  data: ChartData;
  /** In SVG units, with a margin around the chart. */
  width: number;
  height: number;
  /** Width of the file in pixels. */
  pixels: number;
}

// Space between the text and the edge of the background, in SVG units.
const MARGIN = 16;
// Pixels of the file per SVG unit.
const DENSITY = 2;

/** The picture of a chart. Throws RangeError as `layoutChart` does. */
export function toChartPicture(data: ChartData): ChartPicture {
  const layout = layoutChart(data);
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN];
  const pixels = width * DENSITY;
  const shown = JSON.stringify([layout, MARGIN, pixels]);
  const name = createHash('sha256').update(shown).digest('hex').slice(0, 16);
  return { name, data, width, height, pixels };
}

/** Address of the picture from the root. */
export function chartPictureUrl({ name, pixels }: ChartPicture): string {
  return mediaUrl(`${name}-${pixels}.png`);
}
