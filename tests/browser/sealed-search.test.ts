import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findViolations } from '../../scripts/audit/audit-markup.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { openReader } from './open-site.ts';
import { makeMembersArchive, runMembers } from '../members/members-archive.ts';
import { buildWholeSite, temporaryFolder } from '../site/build-site.ts';

// `하위` is also in the text of an article for everybody.
const WORDS = ['흰물결', '하위', '칸나무', '각주돌', '표지말', '파일이름'];
const MEMBERS = ['by-category', 'by-itself', 'until'].map((slug) => `/issues/2024-04/${slug}/`);
const [BY_CATEGORY = '', BY_ITSELF = ''] = MEMBERS;
const OPENED = '/issues/2024-04/opened/';

const work = temporaryFolder();
let content: string;
let browser: Browser;
let server: RunningServer;
let site = '';
let staying: string;
let leaving: string;
let context: BrowserContext;
let page: Page;
let problems: string[];
/** The paths of the files that the site has sent. */
let sent: string[] = [];

const members = (...args: string[]) => runMembers(content, ...args);

async function build(name: string): Promise<void> {
  await buildWholeSite(content, join(work, name));
}

beforeAll(async () => {
  content = await makeMembersArchive(WORDS);
  staying = await members('add', '한빛컨택');
  leaving = await members('add', '샛별콜');
  await build('first');
  await members('remove', '샛별콜', '--yes');
  await members('rotate', '--secret', '--yes');
  await build('rotated');
  server = await serve(() => site, { onSend: (path) => sent.push(path) });
  browser = await openBrowser();
}, 600_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  site = join(work, 'first');
  sent = [];
  ({ page, problems } = await openReader({ browser }));
  context = page.context();
});

afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

async function signIn(passphrase: string, remembers = true): Promise<void> {
  await page.goto(server.url + BY_ITSELF);
  await page.getByLabel('회원사 암호').fill(passphrase);
  if (remembers) await page.getByLabel('이 기기에서 기억하기').check();
  await page.getByRole('button', { name: '본문 열기' }).click();
  await page.locator('.article .prose').waitFor();
  await page.waitForLoadState('networkidle');
  sent = [];
}

/** Searches on the search page; gives the addresses of the results without their marks, in order. */
async function search(query: string, filters = ''): Promise<string[]> {
  await page.goto(`${server.url}/search/?q=${encodeURIComponent(query)}${filters}`);
  await page.locator('ol[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  const links = await page.locator('a[data-result]').all();
  const found = links.map((link) =>
    link.evaluate((one) => new URL(String(one.getAttribute('href')), location.href).pathname),
  );
  return Promise.all(found);
}

const result = (title: string) => page.locator('.entry').filter({ hasText: title });
const status = () => page.locator('[data-search-status]').textContent();
const sentOfMembers = (): string[] => sent.filter((path) => /members|sealed/u.test(path));

describe('로그인하지 않으면', () => {
  test('본문의 낱말은 찾지 않고, 회원사의 파일은 하나도 받지 않으며, 예고에는 그렇게 적는다', async () => {
    for (const word of ['흰물결', '칸나무', '각주돌']) {
      const found = await search(word);
      expect(found.filter((url) => MEMBERS.includes(url))).toEqual([]);
    }
    expect(await search('하위')).toEqual([OPENED]);
    expect((await search('누구나 보는 요약')).slice(0, 3).sort()).toEqual(MEMBERS);
    expect(await page.locator('.notes', { hasText: '회원사 전용' }).count()).toBe(3);
    expect(await result('견본 기사 1').textContent()).not.toContain('회원사 전용');
    expect(sentOfMembers()).toEqual([]);
  });

  test('기억하지 않고 열어 본 뒤에도 그렇다', async () => {
    await signIn(staying, false);
    expect(await search('칸나무')).toEqual([]);
    expect(sentOfMembers()).toEqual([]);
  });
});

describe('기억한 회원사는', () => {
  test('본문의 낱말을 발췌와 함께 찾고, 글을 열면 그 낱말이 표시된다', async () => {
    await signIn(staying);
    expect((await search('칸나무')).sort()).toEqual(MEMBERS);
    expect(await status()).toContain('‘칸나무’ 검색 결과 3건');
    const hit = result('견본 기사 3');
    expect(await hit.locator('.entry-summary mark').textContent()).toBe('칸나무');
    expect(await hit.locator('.notes').textContent()).toContain('회원사 전용');
    await hit.locator('a').click();
    await page.locator('.prose mark', { hasText: '칸나무' }).waitFor();
  });

  test('공개한 글과 번갈아 보이고, 정렬과 필터를 따른다', async () => {
    await signIn(staying);
    const mixed = await search('하위');
    expect(mixed[0]).toBe(OPENED);
    expect(mixed.slice(1).sort()).toEqual(MEMBERS);
    expect(await result('견본 기사 5').textContent()).not.toContain('회원사 전용');
    for (const order of ['date', 'issue']) {
      expect((await search('하위', `&order=${order}`)).sort()).toEqual([...MEMBERS, OPENED].sort());
    }
    expect(await search('하위', '&category=news')).toEqual([BY_ITSELF]);
    expect(await status()).toContain('검색 결과 4건 중 1건(필터 적용)');
    expect(await search('하위 -열린', '&category=report')).toHaveLength(2);
  });

  test('예고만으로도 찾던 글은 한 번만 보인다', async () => {
    await signIn(staying);
    const found = await search('누구나 보는 요약');
    expect(found.filter((url) => url === BY_CATEGORY)).toEqual([BY_CATEGORY]);
    expect(await result('견본 기사 2').locator('.notes').textContent()).toContain('회원사 전용');
  });

  test('검색 창에서도 찾고, 접근성에 걸리는 것이 없다', async () => {
    await signIn(staying);
    await page.goto(`${server.url}/`);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('각주돌');
    await page.locator('dialog a[data-result]').first().waitFor();
    expect(await page.locator('dialog a[data-result]').count()).toBe(3);
    await search('각주돌');
    expect(await findViolations(page)).toEqual([]);
  });

  test('로그아웃하면 더는 찾지 않고 받지도 않는다', async () => {
    await signIn(staying);
    expect(await search('칸나무')).toHaveLength(3);
    await page.goto(server.url + BY_ITSELF);
    await page.getByRole('button', { name: '로그아웃' }).click();
    await page.getByLabel('회원사 암호').waitFor();
    sent = [];
    expect(await search('칸나무')).toEqual([]);
    expect(sentOfMembers()).toEqual([]);
  });
});

test('키를 바꾸면 남은 회원사는 그대로 찾고, 뺀 회원사에게는 공개한 것만 조용히 보인다', async () => {
  await signIn(staying);
  site = join(work, 'rotated');
  expect(await search('칸나무')).toHaveLength(3);
  site = join(work, 'first');
  await page.goto(server.url + BY_ITSELF);
  await page.getByRole('button', { name: '로그아웃' }).click();
  await page.getByLabel('회원사 암호').waitFor();
  await signIn(leaving);
  expect(await search('칸나무')).toHaveLength(3);
  site = join(work, 'rotated');
  expect(await search('칸나무')).toEqual([]);
  expect(await search('하위')).toEqual([OPENED]);
});
