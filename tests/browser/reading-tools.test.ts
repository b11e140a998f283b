import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
  Route,
} from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildWholeSite, FIXTURE, temporaryFolder } from '../site/build-site.ts';
import { findViolations } from '../../scripts/audit/audit-markup.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';

const LONG = '/issues/2024-05/long/';
const NIGHT = { r: 23, g: 22, b: 20 };

let browser: Browser;
let site: RunningServer;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const work = temporaryFolder();
  const content = join(work, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  await addLongArticle(content);
  await buildWholeSite(content, join(work, 'site'));
  site = await serve(join(work, 'site'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

afterEach(async () => {
  await context.close();
});

/** A reader who comes for the first time, on a page. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<void> {
  problems = [];
  context = await browser.newContext({ colorScheme: 'light', ...options });
  page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(site.url + path);
}

/** Handles requests for a URL, and reloads the page, because it may have loaded the URL before. */
async function intercept(url: string, handle: (route: Route) => Promise<void>): Promise<void> {
  await page.route(url, handle);
  await page.reload();
}

const background = (): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const browserColour = (): Promise<string | null> =>
  page.locator('meta[name="theme-color"]').first().getAttribute('content');
const status = (words: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });
const button = (name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

describe('화면 테마', () => {
  const toggle = (): Locator => button(/^화면 테마/u);

  test('시스템 설정, 밝은 테마, 어두운 테마를 차례로 고르고, 다음에도 그대로다', async () => {
    await visit('/', { colorScheme: 'dark' });
    const night = await background();
    expect(await toggle().textContent()).toContain('화면 테마: 시스템 설정');
    expect(await browserColour()).toBe(night);

    await toggle().focus();
    await page.keyboard.press('Enter');
    const day = await background();
    expect(day).not.toBe(night);
    expect(await browserColour()).toBe(day);
    await status('화면 테마: 밝은 테마');
    await page.keyboard.press('Space');
    await status('화면 테마: 어두운 테마');
    expect(await background()).toBe(night);

    await page.goto(`${site.url}${LONG}`);
    expect(await toggle().textContent()).toContain('화면 테마: 어두운 테마');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background()).toBe(night);
    await toggle().click();
    expect(await background()).toBe(day);
    await page.reload();
    expect(await toggle().textContent()).toContain('화면 테마: 시스템 설정');
    expect(problems).toEqual([]);
  });

  test('다른 탭에서 고른 것을 따른다', async () => {
    await visit('/');
    const other = await context.newPage();
    await other.goto(site.url);
    await other.getByRole('button', { name: /^화면 테마/u }).click();
    await other.getByRole('button', { name: /^화면 테마/u }).click();
    await button('화면 테마: 어두운 테마').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  test('밝은 시스템에서 어두운 테마를 고른 독자는 처음부터 어두운 화면을 본다', async () => {
    await visit('/');
    await toggle().click();
    await toggle().click();
    // The script of the head is late, and the modules never come.
    await page.route('**/early-settings*.js', async (route) => {
      await new Promise((later) => setTimeout(later, 300));
      await route.continue();
    });
    await page.route('**/Page.astro*.js', () => undefined);
    const frames = await firstFrames(() =>
      page.goto(`${site.url}${LONG}`, { waitUntil: 'commit' }),
    );
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    for (const frame of frames) expect(frame).toEqual(NIGHT);
  });

  test('저장을 막은 브라우저에서도 그 자리에서는 된다', async () => {
    await visit('/');
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('막음', 'SecurityError');
        },
      });
    });
    await page.reload();
    await toggle().click();
    await button('화면 테마: 밝은 테마').waitFor();
    expect(problems).toEqual([]);
  });
});

