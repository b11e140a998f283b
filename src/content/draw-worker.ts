import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { drawChart, lightStyle } from '../pictures/chart-drawing.ts';
import { COVER_SIZE, drawCover } from '../pictures/cover-drawing.ts';
import { type Drawing, filesOf } from '../pictures/drawing.ts';
import { rasterize } from '../pictures/pixels.ts';
import { drawShare, SHARE_SIZE } from '../pictures/share-drawing.ts';
import type { Typeface } from '../pictures/text-layer.ts';
import { typefaceFile } from '../pictures/typeface.ts';
import { keepDrawn } from './drawings.ts';

/** Draws, and writes every file of the drawing into the cache. The worker of `drawings.ts` runs it. */
export default async function writeDrawing(drawing: Drawing): Promise<void> {
  const { svg, width: drawn } = await draw(drawing);
  for (const { file, width } of filesOf(drawing)) {
    keepDrawn(file, await rasterize(svg, width / drawn));
  }
}

/** The drawing as SVG, and the width of that in pixels. */
async function draw({ kind, spec }: Drawing): Promise<{ svg: string; width: number }> {
  const typeface = readTypeface();
  switch (kind) {
    case 'cover':
      return { svg: await drawCover(spec, typeface), width: COVER_SIZE.width };
    case 'share':
      return { svg: await drawShare(spec, typeface), width: SHARE_SIZE.width };
    case 'chart':
      return { svg: await drawChart(spec, readChartStyle(), typeface), width: spec.pixels };
  }
}

let faces: Typeface | undefined;

/**
 * The font of drawings: Hahmlet 600. Its Korean file has basic Latin; Latin Extended is a second
 * file.
 */
export function readTypeface(): Typeface {
  faces ??= (['korean', 'latin-ext'] as const).map((name) => ({
    name,
    data: readFileSync(typefaceFile('woff', name)),
    weight: 600,
    style: 'normal',
  }));
  return faces;
}

/** The colours of charts as pages have them in the light scheme. */
export function readChartStyle(): string {
  return lightStyle(readFileSync(resolve('src/body/chart/chart.css'), 'utf8'));
}
