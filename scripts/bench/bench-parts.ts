import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { formatAddedShare, sumFeedBytes } from '../publish-ping/built-feed.ts';
import type { Result } from './bench-results.ts';
import { median } from './bench-summary.ts';
import { megabytes } from './bench-table.ts';
import type { CheckoutPlaces } from './checkout-side.ts';
import { articleFileOf, generateArchive } from './generate.ts';
import { nameMachine } from './machine.ts';
import { isRegisterFile } from './register-files.ts';
import { listFileSizes } from './side.ts';
import { writeArchive } from './write-archive.ts';

const CHECKS = 3;

/** Checks with an empty cache, again unchanged, and one file; prints the median seconds of each. */
export async function benchCheck(work: string, articles: number, seed: number): Promise<void> {
  const content = join(work, 'content');
  await writeArchive(content, generateArchive(articles, seed));
  console.log(nameMachine());
  const measured = {
    cold: medianOf(() => {
      rmSync(join(work, 'cache'), { recursive: true, force: true });
      return check(work);
    }),
    warm: medianOf(() => check(work)),
    'one file': medianOf(() => check(work, join(content, articleFileOf(0)))),
  };
  for (const [name, seconds] of Object.entries(measured)) {
    console.log(
      `check, ${articles} articles, ${name}: ${seconds.toFixed(2)} s (median of ${CHECKS})`,
    );
  }
}

function medianOf(measure: () => number): number {
  return median(Array.from({ length: CHECKS }, measure));
}

/** Checks the archive, or one file, and returns the seconds. */
function check(work: string, ...file: readonly string[]): number {
  const start = performance.now();
  const content = join(work, 'content');
  const command = ['scripts/check/index.ts', '--content', content, ...file];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: join(work, 'cache') },
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (status !== 0) throw new Error(`The check found something:\n${stdout}${stderr}`);
  return (performance.now() - start) / 1000;
}

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
