import { createHash } from 'node:crypto';
import { mediaUrl } from '../../site/urls.ts';

/** A chart as a picture, for readers that show no SVG; its size in the chart's own units. */
export interface ChartPicture {
  /** Digest of all that it shows: other numbers, another address. */
  name: string;
  svg: string;
  width: number;
  height: number;
  /** Width of the file. */
  pixels: number;
}

// A picture ends where its ground ends, so text keeps off that.
const MARGIN = 16;
// For screens that have two pixels where a unit is one.
const DENSITY = 2;

/** The picture of a chart that `renderChart` drew. */
export function toChartPicture(svg: string): ChartPicture {
  const box = /viewBox="([^"]+)"/u.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
  const [width = 0, height = 0] = box.slice(2).map((side) => Math.ceil(side) + 2 * MARGIN);
  const pixels = width * DENSITY;
  const shown = JSON.stringify([svg, width, height, pixels]);
  const name = createHash('sha256').update(shown).digest('hex').slice(0, 16);
  return { name, svg, width, height, pixels };
}

/** Where the picture is found. */
export function chartPictureUrl({ name, pixels }: ChartPicture): string {
  return mediaUrl(`${name}-${pixels}.png`);
}
