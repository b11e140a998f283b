import { existsSync } from 'node:fs';
import * as z from 'zod';
import type { Drawing } from '../pictures/drawing.ts';
import { chartDataSchema } from '../body/chart/chart-data.ts';
import type { ChartPicture } from '../body/chart/chart-picture.ts';
import { cachePath, readCache, writeCache } from './cache.ts';

const picturesSchema = z.array(
  z.object({
    name: z.string(),
    data: chartDataSchema,
    width: z.int(),
    height: z.int(),
    pixels: z.int(),
  }),
);

/**
 * Keeps the pictures that a text names, by the entry's digest. They lie beside the text, not in it:
 * who asks for them asks every entry, and few have any.
 */
export function writeCharts(digest: string, pictures: readonly ChartPicture[]): void {
  if (pictures.length > 0) writeCache('charts', digest, pictures);
}

/** The drawings that the text of an entry names. */
export function chartsOf({ digest }: { digest: string }): Drawing[] {
  if (!existsSync(cachePath('charts', digest))) return [];
  const { data = [] } = picturesSchema.safeParse(readCache('charts', digest));
  return data.map(({ name, ...spec }) => ({ kind: 'chart', name, spec }));
}
