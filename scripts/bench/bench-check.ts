import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './bench-summary.ts';
import { articleFileOf, generateArchive } from './generate.ts';
import { nameMachine } from './machine.ts';
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
