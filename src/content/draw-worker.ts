import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { drawChart, lightStyle } from '../pictures/chart-drawing.ts';
import { COVER_SIZE, drawCover } from '../pictures/cover-drawing.ts';
import { type Drawing, filesOf } from '../pictures/drawing.ts';
import { rasterize } from '../pictures/pixels.ts';
import { drawShare, SHARE_SIZE } from '../pictures/share-drawing.ts';
import type { Typeface } from '../pictures/text-layer.ts';
import { typefaceFile } from '../pictures/typeface.ts';
import { writeDrawn } from './drawings.ts';

/** Draws a drawing and writes all its files into the cache; runs in the worker that `drawings.ts` starts. */
export default async function writeDrawing(drawing: Drawing): Promise<void> {
  const { svg, width: drawn } = await draw(drawing);
  for (const { file, width } of filesOf(drawing)) {
    writeDrawn(file, await rasterize(svg, width / drawn));
  }
}

/** The drawing as SVG, and the width of the SVG in pixels. */
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
 * Reads the font of drawings, Hahmlet 600: the file with Korean and basic Latin, and the file with
 * Latin Extended.
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

/** The CSS with the colours of charts, as pages have them in the light theme. */
export function readChartStyle(): string {
  return lightStyle(readFileSync(resolve('src/body/chart/chart.css'), 'utf8'));
}
