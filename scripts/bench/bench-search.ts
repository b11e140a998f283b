import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { INDEX_FOLDER } from '../../src/search/index-files.ts';
import { openBrowser } from '../browser.ts';
import { answerHelp, endWithUsage } from '../options.ts';
import { serve } from '../serve.ts';
import { nameMachine } from './machine.ts';

const USAGE = 'npm run bench:search -- 사이트폴더 검색어파일';

/**
 * Measures the search of a built site in Chromium: bytes over the wire from an empty cache to the
 * first ten results, and the time of a query once the index is loaded. The file has one query a line.
 *
 *     npm run bench:search -- dist queries.txt
 */
async function main(): Promise<void> {
  answerHelp(USAGE);
  const [site = 'dist', list] = process.argv.slice(2);
  if (list === undefined) endWithUsage(USAGE, '');
  const lines = readFileSync(list, 'utf8').split('\n');
  // Without repeated lines, because the page does not search again for the query that it already
  // shows.
  const queries = [...new Set(lines.filter((line) => line !== ''))];
  const sent = { search: 0, page: 0 };
  const server = await serve(site, {
    onSend: (address, bytes) => {
      sent[address.startsWith(INDEX_FOLDER) ? 'search' : 'page'] += bytes;
    },
  });
  const browser = await openBrowser();
  console.log(nameMachine());
  try {
    const cold: (typeof sent)[] = [];
    for (const query of sample(queries, COLD)) {
      const page = await browser.newPage();
      Object.assign(sent, { search: 0, page: 0 });
      await page.goto(`${server.url}/search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector(DONE, { state: 'attached' });
      cold.push({ ...sent });
      await page.close();
    }
    printSpread(
      'KB to the first results, search files',
      cold.map(({ search }) => search / 1024),
    );
    printSpread(
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
    printSpread('ms from the query to its results, warm', times);
  } finally {
    await browser.close();
    await server.close();
  }
}

const COLD = 30;
const DONE = 'ol[data-search-results][data-state="done"]';

/** Evenly spaced elements of a list, at most `count`. */
function sample<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / count));
  return list.filter((_, index) => index % step === 0);
}

/** Types a query; returns the milliseconds of the search, which the page measures. */
async function ask(page: Page, query: string): Promise<number> {
  const input = page.locator('input[data-search-input]').first();
  // The field is emptied first, so that the page searches again even if there is only one query.
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

function printSpread(what: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} (${values.length})`);
}

await main();
