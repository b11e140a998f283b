import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import { formatAddedShare, sumFeedBytes } from '../publish-ping/built-feed.ts';
import { megabytes } from './bench-table.ts';
import type { CheckoutPlaces } from './checkout-side.ts';
import type { Result } from './results.ts';
import { listFileSizes } from './side.ts';

const writtenSchema = z.object({ documents: z.number(), seconds: z.number() });

/** Prints how many bytes the feeds add to a built site, and how many seconds to its measured builds. */
export function benchFeeds(
  { copy, cache, out, content }: CheckoutPlaces & { content: string },
  results: readonly Result[],
): void {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/bench/write-feeds.ts'], {
    cwd: copy,
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache, OUT_DIR: join(out, '../feeds') },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('The feeds could not be written.');
  const { documents, seconds } = writtenSchema.parse(JSON.parse(stdout));
  const { rest, ...feeds } = sumFeedBytes(listFileSizes(out));
  const bytes = Object.values(feeds).reduce((sum, some) => sum + some, 0);
  const each = Object.entries(feeds).map(([name, some]) => `${name} ${megabytes(some)}`);
  const shares = results.map(
    ({ mode, wall }) => `${formatAddedShare(seconds, wall - seconds)} of the rest of ${mode}`,
  );
  console.log(
    `feeds: ${megabytes(bytes)} (${each.join(', ')}), ${formatAddedShare(bytes, rest)} of the rest of the site (${megabytes(rest)} without the search index)`,
  );
  console.log(`feeds: all ${documents} in ${seconds.toFixed(1)} s, ${shares.join(', ')}`);
}
