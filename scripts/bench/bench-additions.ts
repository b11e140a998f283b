import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import { formatAddedShare, sumFeedBytes } from '../publish-ping/built-feed.ts';
import { megabytes } from './bench-table.ts';
import type { CheckoutPlaces } from './checkout-side.ts';
import { isRegisterFile } from './register-files.ts';
import type { Result } from './bench-results.ts';
import { listFileSizes } from './side.ts';

type MeasuredPlaces = CheckoutPlaces & { content: string };

/** Prints how many bytes the feeds add to a built site, and how many seconds to its measured builds. */
export function benchFeeds(places: MeasuredPlaces, results: readonly Result[]): void {
  const written = z.object({ documents: z.number(), seconds: z.number() });
  const { documents, seconds } = runInCopy('write-feeds.ts', places, written);
  const { rest, ...feeds } = sumFeedBytes(listFileSizes(places.out));
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

/** Prints how many bytes the register adds to a built site, and how many CPU seconds to its measured builds. */
export function benchRegister(places: MeasuredPlaces, results: readonly Result[]): void {
  const rendered = z.object({ files: z.number(), cpu: z.number() });
  const { files, cpu } = runInCopy('render-register.ts', places, rendered);
  const sizes = Map.groupBy(listFileSizes(places.out), ({ file }) => isRegisterFile(file));
  const bytesOf = (isRegister: boolean): number =>
    (sizes.get(isRegister) ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
  const share = formatAddedShare(bytesOf(true), bytesOf(false));
  console.log(`register: ${files} files, ${megabytes(bytesOf(true))}, ${share} of the rest`);
  const builds = results
    .filter(({ mode }) => mode !== 'unchanged')
    .map(({ mode, cpu: all }) => `${formatAddedShare(cpu, all - cpu)} of the rest of ${mode}`);
  console.log(`register: ${cpu.toFixed(1)} s of CPU for all of it, ${builds.join(', ')}`);
}

/** Runs a script of scripts/bench/ in the copy of the checkout, and returns the JSON that it prints. */
function runInCopy<T>(
  script: string,
  { copy, cache, out, content }: MeasuredPlaces,
  schema: z.ZodType<T>,
): T {
  const { stdout, status } = spawnSync(process.execPath, [`scripts/bench/${script}`], {
    cwd: copy,
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache, OUT_DIR: join(out, '../feeds') },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} has failed.`);
  return schema.parse(JSON.parse(stdout));
}
