import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../src/archive/host.ts';
import { isLetterFile } from '../../src/site/route-of.ts';
import { contentFolder, SHIPPED_CONTENT } from '../../src/content/folder.ts';
import { readArchiveInput, readMembersArticles } from '../../src/content/read-content.ts';
import { digestOf } from '../../src/content/cache.ts';
import { codeDigest } from '../../src/content/code-digest.ts';
import { readSealing } from '../../src/content/sealing.ts';
import { readJournal, readSiteUrl } from '../../src/content/settings.ts';
import { formatCount } from '../../src/text/counts.ts';
import { DAMAGED_EXIT_CODE, reportFault } from '../report-fault.ts';
import { bookEdition } from './book-edition.ts';
import { BuildFailure } from './build-failure.ts';
import { filesToVerify } from './files-to-verify.ts';
import { finishSite } from './finish-site.ts';
import { type KeptOutputs, readKeptOutput, readOutputs, writeOutputs } from './kept-outputs.ts';
import { makeOfflineLists } from './offline-lists.ts';
import { pruneCache } from './prune-cache.ts';
import { runScript } from './run-script.ts';
import { digestCompiled } from './site-inputs.ts';
import { verifyOutputs } from './verify-outputs.ts';

/** Thrown if a step has found a damaged result in the cache; a second try makes the result again. */
class DamagedCache extends Error {}

interface MakeOptions {
  /** Temporary folder for files that one step writes for the next. */
  work: string;
  /** Whether the links of all pages are verified, even if only some have changed. */
  verifiesAll: boolean;
  /** Number of changed files of the content folder. */
  changed: number;
  /** The host to build for; by default the one in journal.yaml. */
  host: Host | undefined;
  /** Whether compressed copies of text files are made. */
  compresses: boolean;
}

/** Makes all files of a site in the cache, and returns their list; throws a `BuildFailure` if a step fails. */
export async function makeSite(options: MakeOptions): Promise<KeptOutputs> {
  openWork(options.work);
  try {
    return await runSteps(options);
  } catch (error) {
    if (!(error instanceof DamagedCache)) throw error;
    console.log('캐시가 망가져 있어 그 부분을 다시 만듭니다.');
    process.env.VERIFY_CACHE = '1';
    return runSteps(options);
  }
}

/**
 * Checks an archive and prepares one share of it (`2/4`) in the cache, without making a site. A later build
 * makes the site from a cache into which the shares of all machines were copied.
 */
export async function prepareShare(work: string, shard: string): Promise<void> {
  openWork(work);
  await runCheck();
  await runStep('prepare-share.ts', { SHARD: shard });
}

function openWork(work: string): void {
  mkdirSync(work, { recursive: true });
  process.once('exit', () => {
    rmSync(work, { recursive: true, force: true });
  });
  process.env.BUILD_INPUT = join(work, 'input.json');
}

function runCheck(): Promise<{ result: string }> {
  return runStep('../check/index.ts', { RENDER_TEXTS: '1' });
}

/** Runs all steps of a build: check, pages, search index, verification of links, files for the host. */
async function runSteps(options: MakeOptions): Promise<KeptOutputs> {
  const { verifiesAll, changed, compresses } = options;
  stop = new AbortController();
  await runCheck();
  await explainSealing();
  if (contentFolder() === SHIPPED_CONTENT) await runStep('../schemas/index.ts');
  const made = await makeParts(changed);
  const [pages, search] = [made.pages.outputs, made.search.outputs];
  // A list is stored with a digest of the code; the list is empty if the digest changed during the build.
  if (pages.size === 0 || search.size === 0) throw new BuildFailure(CHANGED);
  const lists = makeOfflineLists(pages);
  const outputs = new Map([...pages, ...made.books.outputs, ...search, ...lists]);
  await timed('사이트 점검', () => verifySite(pages, outputs, verifiesAll));
  const host = options.host ?? readJournal(contentFolder()).readable.host ?? 'none';
  return finishSite(outputs, { host, compresses });
}

/**
 * Prints one line about articles for members, if there are any; throws if the secret is invalid or belongs to
 * another archive.
 */
async function explainSealing(): Promise<void> {
  const count = readMembersArticles().length;
  if (count === 0) return;
  const reading = await readSealing(contentFolder());
  if (reading.state === 'faulty') throw new BuildFailure(reading.why);
  const articles = `회원사만 읽는 기사 ${formatCount(count, '편')}`;
  if (reading.state !== 'ready') console.log(`${articles}: ${reading.why}`);
  else if (!reading.sealing.isDemonstration) console.log(`${articles}의 본문을 잠가 싣습니다.`);
  else console.log(`${articles}의 본문을 견본 키로 잠가 싣습니다. 누구나 열 수 있습니다.`);
}

const CHANGED = '빌드하는 동안 파일이 바뀌어 중단했습니다. 다시 빌드해 주세요.';

// Up to this number of changed files, the morphemes of most texts are in the cache.
const FEW = 100;

/**
 * Makes related articles, books, pages and search index, two at a time. In a build with many changes the texts are
 * analysed first, on all processors: a process of its own, so that its memory is free for the steps after it.
 */
