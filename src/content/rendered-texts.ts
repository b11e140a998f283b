import { existsSync, rmSync } from 'node:fs';
import * as z from 'zod';
import { type KeptBody, keptBodySchema } from '../archive/entry-text.ts';
import { chartDataSchema } from '../body/chart/chart-data.ts';
import type { Body } from '../body/render.ts';
import type { Drawing } from '../pictures/drawing.ts';
import { type CacheName, cachePath, DAMAGED_CACHE } from './cache.ts';
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
 * Caches a rendered text under the digest of its entry. The charts are in a separate file, because a build
 * reads the charts of every text, but few texts have any. A text that is written to the private cache is
 * removed from the shared one, where it was while everybody could read it.
 */
export function writeBody(
  digest: string,
  { charts, ...body }: Body,
  cache: CacheName = 'shared',
): void {
  if (cache === 'private') removeBody(digest, 'shared');
  // Charts first, so that a body in the cache always has its charts.
  if (charts.length > 0) writeCache('charts', digest, charts, cache);
  writeCache('bodies', digest, body, cache);
}

/**
 * Whether the rendered text of an entry is in this cache. Only with VERIFY_CACHE=1 is it also checked
 * for damage, because reading 10,000 texts takes a second.
 */
export function isRendered(digest: string, cache?: CacheName): boolean {
  if (!existsSync(cachePath('bodies', digest, cache))) return false;
  return process.env.VERIFY_CACHE !== '1' || readSealed('bodies', digest, cache) !== undefined;
}

/**
 * The cached rendered text of an entry, by the entry's digest; throws DAMAGED_CACHE if it is lost or damaged.
 * The digest of a teaser (`close-articles.ts`) gives the text of the teaser, never the private one.
 */
export function readBody(digest: string): KeptBody {
  const body = keptBodySchema.safeParse(readCache('bodies', digest, cacheOf('bodies', digest)));
  return body.success ? body.data : refuse(digest);
}

function cacheOf(kind: string, digest: string): CacheName {
  return existsSync(cachePath(kind, digest)) ? 'shared' : 'private';
}

/** Removes the cached files of a text, so that the next build renders it again, and throws DAMAGED_CACHE. */
function refuse(digest: string): never {
  removeBody(digest, 'shared');
  removeBody(digest, 'private');
  throw new Error(DAMAGED_CACHE);
}

function removeBody(digest: string, cache: CacheName): void {
  for (const kind of ['bodies', 'charts']) rmSync(cachePath(kind, digest, cache), { force: true });
}

/** The charts in the text of an entry as drawings; throws DAMAGED_CACHE if their file is damaged. */
export function chartsOf({ digest }: { digest: string }): Drawing[] {
  const cache = cacheOf('charts', digest);
  if (!existsSync(cachePath('charts', digest, cache))) return [];
  const { data } = chartsSchema.safeParse(readCache('charts', digest, cache));
  return (data ?? refuse(digest)).map(({ name, ...spec }) => ({ kind: 'chart', name, spec }));
}
