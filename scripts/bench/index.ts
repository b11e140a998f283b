import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { benchCheck } from './bench-check.ts';
import { toShare, weigh } from './feed-share.ts';
import { generateArchive } from './generate.ts';
import { generateNotices } from './notices.ts';
import { listBuiltFiles } from '../built-files.ts';
import { endWithUsage, readArguments } from '../options.ts';

const USAGE = 'npm run bench -- [check] [--articles 2000] [--notices 200]';

/** Builds a generated archive from nothing and again unchanged, and prints time, memory and size. */
async function main(): Promise<void> {
  const { isCheck, articles, notices } = readCommand();
  if (isCheck) return benchCheck(articles);
  const work = mkdtempSync(join(tmpdir(), 'archive-bench-'));
  try {
    writeArchive(join(work, 'content'), articles, notices);
    console.log(
      `${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores, Node ${process.version}`,
    );
    const taken = { cold: 0, warm: 0 };
    for (const name of ['cold', 'warm'] as const) {
      const { seconds, peak } = await measure(work);
      const files = filesOf(join(work, 'dist'));
      taken[name] = seconds;
      console.log(
        `${articles} articles, ${notices} notices, ${name}: ${seconds.toFixed(1)} s, peak ${toMegabytes(peak)} over all processes, ${files.length} files, ${toMegabytes(sumOf(files))}`,
      );
    }
    benchFeeds(work, taken);
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

function writeArchive(folder: string, articles: number, notices: number): void {
  mkdirSync(folder, { recursive: true });
  cpSync('content/journal.yaml', join(folder, 'journal.yaml'));
  for (const { file, text } of [...generateArchive(articles), ...generateNotices(notices)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

const writtenSchema = z.object({ documents: z.number(), seconds: z.number() });

/** What the feeds add to the rest of the site and of the builds. */
function benchFeeds(work: string, taken: Record<'cold' | 'warm', number>): void {
  const { stdout, status } = spawnSync(process.execPath, ['scripts/bench/write-feeds.ts'], {
    env: { ...environmentOf(work), OUT_DIR: join(work, 'feeds') },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('The feeds could not be written.');
  const { documents, seconds } = writtenSchema.parse(JSON.parse(stdout));
  const { rest, ...parts } = weigh(filesOf(join(work, 'dist')));
  const bytes = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const each = Object.entries(parts).map(([name, part]) => `${name} ${toMegabytes(part)}`);
  console.log(
    `feeds: ${toMegabytes(bytes)} (${each.join(', ')}), ${toShare(bytes, rest)} of the rest of the site (${toMegabytes(rest)} without the search index)`,
  );
  console.log(
    `feeds: ${documents} documents in ${seconds.toFixed(1)} s, ${toShare(seconds, taken.cold - seconds)} of the rest of the cold build; all of them in the warm one would be ${toShare(seconds, taken.warm - seconds)}`,
  );
}

async function measure(work: string): Promise<{ seconds: number; peak: number }> {
  const start = performance.now();
  const build = spawn(process.execPath, ['scripts/build/index.ts', '--out', join(work, 'dist')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environmentOf(work),
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentOfTree(build.pid));
  }, 100);
  const code = await new Promise((resolve) => build.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build failed with exit code ${String(code)}.`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** Resident bytes of a process and all that it started, now; 0 where there is no /proc. */
function residentOfTree(pid: number | undefined): number {
  if (pid === undefined) return 0;
  return [pid, ...childrenOf(pid)].reduce((sum, member) => sum + residentOf(member), 0);
}

function residentOf(pid: number): number {
  const status = readProc(`/proc/${pid}/status`);
  return Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) * 1024;
}

function childrenOf(pid: number): number[] {
  const direct = readProc(`/proc/${pid}/task/${pid}/children`).trim();
  const children = direct === '' ? [] : direct.split(' ').map(Number);
  return [...children, ...children.flatMap(childrenOf)];
}

function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function environmentOf(work: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    CONTENT_DIR: join(work, 'content'),
    CACHE_DIR: join(work, 'cache'),
  };
}

function filesOf(folder: string): { file: string; bytes: number }[] {
  return listBuiltFiles(folder).map((file) => ({ file, bytes: statSync(join(folder, file)).size }));
}

function sumOf(files: readonly { bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function toMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

await main();
