import { spawn } from 'node:child_process';
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
import { benchCheck } from './bench-check.ts';
import { generateArchive } from './bench/generate.ts';
import { listBuiltFiles } from './built-files.ts';
import { endWithUsage, readArguments } from './options.ts';

/** Builds a generated archive from nothing and again unchanged, and prints time, memory and size. */
async function main(): Promise<void> {
  const usage = 'npm run bench -- [check] [--articles 2000]';
  const { values: options, positionals } = readArguments({ articles: { type: 'string' } }, usage);
  const isCheck = positionals[0] === 'check';
  const count = Number(options.articles ?? (isCheck ? '10000' : '2000'));
  if (positionals.length > (isCheck ? 1 : 0) || !Number.isInteger(count) || count < 1) {
    endWithUsage(usage);
  }
  if (isCheck) return benchCheck(count);
  const work = mkdtempSync(join(tmpdir(), 'archive-bench-'));
  try {
    writeArchive(join(work, 'content'), count);
    console.log(
      `${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores, Node ${process.version}`,
    );
    for (const name of ['cold', 'warm']) {
      const { seconds, peak } = await measure(work);
      const { files, bytes } = sizeOf(join(work, 'dist'));
      const megabytes = (number: number): string => `${(number / 1024 / 1024).toFixed(0)} MB`;
      console.log(
        `${count} articles, ${name}: ${seconds.toFixed(1)} s, peak ${megabytes(peak)} over all processes, ${files} files, ${megabytes(bytes)}`,
      );
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function writeArchive(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  cpSync('content/journal.yaml', join(folder, 'journal.yaml'));
  for (const { file, text } of generateArchive(count)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

async function measure(work: string): Promise<{ seconds: number; peak: number }> {
  const start = performance.now();
  const build = spawn(
    process.execPath,
    ['scripts/build.ts', '--content', join(work, 'content'), '--out', join(work, 'dist')],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CACHE_DIR: join(work, 'cache') },
    },
  );
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

function sizeOf(folder: string): { files: number; bytes: number } {
  const files = listBuiltFiles(folder);
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { files: files.length, bytes };
}

await main();
