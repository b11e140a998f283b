import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { articleFile, makeContent } from '../content/folder.ts';
import { buildSite, temporaryFolder } from '../site/build-site.ts';

const ISSUE = '/issues/2024-04/';
const A = `${ISSUE}a/`;
const PICTURE = readFileSync('tests/fixtures/archive/issues/2024-06/center.png');

/** Two editions of a site: the article `a` is corrected in the second. */
let editions: { first: string; second: string };
let browser: Browser;
let context: BrowserContext;
let page: Page;
let site: RunningServer;
let folder: string;
let sent: string[];

beforeAll(async () => {
  const corrected = 'issues/2024-04/a.mdx';
  const content = makeContent({
    [corrected]: articleFile(
      { title: '"첫 기사"' },
      '![센터의 자리](center.png)\n\n처음에 실은 글입니다.',
    ),
    'issues/2024-04/center.png': PICTURE,
    'issues/2024-04/b.mdx': articleFile({ title: '"둘째 기사"' }, '둘째 글입니다.'),
    'issues/2024-05/c.mdx': articleFile({ title: '"다음 호의 기사"', issue: '2024-05' }),
  });
  const build = async (): Promise<string> => {
    const out = join(temporaryFolder(), 'site');
    const { code, output } = await buildSite(content, out);
    if (code !== 0) throw new Error(output);
    return out;
  };
  const first = await build();
  const text = readFileSync(join(content, corrected), 'utf8');
  writeFileSync(join(content, corrected), text.replace('처음에 실은', '바로잡은'));
  editions = { first, second: await build() };
  browser = await openBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  folder = editions.first;
  sent = [];
  site = await serve(() => folder, { onSend: (address) => sent.push(address) });
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  await site.close();
});

const go = (path: string) => page.goto(site.url + path);
const main = () => page.locator('main');
const box = () => page.locator('[data-kept]');
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function keep(issue = ISSUE): Promise<void> {
  await go(issue);
  await press('이 호 저장');
  await press('저장');
  await box().getByText('이 호를 저장했습니다').waitFor();
}

/** Cuts the network: nothing answers at the address of the site any more. */
const cut = () => site.close();

/** The network is back, at the same address. */
async function mend(): Promise<void> {
  site = await serve(() => folder, {
    port: Number(new URL(site.url).port),
    onSend: (address) => sent.push(address),
  });
}

describe('저장한 호', () => {
  test('네트워크가 끊겨도 호와 기사가 그림까지 열린다', async () => {
    await keep();
    await cut();
    await go(ISSUE);
    expect(await main().textContent()).toContain('이 기기에 저장한 호입니다');
    await page.getByRole('link', { name: '첫 기사' }).click();
    await page.waitForURL(`**${A}`);
    expect(await main().textContent()).toContain('처음에 실은 글입니다.');
    const picture = page.getByRole('img', { name: '센터의 자리' });
    await expect
      .poll(() =>
        picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
      )
      .toBeGreaterThan(100);
    // Styles and the title font are there, too.
    expect(await page.evaluate(() => document.fonts.check('1em Hahmlet'))).toBe(true);
  });

  test('저장하지 않은 페이지 대신 저장한 호의 목록이 나온다', async () => {
    await keep();
    await cut();
    await go('/issues/2024-05/');
    expect(await main().textContent()).toContain('이 페이지는 저장하지 않아 볼 수 없습니다');
    await page.getByRole('link', { name: '2024년 4월호' }).click();
    await page.waitForURL(`**${ISSUE}`);
    await mend();
    await go('/issues/2024-05/');
    expect(await main().textContent()).toContain('다음 호의 기사');
  });

  test('네트워크가 답하면 언제나 새 페이지를 보인다', async () => {
    await keep();
    await go(A);
    expect(await main().textContent()).toContain('처음에 실은 글입니다.');
    folder = editions.second;
    await page.reload();
    expect(await main().textContent()).toContain('바로잡은 글입니다.');
  });

  test('지우면 아무것도 남지 않는다', async () => {
    await keep();
    await go('/saved/');
    await page.getByRole('button', { name: '2024년 4월호 지우기' }).click();
    await main().getByText('저장한 호가 없습니다').waitFor();
    const left = await page.evaluate(async () => ({
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(left).toEqual({ caches: [], workers: 0 });
  });
});

test('묻기 전에는 아무것도 저장하지 않고, 취소하면 그대로다', async () => {
  await go(ISSUE);
  expect(sent.some((address) => /sw\.js|offline/u.test(address))).toBe(false);
  await press('이 호 저장');
  await box()
    .getByText(/기사와 그림\(0\.\dMB\)을 이 기기에 저장합니다/u)
    .waitFor();
  await press('취소');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('이 호 저장');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(sent).not.toContain('/sw.js');
});
