import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildArchive } from '../../src/archive/archive.ts';
import { readArchiveInput } from '../../src/content/read-content.ts';
import { contentFolder, PUBLIC_README } from '../../src/content/folder.ts';
import { readSiteUrl } from '../../src/content/settings.ts';
import { runOnPool, startPool } from '../../src/content/worker-pool.ts';
import { basePath } from '../../src/site/base-path.ts';
import { unlistedUrls } from '../../src/site/canonical.ts';
import { toSitemapFiles } from '../../src/feeds/sitemap.ts';
import { ASSETS_FOLDER } from '../../src/site/add-base.ts';
import { listBuiltFiles } from '../built-files.ts';
import { runSeveral } from '../run-several.ts';
import {
  findKept,
  keepOutput,
  type KeptOutput,
  readOutputs,
  writeOutputs,
} from './kept-outputs.ts';
import { placeSite } from './place-site.ts';
import { withBase } from './with-base.ts';
import { startProgress } from './progress.ts';
import { loadRenderer, pathsByFile, prepareRenderer } from './renderer.ts';
import { type Rendered, renderedSchema, renderFile, type RenderTask } from './render-worker.ts';
import { digestCompiled } from './site-inputs.ts';

// Runs as a separate process of scripts/build/make-site.ts: makes the files of the site except its search
// index in the cache, with a list of them. A file whose `cacheKey` and code have not changed since the last
// build is not made again. If OUT_DIR is set, the files are also placed in that folder.
const { OUT_DIR } = process.env;
// Inside the checkout, so that the compiled pages find node_modules.
const work = join('.staging', String(process.pid));

// Starting a process takes as long as rendering this many files.
const WORTH_A_PROCESS = 300;
// Number of files that a process renders before it reports them and gets more.
const CHUNK = 100;
// Number of pictures rendered at the same time: a worker draws them and sharp's own threads compress them.
const PICTURES_AT_ONCE = 4;

const site = readSiteUrl(contentFolder());
const base = basePath(site);
const code = digestCompiled();
const { modules, assets } = await prepareRenderer(work, code, base);
const { listPaths, renderPath } = await loadRenderer(modules);
const paths = pathsByFile(await listPaths());
const last = readOutputs('rendered', code);
const outputs = new Map<string, KeptOutput>();
for (const [file, { cacheKey }] of paths) {
  const output = last.get(file);
  if (cacheKey === undefined || output?.key !== cacheKey) continue;
  const kept = findKept(output);
  if (kept) outputs.set(file, kept);
}
// Files with the same texts are made one after the other (`loadBody`, `toItem`): those of an issue with the feed
// documents of its month, all others in the order of their paths.
const stale = [...Map.groupBy([...paths.keys()].sort(), monthOf).values()]
  .flat()
  .filter((file) => !outputs.has(file));
const progress = startProgress({
  title: '페이지와 그림 만들기',
  total: stale.length,
  unit: '개',
  output: process.stderr,
});
for (const [file, output] of await renderAll(stale)) outputs.set(file, output);
progress.end();
const unlisted = unlistedUrls(buildArchive(await readArchiveInput()));
const listed = listPages().filter((url) => !unlisted.has(url));
for (const [file, text] of toSitemapFiles(listed, site)) {
  outputs.set(file, keepOutput(Buffer.from(text), undefined));
}
const published = listBuiltFiles(assets).filter((file) => file !== PUBLIC_README);
for (const file of published.filter((asset) => !outputs.has(asset))) {
  const bytes = readFileSync(join(assets, file));
  // Files of the public folder are published unchanged, without the base path.
  const isOwn = `/${file}`.startsWith(ASSETS_FOLDER);
  outputs.set(file, keepOutput(isOwn ? withBase(file, bytes, base) : bytes, undefined));
}
writeOutputs('rendered', code, outputs);
if (OUT_DIR !== undefined) placeSite(OUT_DIR, outputs);

/** Renders files in this process and, if there are many, also in others. */
async function renderAll(files: readonly string[]): Promise<Rendered> {
  const pictures = files.filter((file) => file.startsWith('media/'));
  const others = files.filter((file) => !file.startsWith('media/'));
  const wanted = Math.min(availableParallelism(), Math.floor(others.length / WORTH_A_PROCESS));
  const count = Math.max(1, wanted);
  // One iterator for all processes, so that each takes the next chunk when it is ready.
  const chunks = toChunks(others, CHUNK).values();
  const rendered = await Promise.all([
    renderHere(pictures.values(), PICTURES_AT_ONCE),
    renderHere(
      chunks.flatMap((chunk) => chunk),
      1,
    ),
    renderElsewhere(chunks, count - 1),
  ]);
  return rendered.flat();
}

/** The month in a path, `2024-04` in `feeds/archive/2024-04.xml`; '' if there is none. */
function monthOf(file: string): string {
  return /(?<=\/)\d{4}-\d{2}(?=[./])/u.exec(file)?.[0] ?? '';
}

function toChunks(files: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(files.length / size) }, (_, index) =>
    files.slice(index * size, (index + 1) * size),
  );
}

/** Renders the files of a queue in this process, `atOnce` of them at the same time. */
async function renderHere(queue: Iterable<string>, atOnce: number): Promise<Rendered> {
  const rendered: Rendered = [];
  await runSeveral(queue, atOnce, async (file) => {
    const path = paths.get(file);
    if (path) rendered.push([file, await renderFile(renderPath, path, base)]);
    progress.advance(1);
  });
  return rendered;
}

/** Renders chunks of files in other processes, one after the other in each. */
async function renderElsewhere(
  chunks: Iterable<readonly string[]>,
  workers: number,
): Promise<Rendered> {
  if (workers === 0) return [];
  const pool = startPool(join(import.meta.dirname, 'render-worker.ts'), {
    workers,
    runtime: 'child_process',
  });
  const rendered: Rendered = [];
  await runSeveral(chunks, workers, async (files) => {
    const task: RenderTask = { renderer: modules, base, files };
    rendered.push(...renderedSchema.parse(await runOnPool(pool, task)));
    progress.advance(files.length);
  });
  await pool.destroy();
  return rendered;
}

/** Addresses of all pages, percent-encoded. */
function listPages(): string[] {
  return [...paths.values()]
    .filter(({ pathname, route }) => route.type === 'page' && pathname !== '/404')
    .map(({ pathname }) => encodeURI(pathname.replace(/\/?$/u, '/')));
}
