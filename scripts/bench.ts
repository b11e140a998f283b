import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateArchive } from './bench/generate.ts';

/** Builds a generated archive from nothing and again unchanged, and prints time, memory and size. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { articles: { type: 'string', default: '2000' } } });
  const count = Number(values.articles);
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
        `${count} articles, ${name}: ${seconds.toFixed(1)} s, peak ${megabytes(peak.node)} (build) + ${megabytes(peak.children)} (its children), ${files} files, ${megabytes(bytes)}`,
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

/** Peak resident memory in bytes, of the build and of the largest moment of all its children. */
interface Peak {
  node: number;
  children: number;
}

async function measure(work: string): Promise<{ seconds: number; peak: Peak }> {
  const start = performance.now();
  const build = spawn(
    process.execPath,
    ['scripts/build.ts', '--content', join(work, 'content'), '--out', join(work, 'dist')],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, CACHE_DIR: join(work, 'cache') },
    },
  );
  const peak: Peak = { node: 0, children: 0 };
  const watch = setInterval(() => {
    sample(build, peak);
  }, 100);
  const code = await new Promise((resolve) => build.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The build failed with exit code ${String(code)}.`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

/** Reads /proc: on other systems the peaks stay 0. */
function sample(build: ChildProcess, peak: Peak): void {
  if (build.pid === undefined) return;
  peak.node = Math.max(peak.node, residentOf(build.pid));
  const children = childrenOf(build.pid).reduce((sum, child) => sum + residentOf(child), 0);
  peak.children = Math.max(peak.children, children);
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
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce(
    (sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size,
    0,
  );
  return { files: files.length, bytes };
}

await main();
