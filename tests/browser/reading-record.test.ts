import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { articleFile, makeContent } from '../content/folder.ts';
import { type OpenSite, openReader, openSite } from './open-site.ts';

const BODY = Array.from({ length: 60 }, (_, index) =>
  `${index + 1}번째 문단입니다. `.repeat(9),
).join('\n\n');
const ISSUE = '/issues/2024-04/';
const A = `${ISSUE}a/`;

let site: OpenSite;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const credits = '[{ role: 글, name: 김견본 }]';
  const folder = makeContent({
    'issues/2024-04/a.mdx': articleFile({ title: '"첫 기사"', credits }, BODY),
    'issues/2024-04/b.mdx': articleFile({ title: '"둘째 기사"' }, BODY),
  });
  site = await openSite(folder);
});

afterAll(() => site.close());

afterEach(() => page.context().close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  const viewport = { width: 390, height: 844 };
  ({ page, problems } = await openReader(site, { viewport, ...options }));
  await go(path);
}

const go = (path: string) => page.goto(site.url + path);
const forget = () => page.getByRole('button', { name: '읽은 기록 지우기' });
const resume = () => page.getByRole('complementary', { name: '이어 읽기' });
const kept = () => page.evaluate(() => localStorage.getItem('reading'));

/** Scrolls until this share of the text is above the lower edge of the window. */
async function readTo(share: number): Promise<void> {
  await page.evaluate((part) => {
    const text = document.querySelector('.prose')?.getBoundingClientRect();
    if (text) scrollTo(0, scrollY + text.top + text.height * part - innerHeight);
  }, share);
  await expect.poll(kept, { timeout: 5000 }).toContain(new URL(page.url()).pathname);
}

test('멈춘 곳이 홈에 보이고, 누르면 그 자리로 간다', async () => {
  await open(A);
  await readTo(0.5);
  expect(JSON.parse((await kept()) ?? '')).toEqual([[A, 50, expect.any(Number), '첫 기사']]);
  await go('/');
  expect((await resume().textContent())?.replace(/\s+/gu, ' ')).toBe('이어 읽기첫 기사50%');
  await resume().getByRole('link', { name: '첫 기사' }).click();
  await page.waitForURL('**/a/#resume');
  await expect.poll(() => page.getByText(/^30번째 문단/u).isVisible()).toBe(true);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  expect(problems).toEqual([]);
});

test('자리가 미리 있어 홈이 밀리지 않는다', async () => {
  await open(A);
  await readTo(0.5);
  await page.route('**/{Page.astro,reading-marks}*.js', () => undefined);
  await page.goto(site.url, { waitUntil: 'commit' });
  const cover = page.locator('.issue-cover');
  const before = await cover.boundingBox();
  await page.unroute('**/{Page.astro,reading-marks}*.js');
  await go('/');
  await resume().getByRole('link').waitFor();
  expect((await cover.boundingBox())?.y).toBe(before?.y);
});

test('다 읽은 기사는 차례에 읽음으로 남고, 한 번에 지운다', async () => {
  await open(A);
  await readTo(1);
  // Scrolled back, it is still read.
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await go(ISSUE);
  const marked = page.locator('.issue-articles li[data-read]');
  expect(await marked.allTextContents()).toEqual([expect.stringContaining('첫 기사')]);
  expect(await marked.evaluate((item) => getComputedStyle(item, '::after').content)).toBe('"읽음"');
  await go('/');
  expect(await resume().isVisible()).toBe(false);
  await go(`${ISSUE}b/`);
  expect(await page.locator('.reading-on').textContent()).toContain('첫 기사');
  await go(ISSUE);
  await forget().click();
  await page.getByRole('status').filter({ hasText: '지웠습니다' }).waitFor();
  expect(await marked.count()).toBe(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await forget().count()).toBe(0);
});

test('보기만 한 글, 잘못된 기록, 막힌 저장, 자바스크립트 없는 브라우저', async () => {
  await open(A);
  await go('/');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  for (const wrong of ['{', '{"a":1}', '[1,["/x/"]]']) {
    await page.evaluate((text) => {
      localStorage.setItem('reading', text);
      localStorage.setItem('resume', 'yes');
    }, wrong);
    await go('/');
    expect(await resume().count()).toBe(0);
  }
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('막음', 'SecurityError');
      },
    });
  });
  await go(A);
  await page.mouse.wheel(0, 3000);
  await page.waitForTimeout(1200);
  await go('/');
  expect(await resume().count()).toBe(0);
  expect(problems).toEqual([]);
  await page.context().close();
  await open('/', { javaScriptEnabled: false });
  expect(await page.locator('.resume').isVisible()).toBe(false);
});

test('기록은 200편을 넘지 않는다', async () => {
  await open(A);
  await page.evaluate(() => {
    const many = Array.from({ length: 200 }, (_, index) => [`/x${index}/`, 100, 1, 'x']);
    localStorage.setItem('reading', JSON.stringify(many));
  });
  await readTo(0.5);
  const list: unknown = JSON.parse((await kept()) ?? '');
  expect(list).toHaveLength(200);
});

test('인용은 주소와 읽은 날로 끝나고, 종이에도 찍힌다', async () => {
  await open(A, { timezoneId: 'Asia/Seoul' });
  await page.clock.setFixedTime('2026-11-29T20:00:00Z');
  await page.reload();
  const reference =
    '김견본. 첫 기사. 견본저널, 2024년 4월호. https://sample.example.org/issues/2024-04/a/';
  const cite = page.locator('.cite-text');
  expect((await cite.textContent())?.trim()).toBe(`${reference} (접속일: 2026년 11월 30일)`);
  await page.emulateMedia({ media: 'print' });
  expect(await cite.isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: '복사' }).isVisible()).toBe(false);
  await page.context().close();
  await open(A, { javaScriptEnabled: false });
  expect((await page.locator('.cite-text').textContent())?.trim()).toBe(reference);
});
