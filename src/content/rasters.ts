import { join } from 'node:path';
import sharp from 'sharp';
import { drawChart } from '../pictures/chart-drawing.ts';
import { COVER, drawCover } from '../pictures/cover-drawing.ts';
import { type Drawing, filesOf } from '../pictures/drawing.ts';
import { drawShare, SHARE } from '../pictures/share-drawing.ts';
import type { Typeface } from '../pictures/text-layer.ts';
import { cachePath } from './cache.ts';
import { drawingEdition } from './drawing-edition.ts';
import { writeAtomically } from './write-atomically.ts';

/** What drawings are made with besides what they show. */
interface Means {
  typeface: Typeface;
  /** The style sheet of charts, on light paper. */
  chartStyle: string;
}

// A scheme's inks, or those of a chart, and between each and the ground two for its edges.
const INKS = 16;

/** Where a drawing's file lies in the cache: what is drawn in another way is drawn anew. */
export function drawnPath(file: string): string {
  return cachePath(join('drawings', drawingEdition()), file);
}

/** Draws, and puts every file of the drawing into the cache. */
export async function writeDrawing(drawing: Drawing, means: Means): Promise<void> {
  const { svg, own } = await draw(drawing, means);
  for (const { file, width } of filesOf(drawing)) {
    const image = sharp(Buffer.from(svg), { density: (72 * width) / own });
    // Few flat inks and their edges: a cover of 960 pixels is 30 KB so, as JPEG 100 and as WebP 43.
    const png = image.png({ palette: true, colours: INKS, dither: 0 });
    writeAtomically(drawnPath(file), await png.toBuffer());
  }
}

/** The drawing as SVG, and how wide that is. */
async function draw(
  { kind, spec }: Drawing,
  { typeface, chartStyle }: Means,
): Promise<{ svg: string; own: number }> {
  switch (kind) {
    case 'cover':
      return { svg: await drawCover(spec, typeface), own: COVER.width };
    case 'share':
      return { svg: await drawShare(spec, typeface), own: SHARE.width };
    case 'chart':
      return { svg: await drawChart(spec, chartStyle, typeface), own: spec.pixels };
  }
}
