import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findViolations } from '../../scripts/audit/audit-markup.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { temporaryFolder } from '../site/build-site.ts';
import {
  ARTICLE,
  buildEditions,
  copyWithout,
  ISSUE,
  OTHER_ISSUE,
  stopWorkers,
} from './offline-site.ts';

const FIRST = '처음에 실은 글';
const CORRECTED = '바로잡은 글';

/** The folder of the site that is published now. */
let folder: string;
/** The paths of the files that the site has sent. */
let sent: string[];
/** Called after the site has sent a file. */
let afterSending: (path: string) => void;
let editions: Awaited<ReturnType<typeof buildEditions>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let site: RunningServer;

beforeAll(async () => {
  editions = await buildEditions();
  browser = await openBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  folder = editions.first;
  sent = [];
  afterSending = () => undefined;
  await publish();
  await open();
});

afterEach(async () => {
  await context.close();
  await site.close();
});

async function publish(port = 0): Promise<void> {
  site = await serve(() => folder, {
    port,
    onSend: (path) => {
      sent.push(path);
      afterSending(path);
    },
  });
}

/** Cuts the network: nothing answers at the address of the site any more. */
const cut = () => site.close();
const mend = () => publish(Number(new URL(site.url).port));

async function open(options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  page = await context.newPage();
}

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

/** The keys of what is kept, and the number of service workers. */
const listLeft = () =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const workers = await navigator.serviceWorker.getRegistrations();
    return { kept: keys.flat().map(({ url }) => url), workers: workers.length };
  });

/** The kept text of the article, whatever the network says. */
const keptArticle = () =>
  page.evaluate(async (path) => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const pages = await cache.matchAll(path, { ignoreSearch: true });
    return (await Promise.all(pages.map((kept) => kept.text()))).join();
  }, ARTICLE);

const textOf = async (path: string): Promise<string> => {
  await go(path);
  return (await main().textContent()) ?? '';
};

