import { existsSync, rmSync } from 'node:fs';
import * as z from 'zod';
import { type KeptBody, keptBodySchema } from '../archive/entry-text.ts';
import { chartDataSchema } from '../body/chart/chart-data.ts';
import type { Body } from '../body/render.ts';
import type { Drawing } from '../pictures/drawing.ts';
import { cachePath, DAMAGED_CACHE } from './cache.ts';
import { readCache, readSealed, writeCache } from './sealed-cache.ts';

const chartsSchema = z.array(
  z.object({
    name: z.string(),
    data: chartDataSchema,
    width: z.int(),
    height: z.int(),
    pixels: z.int(),
  }),
);

/**
 * Keeps a rendered text under the digest of its entry. Its charts are another file, because a build
 * asks every text for them and few have any.
 */
export function writeBody(digest: string, { charts, ...body }: Body): void {
  // Charts first, so that a body in the cache always has its charts.
  if (charts.length > 0) writeCache('charts', digest, charts);
  writeCache('bodies', digest, body);
}

/**
 * Whether the rendered text of an entry is in the cache. Whether it is undamaged is looked at only
 * if VERIFY_CACHE is 1, as reading 10,000 texts takes a second.
 */
export function isRendered(digest: string): boolean {
  if (!existsSync(cachePath('bodies', digest))) return false;
  return process.env.VERIFY_CACHE !== '1' || readSealed('bodies', digest) !== undefined;
}

/** The rendered text of an entry that has been read; throws if its cache is lost or damaged. */
export function readBody(digest: string): KeptBody {
  const body = keptBodySchema.safeParse(readCache('bodies', digest));
  return body.success ? body.data : refuse(digest);
}

/** Removes what is damaged, so that the next build renders the text again. */
function refuse(digest: string): never {
  for (const kind of ['bodies', 'charts']) rmSync(cachePath(kind, digest), { force: true });
  throw new Error(DAMAGED_CACHE);
}

/** The drawings of the charts in the text of an entry. */
export function chartsOf({ digest }: { digest: string }): Drawing[] {
  if (!existsSync(cachePath('charts', digest))) return [];
  const { data } = chartsSchema.safeParse(readCache('charts', digest));
  return (data ?? refuse(digest)).map(({ name, ...spec }) => ({ kind: 'chart', name, spec }));
}