describe('읽기 도구', () => {
  test('글자 크기를 고르면 커지고, 다음에도 그대로다', async () => {
    await visit(LONG);
    const size = (): Promise<number> =>
      page
        .locator('.prose p')
        .first()
        .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
    const normal = await size();
    expect(await button('보통').getAttribute('aria-pressed')).toBe('true');
    await button('더 크게').focus();
    await page.keyboard.press('Enter');
    await status('글자 크기: 더 크게');
    const larger = await size();
    expect(larger).toBeGreaterThan(normal);
    await page.reload();
    expect(await size()).toBe(larger);
    expect(await button('더 크게').getAttribute('aria-pressed')).toBe('true');
    await button('작게').click();
    expect(await size()).toBeLessThan(normal);
    await button('보통').click();
    expect(await size()).toBe(normal);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(problems).toEqual([]);
  });

  test('주소를 복사하고, 복사했다고 말하고, 제 이름으로 돌아온다', async () => {
    await visit(`${LONG}?mark=상담`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const copy = page.locator('[data-copy-link]');
    await copy.click();
    await button('복사했습니다').waitFor();
    await status('링크를 복사했습니다');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `https://sample.example.org${LONG}`,
    );
    await button('링크 복사').waitFor();
  });

  test('복사 단추는 짝이 되는 글을 복사한다', async () => {
    await visit(LONG, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML(
          'beforeend',
          '<p id="reference"> 김견본. 긴 글. </p><button type="button" data-copy="reference">복사</button>',
        );
    });
    await button('복사').click();
    await button('복사했습니다').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('김견본. 긴 글.');
    await button('복사').waitFor();
  });

  test('복사하지 못하면 그렇다고 말한다', async () => {
    await visit(LONG);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('막음'));
    });
    await page.locator('[data-copy-link]').click();
    await status('복사하지 못했습니다');
  });

  test('공유할 수 있는 브라우저에만 공유 단추가 있다', async () => {
    await visit(LONG);
    expect(await button('공유').count()).toBe(0);
    await context.addInitScript(() => {
      navigator.share = (given) => {
        document.title = JSON.stringify(given);
        return Promise.reject(new DOMException('그만둠', 'AbortError'));
      };
    });
    await page.reload();
    await button('공유').click();
    expect(await page.title()).toContain(`"url":"https://sample.example.org${LONG}"`);
    expect(problems).toEqual([]);
  });

  test('인쇄한다', async () => {
    await visit(LONG);
    await page.evaluate(() => {
      window.print = () => {
        document.title = '인쇄함';
      };
    });
    await button('인쇄').click();
    expect(await page.title()).toBe('인쇄함');
  });
});

describe('그림 크게 보기', () => {
  const lightbox = (): Locator => page.getByRole('dialog', { name: '그림 크게 보기' });
  const link = (name: string): Locator => page.getByRole('link', { name: new RegExp(name, 'u') });

  test('글쇠로 열고, 넘기고, 닫으면 있던 곳으로 돌아온다', async () => {
    const requests: string[] = [];
    await visit(LONG);
    page.on('request', (request) => requests.push(request.url()));
    await link('첫째 그림').focus();
    await page.keyboard.press('Enter');
    await lightbox().waitFor();
    expect(requests.some((url) => url.includes('lightbox'))).toBe(true);
    expect(await isFocused(button('닫기'))).toBe(true);
    const image = lightbox().getByRole('img');
    expect(await image.getAttribute('alt')).toBe('첫째 그림');
    expect(await lightbox().locator('figcaption').textContent()).toContain('첫째 설명');
    expect(await lightbox().getByRole('status').textContent()).toBe('그림 2장 중 1번째');

    // Larger than in the column, once it has come.
    const file = (): Promise<string> =>
      image.evaluate((shown: HTMLImageElement) => shown.currentSrc);
    await expect.poll(file).toMatch(/-1440\./u);

    await page.keyboard.press('ArrowRight');
    expect(await image.getAttribute('alt')).toBe('둘째 그림');
    expect(await lightbox().getByRole('status').textContent()).toBe('그림 2장 중 2번째');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await image.getAttribute('alt')).toBe('둘째 그림');
    await button('이전').click();
    expect(await image.getAttribute('alt')).toBe('첫째 그림');

    await page.keyboard.press('Escape');
    await lightbox().waitFor({ state: 'hidden' });
    expect(await isFocused(link('첫째 그림'))).toBe(true);
    expect(problems).toEqual([]);
  });

  test('그림이 화면에 다 들어오고, 뒤의 글은 움직이지 않는다', async () => {
    await visit(LONG, { viewport: { width: 360, height: 640 } });
    await link('둘째 그림').click();
    await lightbox().getByRole('img').waitFor();
    const box = await lightbox().getByRole('img').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(640);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 500);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('그림 밖을 누르면 닫히고, 그림과 설명을 누르면 그대로다', async () => {
    await visit(LONG);
    await link('첫째 그림').click();
    await lightbox().getByRole('img').click();
    await lightbox().locator('figcaption').click();
    expect(await lightbox().isVisible()).toBe(true);
    await page.mouse.click(5, 400);
    await lightbox().waitFor({ state: 'hidden' });
    expect(await isFocused(link('첫째 그림'))).toBe(true);
  });

  test('글쇠를 함께 누르면 브라우저가 하던 대로 한다', async () => {
    await visit(LONG);
    // The last listener of the click: if nothing has prevented the default until here, the browser
    // acts.
    const left = page.evaluate(
      () =>
        new Promise<boolean>((heard) => {
          window.addEventListener('click', (event) => {
            heard(!event.defaultPrevented);
            event.preventDefault();
          });
        }),
    );
    await link('첫째 그림').click({ modifiers: ['Control'] });
    expect(await left).toBe(true);
    expect(await lightbox().count()).toBe(0);
  });

  test('불러오지 못하면 그림 파일로 간다', async () => {
    await visit(LONG);
    await intercept('**/lightbox*', (route) => route.abort());
    await link('첫째 그림').click();
    await page.waitForURL('**/media/**');
  });
});