describe('저장한 호', () => {
  test('네트워크가 끊겨도 호와 기사가 그림까지 열린다', async () => {
    await keep();
    await cut();
    expect(await textOf(ISSUE)).toContain('이 기기에 저장한 호입니다');
    await page.getByRole('link', { name: '첫 기사' }).click();
    await page.waitForURL(`**${ARTICLE}`);
    expect(await main().textContent()).toContain(FIRST);
    const picture = page.getByRole('img', { name: '센터의 자리' });
    const width = () =>
      picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth);
    await expect.poll(width).toBeGreaterThan(100);
    // Styles and the title font are there, too.
    expect(await page.evaluate(() => document.fonts.check('1em Hahmlet'))).toBe(true);
    expect(await textOf(ARTICLE.slice(0, -1))).toContain(FIRST);
    expect(await textOf(ARTICLE.replace('i', '%69'))).toContain(FIRST);
  });

  test('저장하지 않은 페이지 대신 저장한 호의 목록이 나온다', async () => {
    await keep();
    await cut();
    expect(await textOf(OTHER_ISSUE)).toContain(
      '이 페이지는 저장한 호에 없어 지금은 볼 수 없습니다',
    );
    await page.getByRole('link', { name: '2024년 4월호' }).click();
    await page.waitForURL(`**${ISSUE}`);
    await mend();
    expect(await textOf(OTHER_ISSUE)).toContain('다음 호의 기사');
  });

  test('화면에 맞는 너비의 그림 하나만 둔다', async () => {
    const pictures = async (): Promise<string[]> =>
      (await listLeft()).kept.filter((url) => url.includes('/media/') && url.includes('.avif'));
    await keep();
    const phone = await pictures();
    await context.close();
    await open({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 });
    await keep();
    const sharp = await pictures();
    expect([phone.length, sharp.length]).toEqual([1, 1]);
    expect(phone).not.toEqual(sharp);
  });

  test('호의 페이지에서 바로 지운다', async () => {
    await keep();
    await go(ISSUE);
    await page.getByRole('button', { name: '지우기' }).click();
    await box().getByText('저장본을 지웠습니다.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(
      '이 호 저장',
    );
    expect(await listLeft()).toEqual({ kept: [], workers: 0 });
    await press('이 호 저장');
    await page.getByRole('button', { name: '취소' }).waitFor();
  });

  test('지우면 아무것도 남지 않는다', async () => {
    await keep();
    await keep(OTHER_ISSUE);
    await go('/issues/');
    await page.getByRole('link', { name: '저장한 호' }).click();
    await main()
      .getByText(/^총 \d+ KB/u)
      .waitFor();
    await page.getByRole('button', { name: '2024년 4월호 지우기' }).click();
    await main().getByText('2024년 4월호 저장본을 지웠습니다.').waitFor();
    const left = await listLeft();
    expect(left.kept.some((url) => url.includes(ISSUE))).toBe(false);
    expect(left.kept.some((url) => url.includes(OTHER_ISSUE))).toBe(true);
    await page.getByRole('button', { name: '2024년 5월호 지우기' }).click();
    await main().getByText('저장한 호가 없습니다').waitFor();
    expect(await listLeft()).toEqual({ kept: [], workers: 0 });
  });

  test('끊긴 채로도 그 안에서 검색하고, 그렇다고 말한다', async () => {
    await keep();
    // The browser's cache now has the code of the search.
    await go('/search/?q=상담사');
    await page.locator('ol[data-state="done"] a').first().waitFor();
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await cut();
    await context.setOffline(true);
    await go(ISSUE);
    await page.keyboard.press('/');
    await page.keyboard.type('상담사의');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('저장한 호 1개에서만').first().waitFor();
    expect(await dialog.locator('[data-search-notes] p').count()).toBe(1);
    await expect.poll(() => dialog.locator('mark').first().textContent()).toBe('상담사의');
    // Without the number of the footnote.
    expect(await dialog.textContent()).toContain('하루입니다.');
    await dialog.getByRole('link', { name: '첫 기사' }).click();
    await page.waitForURL(`**${ARTICLE}?mark=*`);
    expect(await page.locator('.prose mark').count()).toBeGreaterThan(0);
    await go('/search/?q=기사');
    await main().getByText('저장한 호 1개에서만').first().waitFor();
    expect(await page.locator('[data-search-order]').isVisible()).toBe(false);
    await go('/search/?q=없는말');
    await main().getByText('‘없는말’ 검색 결과가 없습니다.').first().waitFor();
    expect(errors.filter((text) => !text.includes('net::ERR_'))).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('%s: axe가 찾는 잘못이 없다', async (colorScheme) => {
    await context.close();
    await open({ colorScheme });
    await go(ISSUE);
    await press('이 호 저장');
    await page.getByRole('button', { name: '취소' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await press('저장');
    await box().getByText('이 호를 저장했습니다').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await go('/saved/');
    await page.getByRole('button', { name: '2024년 4월호 지우기' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('바뀐 사이트', () => {
  test('네트워크가 답하면 언제나 새 페이지를 보이고, 저장한 것도 바뀐 것만 새로 받는다', async () => {
    await keep();
    expect(await textOf(ARTICLE)).toContain(FIRST);
    folder = editions.second;
    sent = [];
    await page.reload();
    expect(await main().textContent()).toContain(CORRECTED);
    // The worker looks once in its life, so the browser starts another one.
    await stopWorkers(page);
    await go('/');
    const edition = async (): Promise<boolean[]> => {
      const kept = await keptArticle();
      return [kept.includes(FIRST), kept.includes(CORRECTED)];
    };
    await expect.poll(edition).toEqual([false, true]);
    expect(sent).not.toContain(`${ISSUE}b/`);
    await cut();
    expect(await textOf(ARTICLE)).toContain(CORRECTED);
  });

  test('호스트가 저장해 두라고 한 페이지도 다시 묻는다', async () => {
    await keep();
    // A page that another one leads to, not the same again, which the browser asks for by itself.
    await go(ARTICLE);
    await go('/');
    folder = editions.second;
    expect(await textOf(ARTICLE)).toContain(CORRECTED);
  });

  test('빗금이 빠진 주소는 서버가 이끄는 대로 간다', async () => {
    await keep();
    await go(ARTICLE.slice(0, -1));
    expect(new URL(page.url()).pathname).toBe(ARTICLE);
    expect(await main().textContent()).toContain(FIRST);
  });

  test('새것을 다 받지 못하면 저장해 둔 것이 그대로 남는다', async () => {
    await keep();
    const before = await listLeft();
    folder = copyWithout(editions.second, `${ARTICLE.slice(1)}index.html`);
    await stopWorkers(page);
    sent = [];
    await go('/');
    await expect.poll(() => sent).toContain(`${ISSUE}offline.json`);
    await page.waitForTimeout(1000);
    expect((await listLeft()).kept.sort()).toEqual(before.kept.sort());
    await cut();
    expect(await textOf(ARTICLE)).toContain(FIRST);
  });

  test('저장하는 동안 바뀌면 바뀐 것을 저장한다', async () => {
    afterSending = (path) => {
      if (path === `${ISSUE}b/`) folder = editions.second;
    };
    await keep();
    expect(await keptArticle()).toContain(CORRECTED);
    expect(await keptArticle()).not.toContain(FIRST);
  });

  test('사이트에서 서비스 워커가 없어지면 저장한 것까지 스스로 지운다', async () => {
    await keep();
    folder = copyWithout(editions.first, 'sw.js');
    await stopWorkers(page);
    expect(await textOf(ARTICLE)).toContain(FIRST);
    await expect.poll(listLeft).toEqual({ kept: [], workers: 0 });
  });

  test('저널이 omit에 적으면 버튼이 없어지고, 저장한 것도 지워진다', async () => {
    await keep();
    folder = editions.without;
    await go(ISSUE);
    expect(await page.getByRole('button', { name: '이 호 저장' }).count()).toBe(0);
    await expect.poll(listLeft).toEqual({ kept: [], workers: 0 });
    expect(await textOf(ARTICLE)).toContain(FIRST);
  });

  test('고장 난 서비스 워커도 페이지를 막지 않고, 고친 것으로 바뀐다', async () => {
    const broken = join(temporaryFolder(), 'site');
    cpSync(editions.first, broken, { recursive: true });
    writeFileSync(join(broken, 'sw.js'), 'addEventListener("fetch", (e) => e.respondWith(x));');
    folder = broken;
    await go(ISSUE);
    await press('이 호 저장');
    await press('저장');
    await box().getByText('이 호를 저장했습니다').waitFor();
    expect(await textOf(ARTICLE)).toContain(FIRST);
    folder = editions.first;
    await go('/');
    await expect
      .poll(async () => {
        await go('/');
        return page.evaluate(() => navigator.serviceWorker.controller?.scriptURL);
      })
      .toContain('/sw.js');
    await cut();
    expect(await textOf(ARTICLE)).toContain(FIRST);
  });
});

describe('저장하지 못할 때', () => {
  test('묻기 전에는 아무것도 저장하지 않고, 취소하면 그대로다', async () => {
    await go(ISSUE);
    expect(sent.some((path) => /sw\.js|offline/u.test(path))).toBe(false);
    await press('이 호 저장');
    await box()
      .getByText(/기사와 그림\(\d+ KB\)을 이 기기에 저장합니다/u)
      .waitFor();
    await press('취소');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe(
      '이 호 저장',
    );
    expect(await listLeft()).toEqual({ kept: [], workers: 0 });
  });

  test('저장하다 취소하면 아무것도 남지 않는다', async () => {
    await go(ISSUE);
    await press('이 호 저장');
    await page.route('**/fonts/title.woff2', () => undefined);
    await press('저장');
    await page.getByRole('progressbar').waitFor();
    await press('취소');
    await box().getByText('저장을 취소했습니다').waitFor();
    expect(await listLeft()).toEqual({ kept: [], workers: 0 });
    await press('닫기');
    await page.getByRole('button', { name: '이 호 저장' }).waitFor();
  });

  test('공간이 모자라면 묻기 전에 말한다', async () => {
    // Chromium reports another quota than the one that it keeps to.
    await page.addInitScript(
      'StorageManager.prototype.estimate = () => Promise.resolve({ quota: 1000, usage: 0 })',
    );
    await go(ISSUE);
    await press('이 호 저장');
    await box().getByText('남은 공간이 모자라').waitFor();
    expect(await listLeft()).toEqual({ kept: [], workers: 0 });
  });

  test('저장하는 동안 공간이 차면 이미 저장한 호만 온전히 남는다', async () => {
    await keep(OTHER_ISSUE);
    const before = await listLeft();
    await go(ISSUE);
    await press('이 호 저장');
    await page.getByRole('button', { name: '취소' }).waitFor();
    await limitStorage(1000);
    await press('저장');
    await box().getByText('남은 공간이 모자라').waitFor();
    expect((await listLeft()).kept.sort()).toEqual(before.kept.sort());
    await cut();
    expect(await textOf(OTHER_ISSUE)).toContain('다음 호의 기사');
  });

  test.each([
    ['서비스 워커가 없는 브라우저', 'delete Navigator.prototype.serviceWorker'],
    [
      '저장을 막은 브라우저',
      'caches.open = () => Promise.reject(new DOMException("", "SecurityError"))',
    ],
  ])('%s에는 저장할 수 없다고 말한다', async (_, script) => {
    await page.addInitScript(script);
    await go(ISSUE);
    await press('이 호 저장');
    const keepButton = page.getByRole('button', { name: '저장', exact: true });
    const refusal = box().getByText('이 브라우저에서는 저장할 수 없습니다');
    await keepButton.or(refusal).waitFor();
    if (await keepButton.isVisible()) await keepButton.click();
    await refusal.waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });

  test('네트워크가 끊겼으면 그렇게 말하고, 다시 누를 수 있다', async () => {
    await go(ISSUE);
    await press('이 호 저장');
    await page.getByRole('button', { name: '취소' }).waitFor();
    await cut();
    await press('저장');
    await box().getByText('인터넷 연결을 확인하고').waitFor();
    expect(await listLeft()).toEqual({ kept: [], workers: 0 });
    await mend();
    await press('닫기');
    await press('이 호 저장');
    await press('저장');
    await box().getByText('이 호를 저장했습니다').waitFor();
  });

  test('자바스크립트가 없으면 버튼도 없다', async () => {
    await context.close();
    await open({ javaScriptEnabled: false });
    await go(ISSUE);
    expect(await page.getByRole('button', { name: '이 호 저장' }).count()).toBe(0);
    expect(await textOf('/saved/')).toContain('자바스크립트를 켜 주세요');
  });

  async function limitStorage(quotaSize: number): Promise<void> {
    const session = await context.newCDPSession(page);
    const origin = new URL(site.url).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  }
});
