import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWholeSite, FIXTURE, temporaryFolder } from '../site/build-site.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';

let browser: Browser;
let site: RunningServer;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  const work = temporaryFolder();
  await buildWholeSite(FIXTURE, join(work, 'site'));
  site = await serve(join(work, 'site'));
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('requestfailed', (request) => {
    // Going on to the next page cancels what this one was still loading.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    problems.push(`${request.url()}를 받지 못했습니다`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith('data:')) {
      problems.push(`다른 곳에 요청했습니다: ${request.url()}`);
    }
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('첫 쪽에서 호, 기사, 검색까지 잘못 없이 간다', async () => {
  await page.goto(site.url);
  await page.getByRole('link', { name: '2024년 6월호' }).first().click();
  await page.waitForURL('**/issues/2024-06/');
  await page
    .getByRole('link', { name: /상담 품질, 脱/u })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: /상담 품질, 脱/u }).waitFor();
  await page.getByRole('img', { name: '창가에 놓인 상담석' }).scrollIntoViewIfNeeded();
  await page.getByText('표로 보기').press('Enter');
  await page.getByRole('rowheader', { name: '대화가 길어졌다' }).waitFor();

  await page.getByRole('link', { name: '검색' }).first().click();
  await page.getByRole('combobox', { name: '검색어' }).fill('전문상담사');
  const results = page.locator('ol[data-search-results][data-state="done"]');
  await results.locator('a[data-result]').first().waitFor();
  expect(await results.getAttribute('data-total')).toBe('1');
  expect(decodeURIComponent(page.url())).toContain('?q=전문상담사');
  await results.getByRole('link', { name: '채팅 상담이 남긴 것' }).click();
  await page.getByRole('heading', { level: 1, name: '채팅 상담이 남긴 것' }).waitFor();
  expect(problems).toEqual([]);
});

test('그래프는 자리에 맞는 하나만 보이고, 종이는 그것을 표로 되풀이하지 않는다', async () => {
  await page.goto(`${site.url}/issues/2024-06/${encodeURIComponent('상담-품질')}/`);
  const drawing = page.getByRole('img', { name: /그래프로,/u }).first();
  const shown = async (): Promise<[boolean, boolean]> => [
    await drawing.locator('svg.narrow').isVisible(),
    await drawing.locator('svg.wide').isVisible(),
  ];
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await shown()).toEqual([true, false]);
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(await shown()).toEqual([false, true]);
  const column = await page.locator('.prose > p').first().boundingBox();
  const box = await drawing.locator('svg.wide').boundingBox();
  expect(box?.width).toBeCloseTo(column?.width ?? 0, 0);
  const colourOf = (found: Locator): Promise<string> =>
    found.first().evaluate((element) => getComputedStyle(element).color);
  const accent = await colourOf(page.locator('.kicker a'));
  expect(await colourOf(drawing.locator('svg.wide .chart-1'))).toBe(accent);
  const tables = page.locator('figure .chart-table');
  expect(await tables.first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await tables.first().isVisible()).toBe(false);
  expect(await drawing.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  // In the reader's own colours a number on a pale bar has an edge in the colour of the paper.
  const plain = drawing.locator('text:not([class])').first();
  expect(await plain.evaluate((text) => getComputedStyle(text).strokeWidth)).toBe('4px');
  await page.emulateMedia({ forcedColors: 'none' });
});

test('주소에 적힌 말로 찾고, 초안은 찾지 못한다', async () => {
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('챗봇')}`);
  const results = page.locator('ol[data-search-results][data-state="done"]');
  await results.getByRole('link', { name: /상담 챗봇 구축/u }).waitFor();
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('비밀초안낱말')}`);
  await page.locator('ol[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  expect(await page.locator('a[data-result]', { hasText: '아직 쓰는 글' }).count()).toBe(0);
  expect(problems).toEqual([]);
});

test('공고의 마감은 읽는 때에 따라 남은 날이나 마감되었음을 말하고, 아무것도 밀려나지 않는다', async () => {
  const reader = await browser.newPage();
  await reader.clock.setFixedTime('2024-06-18T09:00:00+09:00');
  await reader.goto(`${site.url}/bids/`);
  const chatbot = reader.getByRole('row').filter({ hasText: '상담 챗봇 구축' });
  await chatbot.getByText('D-2').waitFor();
  expect(await chatbot.textContent()).toContain('2024.06.20(목) 15:00');
  const height = (await chatbot.boundingBox())?.height;
  await reader
    .locator('[data-state="closed"]', { hasText: /^마감$/u })
    .first()
    .waitFor();

  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${site.url}/bids/`);
  const still = plain.getByRole('row').filter({ hasText: '상담 챗봇 구축' });
  expect(await still.textContent()).not.toContain('D-2');
  expect((await still.boundingBox())?.height).toBe(height);
  await Promise.all([reader.close(), plain.close()]);
});

test('자바스크립트 없이도 읽을 수 있고, 검색은 전체 목록을 알려 준다', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${site.url}/issues/2024-06/상담-품질/`);
  expect(await plain.textContent('main')).toContain('점수표를 없앤 뒤');
  await plain.goto(`${site.url}/search/`);
  expect(await plain.locator('main a[href="/articles/"]').count()).toBeGreaterThan(0);
  await plain.close();
});