describe('차례', () => {
  const contents = (): Locator => page.getByRole('navigation', { name: '차례' });
  const current = (): Locator => contents().locator('[aria-current="true"]');

  test('읽는 곳을 짚는다', async () => {
    await visit(LONG, { viewport: { width: 1280, height: 800 } });
    expect(await current().count()).toBe(0);
    await contents().getByRole('link', { name: '셋째 마당' }).click();
    await expect.poll(() => current().allTextContents(), { timeout: 5000 }).toEqual(['셋째 마당']);
    await page.locator('[id="둘째-마당"]').evaluate((heading) => {
      heading.scrollIntoView({ behavior: 'instant' });
    });
    await expect.poll(() => current().allTextContents()).toEqual(['둘째 마당']);
    // Past several headings at once.
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await expect.poll(() => current().count()).toBe(0);
    await page.evaluate(() => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    });
    await expect.poll(() => current().allTextContents()).toEqual(['넷째 마당']);
    expect(problems).toEqual([]);
  });

  test('좁은 화면에서는 접혀 있고, 글쇠로 편다', async () => {
    await visit(LONG, { viewport: { width: 360, height: 640 } });
    const first = contents().getByRole('link', { name: '첫째 마당' });
    expect(await first.isVisible()).toBe(false);
    await contents().locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await first.isVisible()).toBe(true);
  });

  test('짧은 글에는 없다', async () => {
    await visit('/issues/2024-05/first/');
    expect(await contents().count()).toBe(0);
  });
});

describe('없는 주소', () => {
  const nearest = (): Locator => page.getByRole('region', { name: '비슷한 주소' });

  test('가까운 글을 제목으로 알려 주고, 낱말로 찾게 한다', async () => {
    await visit(encodeURI('/issues/2024-04/상담-품지.html'));
    await nearest().getByText('혹시 이 페이지를 찾으셨나요?').waitFor();
    const links = nearest().getByRole('link');
    expect(await links.first().textContent()).toContain('상담 품질, 脱·점수의 길');
    expect(decodeURI((await links.first().getAttribute('href')) ?? '')).toBe(
      '/issues/2024-06/상담-품질/',
    );
    expect(await links.last().textContent()).toBe('‘상담 품지’ 검색하기');
    await links.last().click();
    await page.waitForURL('**/search/?q=*');
    expect(await page.getByRole('combobox').inputValue()).toBe('상담 품지');
  });

  test('닮은 것이 없거나 목록을 받지 못하면 그렇다고 말한다', async () => {
    await visit('/전혀/모르는/주소쀍쒧/');
    await nearest().getByText('비슷한 주소를 찾지 못했습니다.').waitFor();
    await page.route('**/addresses.txt', (route) => route.abort());
    await page.goto(`${site.url}/issues/2024-06/chatt/`);
    await nearest().getByText('비슷한 주소를 찾지 못했습니다.').waitFor();
    expect(await nearest().getByRole('link').textContent()).toBe('‘chatt’ 검색하기');
  });
});

describe('검색을 처음 열 때', () => {
  const dialog = (): Locator => page.getByRole('dialog', { name: '검색' });

  test('아직 아무것도 받지 못해도 곧바로 열려 적을 수 있다', async () => {
    await visit(LONG);
    const gate = Promise.withResolvers<undefined>();
    await intercept('**/search-{dialog,box}*', async (route) => {
      await gate.promise;
      await route.continue();
    });
    await page.keyboard.press('/');
    expect(await dialog().isVisible()).toBe(true);
    await page.keyboard.type('챗봇');
    expect(await dialog().getByRole('combobox').inputValue()).toBe('챗봇');
    await dialog().getByText('검색을 준비하고 있습니다…').waitFor();
    gate.resolve(undefined);
    await dialog()
      .getByRole('link', { name: /상담 챗봇 구축/u })
      .waitFor();
    expect(await dialog().getByRole('combobox').inputValue()).toBe('챗봇');
    expect(problems).toEqual([]);
  });

  test('스크립트를 받지 못하면 알리고, 다시 열면 다시 받는다', async () => {
    await visit(LONG);
    await intercept('**/search-dialog*.css', (route) => route.abort());
    await page.keyboard.press('/');
    await dialog().getByRole('alert').waitFor();
    expect(await dialog().getByRole('alert').getByRole('link').getAttribute('href')).toBe(
      '/articles/',
    );
    await page.unroute('**/search-dialog*.css');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('챗봇');
    await dialog()
      .getByRole('link', { name: /상담 챗봇 구축/u })
      .waitFor();
    expect(await dialog().getByRole('alert').count()).toBe(0);
  });
});

