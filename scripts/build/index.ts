import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isLetterFile } from '../../src/site/route-of.ts';
import { contentFolder, SHIPPED } from '../../src/content/folder.ts';
import { readJournal } from '../../src/content/settings.ts';
import { findFeedFaults, isFeedFile } from './feed-faults.ts';
import { filesLinkedFrom, findBrokenLinks, readMarkdown, readPage } from './broken-links.ts';
import { listBuiltFiles } from '../built-files.ts';
import { readOptions, useContentFolder } from '../options.ts';

// Inside the checkout: Astro keeps what it runs beside its output, and that must find node_modules.
const STAGING = '.staging';

/** Builds an archive into a staging folder and puts it in the place of the old site if it is whole. */
async function main(): Promise<void> {
  const options = readOptions(
    { content: { type: 'string' }, out: { type: 'string', default: 'dist' } },
    'npm run build -- [--content 폴더] [--out 폴더]',
  );
  useContentFolder(options.content);
  const out = resolve(options.out);
  const staging = resolve(STAGING, String(process.pid));
  restoreAfterKill(out);
  process.once('exit', () => {
    rmSync(staging, { recursive: true, force: true });
  });

  await run('../check/index.ts', { RENDER_TEXTS: '1' });
  if (contentFolder() === SHIPPED) await run('../schemas/index.ts');
  await step('함께 읽으면 좋은 기사를 찾습니다', findRelated);
  await step('페이지를 만듭니다', () => buildPages(staging));
  await step('검색 색인을 만듭니다', () => buildSearch(staging));
  await step('만든 사이트를 점검합니다', () => verify(staging));
  swap(staging, out);
  console.log(`${options.out}에 사이트를 만들었습니다.`);
}

/** A failure that has been told in full; its text goes to the console without a stack. */
class BuildFailure extends Error {}

async function findRelated(): Promise<string> {
  await run('build-related.ts');
  return '찾았습니다';
}

async function buildPages(staging: string): Promise<string> {
  await run('build-pages.ts', { OUT_DIR: staging });
  const pages = listBuiltFiles(staging).filter((file) => file.endsWith('.html'));
  return `${pages.filter((file) => !isLetterFile(file)).length}쪽`;
}

async function buildSearch(staging: string): Promise<string> {
  await run('build-search.ts', { OUT_DIR: staging });
  const { bytes, count } = sizeOf(join(staging, 'pagefind'));
  return `파일 ${count}개, ${(bytes / 1024).toFixed(0)} KB`;
}

/**
 * Runs a script of this folder in a process of its own, so that what it took is free again
 * before the next step (2,000 articles: 1.2 GB at the peak in one process, 0.8 in several).
 */
async function run(script: string, environment: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script)], {
    env: { ...process.env, ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new BuildFailure('여기서 멈춥니다.');
}

function verify(staging: string): string {
  const files = listBuiltFiles(staging);
  const site = readJournal(contentFolder()).entries[0]?.url ?? '';
  const read = (file: string): string => readFileSync(join(staging, file), 'utf8');
  const pages = [
    ...files
      .filter((file) => file.endsWith('.html'))
      .map((file) => readPage(file, read(file), site)),
    readMarkdown('llms.txt', read('llms.txt'), site),
  ];
  const built = new Set(files);
  const feeds = files.values().filter(isFeedFile);
  // What a page leads to is told of the page.
  const known = built.union(filesLinkedFrom(pages));
  const faults = [
    ...findBrokenLinks(pages, built),
    ...findFeedFaults(
      feeds.map((file) => [file, read(file)] as const),
      site,
      known,
    ),
  ];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) throw new BuildFailure(`깨진 곳이 ${faults.length}군데 있어 멈춥니다.`);
  return `링크 ${pages.reduce((sum, page) => sum + page.links.length, 0)}개`;
}

/** The old site stays whole until the new one stands beside it. */
function swap(staging: string, out: string): void {
  const old = beside(out, 'old');
  const next = beside(out, 'new');
  for (const left of [old, next]) rmSync(left, { recursive: true, force: true });
  mkdirSync(dirname(out), { recursive: true });
  move(staging, next);
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}

/** Moves a folder, to another disk too. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
  }
}

/** A build killed between the two renames left the old site beside its place. */
function restoreAfterKill(out: string): void {
  if (!existsSync(out) && existsSync(beside(out, 'old'))) renameSync(beside(out, 'old'), out);
  if (!existsSync(STAGING)) return;
  for (const pid of readdirSync(STAGING).filter((name) => !isRunning(Number(name)))) {
    rmSync(join(STAGING, pid), { recursive: true, force: true });
  }
}

function beside(out: string, state: 'old' | 'new'): string {
  return join(dirname(out), `.${basename(out)}.${state}`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function sizeOf(folder: string): { count: number; bytes: number } {
  const sizes = listBuiltFiles(folder).map((file) => statSync(join(folder, file)).size);
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function step(title: string, work: () => string | Promise<string>): Promise<void> {
  const start = performance.now();
  const result = await work();
  console.log(`${title}: ${result} (${((performance.now() - start) / 1000).toFixed(1)}초)`);
}

try {
  await main();
} catch (error) {
  if (error instanceof BuildFailure) console.error(error.message);
  else console.error(error);
  console.error('만들지 못했습니다. 전에 만든 사이트는 그대로입니다.');
  process.exit(1);
}
