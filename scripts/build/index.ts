import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isLetterFile } from '../../src/site/route-of.ts';
import { cacheFolder, contentFolder, SHIPPED } from '../../src/content/folder.ts';
import { digestOf } from '../../src/content/cache.ts';
import { codeDigest } from '../../src/content/code-digest.ts';
import { readInput } from '../../src/content/build-input.ts';
import { readJournal } from '../../src/content/settings.ts';
import { formatCount } from '../../src/text/particles.ts';
import { listBuiltFiles } from '../built-files.ts';
import { readOptions, useContentFolder } from '../options.ts';
import { holdLock } from './build-lock.ts';
import { filesToVerify } from './files-to-verify.ts';
import { readKept, readOutputs, writeOutputs } from './kept-outputs.ts';
import { pruneCache } from './prune-cache.ts';
import { digestPageCode } from './renderer.ts';
import { replaceSite, restoreSite, siblingOf } from './replace-site.ts';
import { DAMAGED, reportFault } from '../report-fault.ts';
import { runScript } from './run-script.ts';
import { findSiteFaults } from './site-faults.ts';

// Inside the checkout: Astro writes modules beside its output, and they must find node_modules.
const STAGING = '.staging';

/** Builds a site in a staging folder; replaces the old site only if every step succeeds. */
async function main(): Promise<void> {
  const options = readOptions(
    {
      content: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      'verify-all': { type: 'boolean' },
    },
    'npm run build -- [--content 폴더] [--out 폴더] [--verify-all]',
  );
  useContentFolder(options.content);
  const out = resolve(options.out);
  const staging = resolve(STAGING, String(process.pid));
  process.once('exit', () => {
    rmSync(staging, { recursive: true, force: true });
  });

  const site = join(staging, 'site');
  // Builds share the site's folder and, in the cache, what the last build was made of.
  for (const lock of [siblingOf(out, 'lock'), join(cacheFolder(), 'build.lock')]) {
    await holdLock(lock, tellWaiting);
  }
  restoreSite(out);
  cleanUpStaging();
  process.env.BUILD_INPUT = join(staging, 'input.json');
  try {
    await makeSite(site, options['verify-all'] === true);
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    console.log('캐시가 망가져 있어 그 부분을 다시 만듭니다.');
    rmSync(staging, { recursive: true, force: true });
    process.env.VERIFY_CACHE = '1';
    await makeSite(site, options['verify-all'] === true);
  }
  replaceSite(site, out);
  await tidyCache();
  console.log(`${options.out}에 사이트를 만들었습니다.`);
}

/** Runs all steps, the last of which verifies the links of the new site. */
async function makeSite(site: string, verifiesAll: boolean): Promise<void> {
  mkdirSync(dirname(site), { recursive: true });
  await runStep('../check/index.ts', { RENDER_TEXTS: '1' });
  if (contentFolder() === SHIPPED) await runStep('../schemas/index.ts');
  await timed('함께 읽으면 좋은 기사 찾기', findRelated);
  await timed('페이지 만들기', () => buildPages(site));
  await timed('검색 색인 만들기', () => buildSearch(site));
  await timed('사이트 점검', () => verifySite(site, verifiesAll));
}

/** Removes unused files from the cache. A fault is printed but no failure: the site is already built. */
async function tidyCache(): Promise<void> {
  try {
    const { files, bytes } = await pruneCache(async () => {
      const { articles, bids } = await readInput();
      const outputs = readOutputs('rendered', digestPageCode());
      return { outputs, digests: [...articles, ...bids].map(({ digest }) => digest) };
    }, Date.now());
    if (files === 0) return;
    const size = (bytes / 1e6).toFixed(1);
    console.log(`캐시에서 더 쓰지 않는 파일 ${formatCount(files, '개')}(${size} MB)를 지웠습니다.`);
  } catch (error) {
    reportFault(error);
  }
}

function tellWaiting(pid: number): void {
  console.log(`다른 빌드(프로세스 ${pid})가 끝나기를 기다립니다.`);
}

/** A failure whose details are already printed; its message is printed without a stack. */
class BuildFailure extends Error {}

/** A step has found a damaged result in the cache; another try makes it again. */
class DamagedCache extends Error {}

/** Runs a step and prints its title, its result and the seconds that it took. */
async function timed(title: string, step: () => string | Promise<string>): Promise<void> {
  const start = performance.now();
  const result = await step();
  console.log(`${title}: ${result} (${((performance.now() - start) / 1000).toFixed(1)}초)`);
}

/** Runs a step that prints what is wrong. */
async function runStep(script: string, environment?: Record<string, string>): Promise<void> {
  const code = await runScript(script, environment);
  if (code === DAMAGED) throw new DamagedCache();
  if (code !== 0) throw new BuildFailure('오류가 있어 빌드를 중단했습니다.');
}

async function findRelated(): Promise<string> {
  await runStep('build-related.ts');
  return '완료';
}

async function buildPages(site: string): Promise<string> {
  await runStep('build-pages.ts', { OUT_DIR: site });
  const pages = listBuiltFiles(site).filter((file) => file.endsWith('.html'));
  return `${pages.filter((file) => !isLetterFile(file)).length}페이지`;
}

async function buildSearch(site: string): Promise<string> {
  await runStep('build-search.ts', { OUT_DIR: site });
  const folder = join(site, 'pagefind');
  const sizes = listBuiltFiles(folder).map((file) => statSync(join(folder, file)).size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return `파일 ${sizes.length}개, ${(bytes / 1024).toFixed(0)} KB`;
}

/** Verifies the links of what has changed since the last verified site, or of everything. */
function verifySite(site: string, everything: boolean): string {
  const code = digestPageCode();
  const edition = digestOf(code, codeDigest('scripts/build/files-to-verify.ts'));
  const rendered = readOutputs('rendered', code);
  const last = readOutputs('verified', everything ? '' : edition);
  const origin = readJournal(contentFolder()).entries[0]?.url ?? '';
  const read = (file: string): string => readFileSync(join(site, file), 'utf8');
  const files = listBuiltFiles(site);
  const examined = filesToVerify(last, rendered, readKept) ?? files;
  const { faults, links } = findSiteFaults({ files, read, origin }, examined);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    throw new BuildFailure(`깨진 링크나 피드가 ${faults.length}곳 있어 빌드를 중단했습니다.`);
  }
  writeOutputs('verified', edition, rendered);
  return `파일 ${examined.length}개의 링크 ${links}개`;
}

/** Deletes the staging folders of killed builds. */
function cleanUpStaging(): void {
  if (!existsSync(STAGING)) return;
  for (const pid of readdirSync(STAGING).filter((name) => !isRunning(Number(name)))) {
    rmSync(join(STAGING, pid), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

try {
  await main();
} catch (error) {
  if (error instanceof BuildFailure) console.error(error.message);
  else reportFault(error);
  console.error('빌드하지 못했습니다. 이전 사이트는 그대로입니다.');
  process.exit(1);
}
