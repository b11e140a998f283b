import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { articleFile } from '../content/folder.ts';
import { buildWholeSite, FIXTURE, temporaryFolder } from '../site/build-site.ts';

const AGENCIES = [
  '가람공단',
  '나래 진흥원',
  ...Array.from({ length: 120 }, (_, at) => `기관 ${at}`),
];
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

let browser: Browser;
let site: RunningServer;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const work = temporaryFolder();
  const content = join(work, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  const categories = '  - { slug: old, label: 옛글 }\n  - { slug: empty, label: 빈 분류 }\n';
  appendFileSync(join(content, 'journal.yaml'), categories);
  const undated = articleFile({ issue: 'undated', category: 'old' }).replace(/^date: .*\n/mu, '');
  writeFileSync(join(content, 'issues/undated/old.mdx'), undated);
  mkdirSync(join(content, 'bids/2025'));
  for (const [at, agency] of AGENCIES.entries()) {
    const text = `---\ntitle: 공고 ${at}\nagency: ${agency}\nposted: 2025-03-02\nkind: 기타\n---\n`;
    writeFileSync(join(content, `bids/2025/n${at}.mdx`), text);
  }
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

async function visit(options: BrowserContextOptions = {}): Promise<void> {
  problems = [];
  context = await browser.newContext(options);
  page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${site.url}/feeds/`);
}

const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const chooser = () => page.getByRole('group', { name: '기관 선택' });
const options = (): Promise<string[]> => chooser().getByRole('option').allTextContents();
const feedlyOf = (address: string): string =>
  `https://feedly.com/i/subscription/feed%2F${encodeURIComponent(address)}`;

describe('주소 복사', () => {
  test('미리 보는 곳에서도 사이트의 온전한 주소를 복사하고, 복사했다고 말한다', async () => {
    await visit(CLIPBOARD);
    await page.getByRole('button', { name: '주소 복사', exact: true }).first().click();
    await page.getByRole('button', { name: '복사했습니다' }).waitFor();
    await page.getByRole('status').filter({ hasText: '복사했습니다' }).waitFor();
    expect(await copied()).toBe('https://sample.example.org/rss.xml');
    await page.getByRole('button', { name: 'Report 주소 복사', exact: true }).click();
    await expect.poll(copied).toBe('https://sample.example.org/categories/report/rss.xml');
    await page.getByRole('button', { name: '봄날신문 주소 복사' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(copied)
      .toBe(`https://sample.example.org/sources/${encodeURIComponent('봄날신문')}/rss.xml`);
    expect(problems).toEqual([]);
  });
});

describe('기관 선택', () => {
  test('이름의 한 도막을 치면 줄고, 고르면 그 기관의 주소를 복사하고 구독한다', async () => {
    await visit(CLIPBOARD);
    expect(await options()).toHaveLength(124);
    await chooser().getByRole('searchbox').fill('나래진흥');
    expect(await options()).toEqual(['나래 진흥원']);
    await chooser().getByRole('status').filter({ hasText: '1곳' }).waitFor();
    await chooser().getByRole('button', { name: '주소 복사' }).click();
    const address = `https://sample.example.org/bids/agencies/${encodeURIComponent('나래-진흥원')}/rss.xml`;
    await expect.poll(copied).toBe(address);
    const feedly = chooser().getByRole('link', { name: 'Feedly' });
    expect(await feedly.getAttribute('href')).toBe(feedlyOf(address));
    const app = chooser().getByRole('link', { name: '앱에서 열기' });
    expect(await app.getAttribute('href')).toBe(`feed:${address}`);
    expect(problems).toEqual([]);
  });

  test('자판만으로 찾고 고르고 복사한다', async () => {
    await visit(CLIPBOARD);
    await chooser().getByRole('searchbox').focus();
    await page.keyboard.type('기관 11');
    expect((await options()).length).toBe(11);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    const [, second = ''] = await options();
    expect(await chooser().locator('.agency-name').textContent()).toBe(second);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(copied).toContain(encodeURIComponent(second.replace(' ', '-')));
  });

  test('없는 이름이면 없다고 말하고, 지우면 모두 돌아온다', async () => {
    await visit();
    await chooser().getByRole('searchbox').fill('없는 기관');
    await chooser().getByRole('status').filter({ hasText: '없습니다' }).waitFor();
    expect(await options()).toEqual([]);
    await chooser().getByRole('searchbox').fill('');
    expect(await options()).toHaveLength(124);
  });
});

test('날짜를 모르는 글뿐인 분류도 형식의 줄을 맞추고, 글이 없는 분류는 없다', async () => {
  await visit({ viewport: { width: 700, height: 800 } });
  const rows = page.getByRole('region', { name: '분류' }).getByRole('listitem');
  const dateless = rows.filter({ hasNot: page.locator('time') });
  expect(await dateless.locator('span').first().textContent()).toBe('옛글');
  expect(await rows.filter({ hasText: '빈 분류' }).count()).toBe(0);
  const edges = await rows
    .getByRole('link', { name: 'JSON' })
    .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().right)));
  expect(new Set(edges).size, edges.join(' ')).toBe(1);
});

describe('스크립트가 없어도', () => {
  test('모든 주소가 목록의 링크이고, 할 일 없는 단추와 칸이 없다', async () => {
    await visit({ javaScriptEnabled: false });
    expect(await page.locator('main :is(button, input, select):visible').count()).toBe(0);
    await page.getByText('수요기관별 공고 모두 펼쳐 보기').click();
    const link = page.getByRole('link', { name: '나래 진흥원', exact: true });
    expect(decodeURI((await link.getAttribute('href')) ?? '')).toBe(
      '/bids/agencies/나래-진흥원/rss.xml',
    );
    const feedly = page.getByRole('link', { name: 'Feedly' }).first();
    expect(await feedly.getAttribute('href')).toBe(feedlyOf('https://sample.example.org/rss.xml'));
  });
});
