import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { availableParallelism, cpus } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';

/**
 * Measures the search of a built site in Chromium: bytes over the wire from an empty cache to the
 * first ten results, and the time of a query once the index is loaded. Queries stand one a line.
 *
 *     npm run bench:search -- dist queries.txt
 */
async function main(): Promise<void> {
  const [site = 'dist', list] = process.argv.slice(2);
  if (list === undefined) throw new Error('npm run bench:search -- 사이트폴더 물음파일');
  const queries = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const server = await serve(resolve(site));
  const browser = await openBrowser();
  console.log(
    `${cpus()[0]?.model ?? ''}, ${availableParallelism()} cores, Node ${process.version}`,
  );
  try {
    const cold: { search: number; page: number }[] = [];
    for (const query of sample(queries, COLD)) {
      const page = await browser.newPage();
      server.sent.clear();
      await page.goto(`${server.url}/search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector(DONE, { state: 'attached' });
      cold.push(weigh(server.sent));
      await page.close();
    }
    tell(
      'KB to the first results, search files',
      cold.map(({ search }) => search / 1024),
    );
    tell(
      'KB to the first results, all',
      cold.map(({ search, page }) => (search + page) / 1024),
    );
    const page = await browser.newPage();
    await page.goto(`${server.url}/search/`);
    const times: number[] = [];
    for (const round of ['load', 'measure']) {
      for (const query of queries) {
        const time = await ask(page, query);
        if (round === 'measure') times.push(time);
      }
    }
    tell('ms from the query to its results, warm', times);
  } finally {
    await browser.close();
    server.close();
  }
}

const COLD = 30;
const DONE = 'ol[data-search-results][data-state="done"]';

/** Every so many of a list, at most `count`. */
function sample<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / count));
  return list.filter((_, index) => index % step === 0);
}

/** Types a query and gives the milliseconds that the search took (the page measures them itself). */
async function ask(page: Page, query: string): Promise<number> {
  const input = page.locator('input[data-search-input]').first();
  // From nothing each time, so that the page asks anew.
  await input.fill('');
  await page.evaluate(() => {
    performance.clearMeasures();
  });
  await input.fill(query);
  const measured = await page.waitForFunction(
    () => performance.getEntriesByName('search').at(-1)?.duration,
  );
  return (await measured.jsonValue()) ?? 0;
}

function weigh(sent: ReadonlyMap<string, number>): { search: number; page: number } {
  let search = 0;
  let page = 0;
  for (const [path, bytes] of sent) {
    if (path.startsWith('/pagefind/')) search += bytes;
    else page += bytes;
  }
  return { search, page };
}

function tell(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} (${values.length})`);
}

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves the folder as a host does: text compressed, the rest as it is; counts what it sends. */
async function serve(
  folder: string,
): Promise<{ url: string; sent: Map<string, number>; close: () => void }> {
  const sent = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').replace(/\?.*$/u, '')));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    readFile(file).then(
      (bytes) => {
        const type = TYPES[extname(file)];
        const body = type === undefined ? bytes : gzipSync(bytes);
        sent.set(path, (sent.get(path) ?? 0) + body.length);
        response.writeHead(200, {
          'content-type': type ?? 'application/octet-stream',
          ...(type === undefined ? {} : { 'content-encoding': 'gzip' }),
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

await main();
