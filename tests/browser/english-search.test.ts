import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { RESULTS_PER_PAGE } from '../../src/browser/search/search-history.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { makeEnglishArchive } from '../search/english-archive.ts';
import { buildWholeSite, temporaryFolder } from '../site/build-site.ts';

// A page of results and a half hold one word.
const MANY = RESULTS_PER_PAGE + 5;

let browser: Browser;
let site: RunningServer;
let page: Page;
let problems: string[];
let loaded: string[];

beforeAll(async () => {
  const work = temporaryFolder();
  const content = makeEnglishArchive(MANY);
  await buildWholeSite(content, join(work, 'site'));
  site = await serve(join(work, 'site'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  [problems, loaded] = [[], []];
  page = await browser.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.context().on('request', (request) => loaded.push(new URL(request.url()).pathname));
});

afterEach(async () => {
  await page.close();
});

const results = (): Locator => page.locator('ol[data-search-results]');
const titles = (): Locator => results().locator('a[data-result]');
const query = (): string | null => new URL(page.url()).searchParams.get('q');

/** Opens the search page with a query in its address and waits for the answer. */
async function search(text: string): Promise<void> {
  await page.goto(`${site.url}/search/?q=${encodeURIComponent(text)}`);
  await settled();
}

async function settled(): Promise<void> {
  await page.locator('ol[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
}

test('적는 대로 찾고, 기사에서는 그 낱말의 꼴에 표시한다', async () => {
  await page.goto(`${site.url}/search/`);
  await page.locator('[data-search-input]').fill('policies');
  await expect.poll(query).toBe('policies');
  await expect
    .poll(() => titles().allTextContents())
    .toEqual(['Whose policy is it?', 'A bike lane in every district']);
  expect(await results().locator('mark').allTextContents()).toEqual([
    'policy',
    'policy',
    'policies',
  ]);
  await titles().first().click();
  await page.locator('mark[data-found]').first().waitFor();
  expect(new Set(await page.locator('mark[data-found]').allTextContents())).toEqual(
    new Set(['policy']),
  );
  expect(loaded.filter((file) => /(?:words-|surfaces-|synonyms|unknown)/u.test(file))).toEqual([]);
  expect(problems).toEqual([]);
});

test('분류로 거르고, 더 보고, 새것부터 본다', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await search('wheels');
  expect(await results().getAttribute('data-total')).toBe(String(MANY + 1));
  await page.locator('[data-search-more] button').click();
  await expect.poll(() => titles().count()).toBe(MANY + 1);

  await page.locator('select[data-search-order]').selectOption('date');
  await expect.poll(() => titles().first().textContent()).toBe('The cat of the workshop');

  await search('bike');
  await page.locator('select[name="category"]').selectOption('report/field-notes');
  await expect.poll(() => titles().allTextContents()).toEqual(['A bike lane in every district']);
  await page.locator('[data-filters-clear]').click();
  await expect.poll(() => titles().count()).toBeGreaterThan(1);
  expect(problems).toEqual([]);
});

test('공고만 골라 마감과 함께 본다', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await search('path');
  await page.locator('input[name="kind"][value="bid"]').check();
  await expect.poll(() => titles().allTextContents()).toEqual(['Lamps for the towing path']);
  const facts = results().locator('.notes li');
  expect(await results().locator('.notes li[data-state="closed"]').count()).toBe(1);
  expect(await facts.allTextContents()).toContain('Port of Spokes');
  expect(problems).toEqual([]);
});

test('없으면 없다고 하고, 낱말 하나로 찾을 길과 둘러볼 곳을 보인다', async () => {
  await search('"zeppelin" harbour');
  expect(await results().getAttribute('data-total')).toBe('0');
  expect(await page.locator('[data-search-notes]').textContent()).toContain('zeppelin');
  expect(await page.locator('[data-search-start]').isVisible()).toBe(true);
  await page.locator('[data-search-notes] a[data-query="harbour"]').click();
  await expect.poll(() => titles().first().textContent()).toBe('Night ride to the harbour');
  expect(problems).toEqual([]);
});

test('창에서도 찾는다', async () => {
  await page.goto(site.url);
  await page.keyboard.press('/');
  const dialog = page.locator('dialog');
  await dialog.locator('[data-search-input]').fill('café');
  await expect
    .poll(async () => (await dialog.locator('a[data-result]').allTextContents()).toSorted())
    .toEqual(['The cargo bicycle that replaced a van', 'Three cafes for muddy riders']);
  expect(new Set(await dialog.locator('mark').allTextContents())).toEqual(
    new Set(['café', 'cafes']),
  );
  expect(problems).toEqual([]);
});