test.each(['/search/', LONG])('%s에서 / 글쇠를 끄면 Control+k만 남는다', async (path) => {
  await visit(path);
  await page.keyboard.press('Control+k');
  const slash = page.getByRole('checkbox', { name: '/ 키로 검색창 열기' });
  // As wide as its words, not as the dialog.
  expect((await slash.boundingBox())?.width).toBeLessThan(30);
  await slash.click();
  expect(await slash.isChecked()).toBe(false);
  await page.goto(`${site.url}${LONG}`);
  await page.keyboard.press('/');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await button('빠른 검색').textContent()).not.toContain('/');
  await page.keyboard.press('Control+k');
  await slash.click();
  expect(await slash.isChecked()).toBe(true);
  await page.reload();
  await page.keyboard.press('/');
  expect(await page.getByRole('dialog', { name: '검색' }).isVisible()).toBe(true);
});

test('자바스크립트가 없으면 도구도 없고, 글과 차례는 그대로다', async () => {
  await visit(LONG, { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
  for (const name of [/^화면 테마/u, '보통', '링크 복사', '인쇄', '공유']) {
    expect(await button(name).count(), String(name)).toBe(0);
  }
  expect(await page.textContent('main')).toContain('상담사의 하루');
  await page
    .getByRole('navigation', { name: '차례' })
    .getByRole('link', { name: '둘째 마당' })
    .click();
  expect(decodeURI(page.url())).toContain('#둘째-마당');
  await page.goto(`${site.url}/issues/2024-06/chatt/`);
  expect(await page.getByRole('region', { name: '비슷한 주소' }).count()).toBe(0);
  expect(await page.locator('main').getByRole('link', { name: '지난 호 목록' }).isVisible()).toBe(
    true,
  );
});

describe('axe', () => {
  test.each(['light', 'dark'] as const)(
    '%s에서 그림과 검색을 열어도 걸리는 것이 없다',
    async (colorScheme) => {
      await visit(LONG, { colorScheme });
      expect(await findViolations(page)).toEqual([]);
      await page.locator('a.zoom').first().click();
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(300);
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('챗봇');
      await page
        .getByRole('dialog')
        .getByRole('link', { name: /상담 챗봇 구축/u })
        .waitFor();
      expect(await findViolations(page)).toEqual([]);
    },
  );
});

/**
 * The colour in a corner of each frame that the reader sees between this page and the next one, until the
 * next one no longer changes.
 */
async function firstFrames(go: () => Promise<unknown>): Promise<unknown[]> {
  const session = await context.newCDPSession(page);
  const shots: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    shots.push(data);
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  // Started before the navigation: while the pages change, Chromium refuses ("Not attached to an
  // active page").
  await session.send('Page.startScreencast', { format: 'png' });
  await expect.poll(() => shots.length, { timeout: 10_000 }).toBeGreaterThan(0);
  await page.waitForTimeout(300);
  shots.length = 0;
  await go();
  await expect.poll(() => shots.length, { timeout: 10_000 }).toBeGreaterThan(0);
  await page.waitForTimeout(700);
  await session.send('Page.stopScreencast');
  return Promise.all(
    shots.map(async (shot) => {
      const corner = sharp(Buffer.from(shot, 'base64')).extract({
        left: 2,
        top: 300,
        width: 1,
        height: 1,
      });
      const [r, g, b] = await corner.raw().toBuffer();
      return { r, g, b };
    }),
  );
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

async function addLongArticle(content: string): Promise<void> {
  const folder = join(content, 'issues/2024-05');
  const text = '상담사의 하루를 적어 둔다. 전화와 채팅이 번갈아 온다. '.repeat(60);
  const pictures = ['첫째', '둘째'].map(
    (name) => `<Figure src="${name}.png" alt="${name} 그림" caption="${name} 설명" />`,
  );
  for (const name of ['첫째', '둘째']) {
    const image = { width: 1600, height: 900, channels: 3, background: '#327' } as const;
    await sharp({ create: image }).toFile(join(folder, `${name}.png`));
  }
  const parts = ['첫째', '둘째', '셋째', '넷째'].map((name, at) =>
    [`## ${name} 마당`, pictures[at], text, text].filter(Boolean).join('\n\n'),
  );
  writeFileSync(
    join(folder, 'long.mdx'),
    `---
id: uuid:33333333-0000-4000-8000-000000000001
title: 긴 글
issue: 2024-05
category: report
date: 2024-05-02
---

${text}

${parts.join('\n\n')}
`,
  );
}