async function makeParts(changed: number) {
  const isAnalysed = changed <= FEW && hasBuilt();
  if (!isAnalysed && changed > FEW) await timed('형태소 나누기', () => runStep('build-terms.ts'));
  const related = timed('함께 읽으면 좋은 기사 찾기', () => runStep('build-related.ts'));
  const books = timed('전자책 만들기', buildBooks);
  const both = bothOf(related, books);
  const makeSearch = async (): Promise<MadeFiles> => {
    // The index needs the morphemes that the related articles find, unless they are in the cache.
    await (isAnalysed ? books : both);
    return timed('검색 색인 만들기', buildSearch);
  };
  const makePages = async (): Promise<MadeFiles> => {
    // The pages show the sizes of the books.
    await both;
    return timed('페이지 만들기', buildPages);
  };
  const [search, pages] = await bothOf(makeSearch(), makePages());
  return { pages, books: await books, search };
}

/** Whether this code has built the site before, so that most files are in the cache. */
function hasBuilt(): boolean {
  return (
    readOutputs('rendered', digestCompiled()).size > 0 &&
    readOutputs('search', searchCode()).size > 0
  );
}

/** Waits for two steps that run at the same time, also for the one that is ended because the other has failed. */
async function bothOf<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

/** Runs a step and prints one line: `페이지 만들기: 133페이지 (10.2초)`. */
async function timed<Made extends { result: string }>(
  title: string,
  step: () => Made | Promise<Made>,
): Promise<Made> {
  const start = performance.now();
  const made = await step();
  console.log(`${title}: ${made.result} (${((performance.now() - start) / 1000).toFixed(1)}초)`);
  return made;
}

/** Ends the steps of this build when one of them fails; its reason is that failure. */
let stop = new AbortController();

/**
 * Runs a step as a process, which prints its own errors. If its exit code is not 0, ends the steps that run beside it,
 * so that a full disk is reported once, and throws.
 */
async function runStep(
  script: string,
  environment?: Record<string, string>,
): Promise<{ result: string }> {
  const code = await runScript(script, environment, stop.signal);
  if (code === DAMAGED_EXIT_CODE) stop.abort(new DamagedCache());
  if (code !== 0) stop.abort(new BuildFailure('오류가 있어 빌드를 중단했습니다.'));
  stop.signal.throwIfAborted();
  return { result: '완료' };
}

/** The files that a step has made, and the Korean text about them in the step's line. */
interface MadeFiles {
  result: string;
  outputs: KeptOutputs;
}

async function buildPages(): Promise<MadeFiles> {
  await runStep('build-pages.ts');
  const outputs = readOutputs('rendered', digestCompiled());
  const pages = outputs.keys().filter((file) => file.endsWith('.html') && !isLetterFile(file));
  return { result: `${[...pages].length}페이지`, outputs };
}

async function buildBooks(): Promise<MadeFiles> {
  await runStep('build-books.ts');
  const outputs = readOutputs('books', bookEdition());
  return { result: describeFiles(outputs, '권'), outputs };
}

async function buildSearch(): Promise<MadeFiles> {
  await runStep('build-search.ts');
  const outputs = readOutputs('search', searchCode());
  return { result: `파일 ${describeFiles(outputs, '개')}`, outputs };
}

/** Number and size of files: `12개, 345 KB`. */
function describeFiles(outputs: KeptOutputs, unit: string): string {
  const bytes = outputs.values().reduce((sum, { size }) => sum + size, 0);
  return `${outputs.size}${unit}, ${(bytes / 1024).toFixed(0)} KB`;
}

function searchCode(): string {
  return codeDigest('scripts/build/build-search.ts');
}

/**
 * Verifies the links of the pages that have changed since the last verified site, or of all pages;
 * `outputs` are all files of the site.
 */
async function verifySite(
  pages: KeptOutputs,
  outputs: KeptOutputs,
  everything: boolean,
): Promise<{ result: string }> {
  const site = readSiteUrl(contentFolder());
  const edition = digestOf(digestCompiled(), codeDigest('scripts/build/files-to-verify.ts'));
  const last = readOutputs('verified', everything ? '' : edition);
  const examined = filesToVerify(last, pages, readKeptOutput) ?? [...pages.keys()];
  const { faults, links } = await verifyOutputs({ site, outputs: [...outputs], examined });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) {
    throw new BuildFailure(`깨진 링크나 피드가 ${faults.length}곳 있어 빌드를 중단했습니다.`);
  }
  writeOutputs('verified', edition, pages);
  return { result: `파일 ${examined.length}개의 링크 ${links}개` };
}

/** Removes unused files from the cache. An error is printed but not thrown, because the site is already built. */
export async function tidyCache(outputs: KeptOutputs): Promise<void> {
  try {
    const { files, bytes } = await pruneCache(async () => {
      const { articles, bids } = await readArchiveInput();
      const entries = [...articles, ...bids, ...readMembersArticles()];
      return { outputs, digests: entries.map(({ digest }) => digest) };
    }, Date.now());
    if (files === 0) return;
    const size = (bytes / 1e6).toFixed(1);
    console.log(`캐시에서 더 쓰지 않는 파일 ${formatCount(files, '개')}(${size} MB)를 지웠습니다.`);
  } catch (error) {
    reportFault(error);
  }
}
