import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import * as z from 'zod';
import { listBuiltFiles } from '../built-files.ts';
import { endWithUsage, readArguments } from '../options.ts';
import { formatAddedShare, sumFeedBytes } from '../publish-ping/built-feed.ts';
import { generateArchive, generateLinkedArchive, generateNotices, pictureOf } from './generate.ts';
import { printMachine, residentOfTree } from './machine.ts';
import { writeArchive } from './write-archive.ts';

const USAGE = 'npm run bench -- [check] [--articles 2000] [--notices 200]';
const CHECKS = 3;

/** Measures the build, or with `check` the check, of a generated archive in a temporary folder. */
async function main(): Promise<void> {
  const { isCheck, articles, notices } = readCommand();
  const work = mkdtempSync(join(tmpdir(), 'archive-bench-'));
  try {
    await (isCheck ? benchCheck(work, articles) : benchBuild(work, articles, notices));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function readCommand(): { isCheck: boolean; articles: number; notices: number } {
  const { values, positionals } = readArguments(
    { articles: { type: 'string' }, notices: { type: 'string' } },
    USAGE,
  );
  const isCheck = positionals[0] === 'check';
  const articles = Number(values.articles ?? (isCheck ? '10000' : '2000'));
  const notices = Number(values.notices ?? Math.round(articles / 10));
  const isCount = Number.isInteger(articles) && articles >= 1 && Number.isInteger(notices);
  if (positionals.length > (isCheck ? 1 : 0) || !isCount || notices < 0) endWithUsage(USAGE);
  return { isCheck, articles, notices };
}

/** Builds with an empty cache and again unchanged, and prints time, memory and size. */
async function benchBuild(work: string, articles: number, notices: number): Promise<void> {
  writeArchive(join(work, 'content'), [...generateArchive(articles), ...generateNotices(notices)]);
  printMachine();
  const taken = { cold: 0, warm: 0 };
  for (const name of ['cold', 'warm'] as const) {
    const { seconds, peak } = await build(work);
    const files = filesOf(join(work, 'dist'));
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    taken[name] = seconds;
    console.log(
      `${articles} articles, ${notices} notices, ${name}: ${seconds.toFixed(1)} s, peak ${toMegabytes(peak)} over all processes, ${files.length} files, ${toMegabytes(bytes)}`,
    );
  }
  benchFeeds(work, taken);
}

async function build(work: string): Promise<{ seconds: number; peak: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/build/index.ts', '--out', join(work, 'dist')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environmentOf(work),
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentOfTree(child.pid));
  }, 100);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build failed with exit code ${String(code)}.`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

const writtenSchema = z.object({ documents: z.number(), seconds: z.number() });

/** Prints how much the feeds add to the rest of the site and of the builds. */
function benchFeeds(work: string, taken: Record<'cold' | 'warm', number>): void {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/bench/write-feeds.ts'], {
    env: { ...environmentOf(work), OUT_DIR: join(work, 'feeds') },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('The feeds could not be written.');
  const { documents, seconds } = writtenSchema.parse(JSON.parse(stdout));
  const { rest, ...feeds } = sumFeedBytes(filesOf(join(work, 'dist')));
  const bytes = Object.values(feeds).reduce((sum, some) => sum + some, 0);
  const each = Object.entries(feeds).map(([name, some]) => `${name} ${toMegabytes(some)}`);
  console.log(
    `feeds: ${toMegabytes(bytes)} (${each.join(', ')}), ${formatAddedShare(bytes, rest)} of the rest of the site (${toMegabytes(rest)} without the search index)`,
  );
  console.log(
    `feeds: ${documents} documents in ${seconds.toFixed(1)} s, ${formatAddedShare(seconds, taken.cold - seconds)} of the rest of the cold build; all of them in the warm one would be ${formatAddedShare(seconds, taken.warm - seconds)}`,
  );
}

/** Checks with an empty cache, again unchanged, and one file; prints the median seconds of each. */
async function benchCheck(work: string, articles: number): Promise<void> {
  const content = join(work, 'content');
  const files = generateLinkedArchive(articles);
  writeArchive(content, files);
  for (const [index, { file }] of files.entries()) {
    const picture = pictureOf(file, index);
    if (picture === undefined) continue;
    writeFileSync(join(content, dirname(file), picture), await drawPicture(index));
  }
  printMachine();
  const measured = {
    cold: medianOf(() => {
      rmSync(join(work, 'cache'), { recursive: true, force: true });
      return check(work);
    }),
    warm: medianOf(() => check(work)),
    'one file': medianOf(() => check(work, join(content, files[0]?.file ?? ''))),
  };
  for (const [name, seconds] of Object.entries(measured)) {
    console.log(
      `check, ${articles} articles, ${name}: ${seconds.toFixed(2)} s (median of ${CHECKS})`,
    );
  }
}

/** A JPEG with the noise of a photograph, other bytes for each index. */
function drawPicture(index: number): Promise<Uint8Array> {
  const background = { r: index % 256, g: (index >> 8) % 256, b: 128 };
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 20 };
  return sharp({ create: { width: 1200, height: 800, channels: 3, background, noise } })
    .jpeg()
    .toBuffer();
}

function medianOf(measure: () => number): number {
  const seconds = Array.from({ length: CHECKS }, measure).sort((a, b) => a - b);
  return seconds[Math.floor(CHECKS / 2)] ?? 0;
}

/** Checks the archive, or one file, and returns the seconds. */
function check(work: string, ...file: readonly string[]): number {
  const start = performance.now();
  const command = ['scripts/check/index.ts', '--content', join(work, 'content'), ...file];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env: environmentOf(work),
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (status !== 0) throw new Error(`The check found something:\n${stdout}${stderr}`);
  return (performance.now() - start) / 1000;
}

function environmentOf(work: string): NodeJS.ProcessEnv {
  return { ...process.env, CONTENT_DIR: join(work, 'content'), CACHE_DIR: join(work, 'cache') };
}

function filesOf(folder: string): { file: string; bytes: number }[] {
  return listBuiltFiles(folder).map((file) => ({ file, bytes: statSync(join(folder, file)).size }));
}

function toMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

await main();
