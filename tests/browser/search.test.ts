import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RESULTS_PER_PAGE } from '../../src/browser/search/search-history.ts';
import { buildWholeSite, FIXTURE, temporaryFolder } from '../site/build-site.ts';
import { findViolations } from '../../scripts/audit/audit-markup.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';

// More than two pages of results hold this word.
const MANY = 2 * RESULTS_PER_PAGE + 5;
const COMMON = '설비';

let browser: Browser;
let site: RunningServer;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const work = temporaryFolder();
  const content = join(work, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  addArticles(content, MANY);
  await buildWholeSite(content, join(work, 'site'));
  site = await serve(join(work, 'site'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

// A reader who comes for the first time.
beforeEach(async () => {
  problems = [];
  context = await browser.newContext();
  page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !/^(?:data|blob):/u.test(url)) problems.push(url);
  });
});

afterEach(async () => {
  await context.close();
});

const input = (): Locator => page.locator('[data-search-input]');
const results = (): Locator => page.locator('ol[data-search-results]');
const titles = (): Locator => results().locator('a[data-result]');
const count = (): Locator => page.locator('[data-search-status]');
const notes = (): Locator => page.locator('[data-search-notes]');
const option = (name?: string): Locator =>
  page.getByRole('option', name === undefined ? {} : { name, exact: true });
const address = (): string => decodeURIComponent(page.url().slice(site.url.length));

/** Opens the search page with a query in its address and waits for the answer. */
async function search(query: string, more = ''): Promise<void> {
  await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}${more}`);
  await settled(query);
}

async function settled(query: string): Promise<void> {
  await count()
    .filter({ hasText: `‘${query}’` })
    .waitFor();
  await page.locator('ol[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
}

describe('검색 페이지', () => {
  test('결과의 제목과 발췌도 기사처럼 조사와 가운뎃점에서 줄이 갈리지 않는다', async () => {
    await search('상담 품질');
    const title = titles().filter({ hasText: '점수의 길' });
    expect(await title.textContent()).toBe('상담 품질, 脱·점수의 길 <1> & ‘나머지’ ]]>');
    expect(await title.locator('.keep').allTextContents()).toEqual(['脱·']);
    expect(await title.locator('mark').allTextContents()).toEqual(['상담 품질']);
    await search(COMMON);
    const excerpt = results().locator('.entry-summary').first();
    expect(await excerpt.textContent()).toBe(`센터의 ‘${COMMON}’를 적어 둔다.`);
    expect(await excerpt.locator('.keep').allTextContents()).toEqual(['’를']);
    expect(await excerpt.locator('mark').allTextContents()).toEqual([COMMON]);
  });

  test('적는 대로 찾고, 주소가 따라가고, 어떻게 읽었는지 말한다', async () => {
    await page.goto(`${site.url}/search/`);
    await input().fill('상담사의 말');
    await settled('상담사의 말');
    expect(await titles().count()).toBeGreaterThan(0);
    expect(await results().getAttribute('data-total')).toBe(String(await titles().count()));
    expect(await results().locator('mark').first().textContent()).toContain('상담사');
    expect(await notes().textContent()).toMatch(/‘상담사’.* 검색했습니다\.$/u);
    expect(address()).toBe('/search/?q=상담사의+말');
    await page.getByRole('status').filter({ hasText: '검색 결과' }).waitFor();

    await input().fill('');
    await expect.poll(address).toBe('/search/');
    expect(await titles().count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('스크립트보다 먼저 적은 말도 찾는다', async () => {
    await page.route('**/Search.*.js', async (route) => {
      await new Promise((later) => setTimeout(later, 500));
      await route.continue();
    });
    await page.goto(`${site.url}/search/`, { waitUntil: 'commit' });
    await input().fill('챗봇');
    await settled('챗봇');
    await expect.poll(address).toBe('/search/?q=챗봇');
  });

  test('한 자모 틀린 말은 고쳐 찾고, 고쳤다고 말한다', async () => {
    await search('챗벗');
    expect(await notes().textContent()).toBe('‘챗벗’ 대신 ‘챗봇’으로 검색했습니다.');
    await titles().filter({ hasText: '상담 챗봇 구축' }).waitFor();
  });

  test('없으면 없다고 하고 다른 길을 알려 준다', async () => {
    await search('쀍쒧');
    expect(await count().textContent()).toBe('‘쀍쒧’ 검색 결과가 없습니다.');
    expect(await page.locator('[data-search-start]').isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });

  test('옛 지면을 적으면 결과보다 먼저 그 쪽의 기사로 간다', async () => {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('견본저널 2024.6 27쪽')}`);
    const printed = notes().locator('.search-printed a');
    await printed.first().waitFor();
    expect(await printed.allInnerTexts()).toEqual([
      '2024년 6월호 27쪽',
      '상담 품질, 脱·점수의 길 <1> & ‘나머지’ ]]>',
      '채팅 상담이 남긴 것',
    ]);
    expect(await findViolations(page)).toEqual([]);
    expect(await notes().innerText()).not.toContain('글은 없습니다');
    expect(await count().textContent()).toMatch(/^‘2024년 6월호’ 검색 결과 \d+건$/u);
    expect(await page.locator('ol[data-state="done"]').innerText()).not.toContain('27쪽’ 없음');
    await printed.first().click();
    await page.waitForURL('**/issues/2024-06/pages/#p27');
    expect(await page.locator(':target').innerText()).toBe('27쪽');
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('2024.6 29쪽')}`);
    await page.locator('ol[data-state="done"] a').first().waitFor();
    expect(await printed.count()).toBe(0);
  });

  test('제안을 글쇠로 고른다', async () => {
    await page.goto(`${site.url}/search/`);
    await input().focus();
    await page.keyboard.type('챗');
    await option('챗봇').waitFor();
    expect(await input().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = (await input().getAttribute('aria-activedescendant')) ?? '';
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    expect(await input().inputValue()).toBe('챗');
    await page.keyboard.press('Escape');
    expect(await input().getAttribute('aria-expanded')).toBe('false');

    await page.keyboard.press('ArrowDown');
    while ((await option('챗봇').getAttribute('aria-selected')) !== 'true') {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await settled('챗봇');
    expect(await input().inputValue()).toBe('챗봇');
    expect(address()).toBe('/search/?q=챗봇');
    expect(await input().getAttribute('aria-expanded')).toBe('false');

    // Below the choices are the results.
    await page.keyboard.press('ArrowDown');
    while (await isFocused(input())) {
      await page.keyboard.press('ArrowDown');
    }
    expect(await isFocused(titles().first())).toBe(true);
    expect(problems).toEqual([]);
  });

  test('초성으로도 제안한다', async () => {
    await page.goto(`${site.url}/search/`);
    await input().fill('ㅊㅂ');
    await option('챗봇').click();
    await settled('챗봇');
    expect(await titles().count()).toBeGreaterThan(0);
  });

  test('글자를 짜는 동안 아무것도 움직이지 않는다', async () => {
    await page.goto(`${site.url}/search/`);
    await input().focus();
    const keyboard = await context.newCDPSession(page);
    const before = await input().boundingBox();
    for (const text of ['ㅅ', '사', '상', '상ㄷ', '상다', '상담']) {
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.waitForTimeout(text === '상ㄷ' || text === '상담' ? 500 : 60);
      expect(await input().inputValue()).toBe(text);
      expect(await input().boundingBox()).toEqual(before);
    }
    // Found before the composition ends.
    await settled('상담');
    const moved = await input().evaluate((field) => {
      const press = (key: string): boolean =>
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
        );
      const taken = ['ArrowDown', 'Enter', 'Escape', '/'].filter((key) => !press(key));
      return { taken, active: field.getAttribute('aria-activedescendant') };
    });
    expect(moved).toEqual({ taken: [], active: null });
    await keyboard.send('Input.insertText', { text: '상담' });
    await page.keyboard.press('Enter');
    await settled('상담');
    expect(await input().inputValue()).toBe('상담');
    expect(await isFocused(input())).toBe(true);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    expect(problems).toEqual([]);
  });

  test('조건은 수와 함께 보이고, 뒤로 가면 풀린다', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await search('상담');
    const total = await results().getAttribute('data-total');
    const bids = page.getByRole('radio', { name: /입찰 공고/u });
    const label = await page.locator('label', { has: bids }).textContent();
    const number = /\d+/u.exec(label ?? '')?.[0];
    await bids.check();
    await expect.poll(() => results().getAttribute('data-total')).toBe(number);
    expect(address()).toBe('/search/?q=상담&kind=bid');
    expect(await count().textContent()).toContain(`중 ${number}건(필터 적용)`);
    for (const link of await titles().all()) {
      expect(await link.getAttribute('href')).toMatch(/^\/bids\//u);
    }

    await page.getByLabel('시작 연도').selectOption('2024');
    await expect.poll(address).toBe('/search/?q=상담&from=2024&kind=bid');
    await page.goBack();
    await expect.poll(address).toBe('/search/?q=상담&kind=bid');
    await page.goBack();
    await expect.poll(() => results().getAttribute('data-total')).toBe(total);
    expect(address()).toBe('/search/?q=상담');
    expect(await page.getByRole('radio', { name: '전체' }).isChecked()).toBe(true);

    await page.goForward();
    await expect.poll(() => results().getAttribute('data-total')).toBe(number);
    await page.getByRole('button', { name: '필터 초기화' }).click();
    await expect.poll(() => results().getAttribute('data-total')).toBe(total);
    expect(problems).toEqual([]);
  });

  test('조건에 맞는 것이 없으면 조건을 풀 수 있다', async () => {
    await search('챗봇', '&from=2001&to=2002');
    expect(await count().textContent()).toContain('필터에 맞는');
    await page.getByRole('button', { name: /^필터 해제/u }).click();
    await titles().first().waitFor();
    expect(address()).toBe('/search/?q=챗봇');
  });

  test('결과를 더 보고, 기사에 갔다 와도 보던 데로 돌아온다', async () => {
    await search(COMMON);
    expect(await titles().count()).toBe(RESULTS_PER_PAGE);
    expect(await results().getAttribute('data-total')).toBe(String(MANY));
    const more = page.getByRole('button', { name: '결과 더 보기' });
    await more.click();
    await expect.poll(() => titles().count()).toBe(2 * RESULTS_PER_PAGE);
    const next = titles().nth(RESULTS_PER_PAGE);
    expect(await isFocused(next)).toBe(true);
    const last = titles().nth(2 * RESULTS_PER_PAGE - 1);
    await last.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(0);
    await last.click();
    await page.waitForURL('**/issues/**');

    await page.goBack();
    await settled(COMMON);
    await expect.poll(() => titles().count()).toBe(2 * RESULTS_PER_PAGE);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, -2);
    await more.click();
    await expect.poll(() => titles().count()).toBe(MANY);
    expect(await more.isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  test('호별로 묶는다', async () => {
    await search('상담');
    await page.getByLabel('정렬').selectOption({ label: '호별로 보기' });
    await page.getByRole('heading', { level: 2, name: '2024년 6월호' }).waitFor();
    expect(address()).toBe('/search/?q=상담&order=issue');
    expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(0);
  });

  test('차례로 물은 것을 되짚어 간다', async () => {
    await page.goto(`${site.url}/search/`);
    for (const query of ['챗봇', '품질']) {
      await input().fill(query);
      await page.keyboard.press('Enter');
      await settled(query);
    }
    expect(await page.title()).toMatch(/^품질 \| 검색 \| /u);
    await page.goBack();
    await settled('챗봇');
    expect(await input().inputValue()).toBe('챗봇');
    expect(await page.title()).toMatch(/^챗봇 \| 검색 \| /u);
  });

  test('색인을 불러오지 못하면 전체 목록을 알려 주고, 다시 하면 찾는다', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('챗봇')}`);
    const failure = page.getByRole('alert');
    await failure.waitFor();
    expect(await failure.textContent()).toContain('검색을 불러오지 못했습니다.');
    expect(await failure.getByRole('link').getAttribute('href')).toBe('/articles/');
    expect(await results().getAttribute('data-state')).toBe('failed');

    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: '다시 시도' }).click();
    await titles().first().waitFor();
    expect(await failure.isVisible()).toBe(false);
  });
});

describe('검색어를 적기 전', () => {
  const start = (): Locator => page.locator('[data-search-start]');

  test('자주 쓰인 태그와 분류, 최신 호를 보이고, 적으면 결과에 자리를 내준다', async () => {
    await page.goto(`${site.url}/search/`);
    await start().waitFor();
    expect(await start().getByRole('link', { name: '품질' }).getAttribute('href')).toBe(
      `/tags/${encodeURIComponent('품질')}/`,
    );
    expect(await start().textContent()).toContain('품질 3편');
    expect(await start().getByRole('link', { name: '2024년 6월호' }).isVisible()).toBe(true);
    await input().press('ArrowDown');
    expect(await isFocused(start().getByRole('link').first())).toBe(true);

    await input().fill('챗봇');
    await settled('챗봇');
    expect(await start().isVisible()).toBe(false);
    await input().fill('');
    await start().waitFor();
    expect(problems).toEqual([]);
  });

  test('자바스크립트 없이도 태그와 최신 호로 갈 수 있다', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(`${site.url}/search/`);
    await bare.getByRole('link', { name: '품질' }).click();
    await bare.waitForURL('**/tags/**');
    await plain.close();
  });

  test('최근 검색어는 이 기기에 남고, 하나씩 또는 모두 지울 수 있다', async () => {
    for (const query of ['챗봇', '품질', '상담']) {
      await page.goto(`${site.url}/search/`);
      await input().fill(query);
      await page.keyboard.press('Enter');
      await settled(query);
    }
    await input().fill('');
    const recents = start().locator('.search-recents a');
    await expect.poll(() => recents.allTextContents()).toEqual(['상담', '품질', '챗봇']);
    await recents.nth(1).click();
    await settled('품질');
    expect(address()).toBe('/search/?q=품질');
    expect(await isFocused(count())).toBe(true);

    await page.goto(`${site.url}/search/`);
    await expect.poll(() => recents.allTextContents()).toEqual(['품질', '상담', '챗봇']);
    await page.getByRole('button', { name: '‘상담’ 지우기' }).press('Enter');
    expect(await recents.allTextContents()).toEqual(['품질', '챗봇']);
    expect(await isFocused(page.getByRole('button', { name: '‘챗봇’ 지우기' }))).toBe(true);
    await page.getByRole('status').filter({ hasText: '‘상담’ 검색어를 지웠습니다.' }).waitFor();

    await page.getByRole('button', { name: '최근 검색어 모두 지우기' }).click();
    expect(await recents.count()).toBe(0);
    expect(await isFocused(input())).toBe(true);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(problems).toEqual([]);
  });

  test('저장을 막아 둔 브라우저에서도 찾는다', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('막혔다', 'SecurityError');
        },
      });
    });
    await page.goto(`${site.url}/search/`);
    await start().getByRole('link', { name: '품질' }).waitFor();
    await input().fill('챗봇');
    await page.keyboard.press('Enter');
    await settled('챗봇');
    expect(await titles().count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });
});

describe('검색어가 모두 든 글이 없을 때', () => {
  const facts = (state: string): Locator => results().locator(`.notes [data-state="${state}"]`);

  test('없으면 어느 말이 없는지와 나머지로 찾을 수를 말하고, 누르면 그만큼 찾는다', async () => {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('"뿡뿡이" 챗봇')}`);
    const other = notes().getByRole('link', { name: /^‘챗봇’만 검색하면 \d+건$/u });
    await other.waitFor();
    expect(await notes().textContent()).toContain('‘뿡뿡이’가 든 글은 없습니다.');
    expect(await page.locator('[data-search-start]').isVisible()).toBe(true);
    const number = /\d+/u.exec((await other.textContent()) ?? '')?.[0];
    await other.click();
    await settled('챗봇');
    expect(await results().getAttribute('data-total')).toBe(number);
    expect(await isFocused(count())).toBe(true);
    expect(address()).toBe('/search/?q=챗봇');
    expect(problems).toEqual([]);
  });

  test('일부만 든 글은 저마다 무엇이 없는지 말하고, 필터와 정렬이 그대로 듣는다', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await search('뿡뿡이', `+${encodeURIComponent('상담')}`);
    expect(await count().textContent()).toMatch(/^‘뿡뿡이’는 빼고 찾은 결과 \d+건$/u);
    expect(await notes().textContent()).toBe('‘뿡뿡이’가 든 글은 없습니다.');
    const total = Number(await results().getAttribute('data-total'));
    expect(total).toBeGreaterThan(2);
    expect(await facts('lacks').allTextContents()).toEqual(Array(total).fill('‘뿡뿡이’ 없음'));

    await page.getByLabel('정렬').selectOption({ label: '최신순' });
    await expect.poll(address).toContain('order=date');
    await expect.poll(() => facts('lacks').count()).toBe(total);
    await page.getByLabel('정렬').selectOption({ label: '호별로 보기' });
    await page.getByRole('heading', { level: 2, name: '2024년 입찰 공고' }).waitFor();
    expect(await facts('lacks').count()).toBe(total);

    await page.getByRole('radio', { name: /입찰 공고/u }).check();
    await expect.poll(() => titles().count()).toBeLessThan(total);
    const left = await titles().count();
    expect(await count().textContent()).toBe(
      `‘뿡뿡이’는 빼고 찾은 결과 ${total}건 중 ${left}건(필터 적용)`,
    );
    expect(await facts('lacks').count()).toBe(left);
    expect(problems).toEqual([]);
  });

  test('모두 든 글 다음에 일부만 든 글이 제목 아래 따로 오고, 어떻게 정렬해도 그렇다', async () => {
    await search('상담 품질');
    const heading = page.getByRole('heading', { name: '일부 검색어만 든 글' });
    for (const order of ['관련도순', '최신순', '호별로 보기']) {
      await page.getByLabel('정렬').selectOption({ label: order });
      await heading.waitFor();
      await page.locator('ol[data-search-results][data-state="done"]').waitFor();
      expect(await heading.count()).toBe(1);
      const below = results().locator('.entry-divider ~ li');
      expect(await facts('lacks').allTextContents()).toEqual(['‘상담’ 없음']);
      expect(await below.locator('a[data-result]').count()).toBe(1);
      expect(await below.locator('[data-state="lacks"]').count()).toBe(1);
    }
    expect(problems).toEqual([]);
  });

  test('빼고 찾은 말이 다른 글에 있으면 그 말로 찾을 수도 말한다', async () => {
    await search(COMMON, `+${encodeURIComponent('챗봇')}`);
    expect(await count().textContent()).toMatch(/^‘설비’는 빼고 찾은 결과 \d+건$/u);
    expect(await notes().getByRole('link').textContent()).toBe(`‘설비’만 검색하면 ${MANY}건`);
  });
});

test.each(['light', 'dark'] as const)(
  '시작, 없음, 일부의 화면에서 axe가 찾는 것이 없다: %s',
  async (colorScheme) => {
    await page.setViewportSize({ width: 320, height: 780 });
    await page.emulateMedia({ colorScheme });
    await page.addInitScript(() => {
      localStorage.setItem('search-recent', '["챗봇","상담 품질"]');
    });
    for (const query of ['', '"뿡뿡이" 챗봇', '뿡뿡이 상담']) {
      await page.goto(`${site.url}/search/?q=${encodeURIComponent(query)}`);
      await page
        .locator('ol[data-search-results][data-state="done"]')
        .waitFor({ state: 'attached' });
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
    await page.goto(site.url);
    await page.keyboard.press('/');
    await page.locator('dialog').getByRole('link', { name: '품질', exact: true }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  },
);

test('찾은 말이 기관이면 그 자리에 표시하고, 발췌로 되풀이하지 않는다', async () => {
  await search('견본공사');
  const notice = results().locator('.entry', { hasText: '상담 챗봇 구축' });
  expect(await notice.locator('.notes mark').allTextContents()).toEqual(['견본공사']);
  expect(await notice.locator('.entry-summary').count()).toBe(0);

  await search('입찰 공고');
  const kinds = results().locator('.notes li', { hasText: '2023년 입찰 공고' });
  expect((await kinds.locator('mark').allTextContents()).join(' ')).toBe('입찰 공고');
});

test.each([
  ['2024-06-18T09:00:00+09:00', 'open', '접수 중 D-2'],
  ['2024-06-20T15:00:00+09:00', 'closed', '마감'],
])('%s에 찾은 입찰 공고는 %s', async (now, state, words) => {
  await page.clock.setFixedTime(now);
  await search('챗봇', '&kind=bid');
  const facts = results().locator('.notes li');
  expect(await facts.allTextContents()).toEqual([
    '2024년 입찰 공고',
    words,
    '견본공사',
    '3억 5,500만 원 이내(355,000,000원), VAT 별도',
    '2024년 6월 20일(목) 15:00 마감',
  ]);
  expect(await facts.nth(1).getAttribute('data-state')).toBe(state);
});

describe('어디서나 여는 검색', () => {
  const dialog = (): Locator => page.getByRole('dialog', { name: '검색' });

  test.each(['/', 'Control+k'])('%s로 열고, Escape로 닫으면 있던 곳으로 돌아간다', async (key) => {
    await page.goto(site.url);
    const link = page.getByRole('link', { name: '전체 기사', exact: true });
    await link.focus();
    await page.keyboard.press(key);
    await dialog().waitFor();
    await page.keyboard.type('챗봇');
    await dialog()
      .getByRole('link', { name: /상담 챗봇 구축/u })
      .waitFor();
    expect(await dialog().locator('ol').getAttribute('data-state')).toBe('done');
    const all = dialog().getByRole('link', { name: /모두 보기/u });
    expect(decodeURIComponent((await all.getAttribute('href')) ?? '')).toBe('/search/?q=챗봇');

    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await isFocused(link)).toBe(true);
    expect(problems).toEqual([]);
  });

  test('적기 전에는 최근 검색어와 태그를 보이고, 적으면 거둔다', async () => {
    await search('챗봇');
    await input().press('Enter');
    await page.goto(site.url);
    await page.keyboard.press('/');
    const start = dialog().locator('[data-search-start]');
    await start.getByRole('link', { name: '챗봇' }).waitFor();
    await start.getByRole('link', { name: '품질' }).waitFor();
    await page.keyboard.type('상담');
    await titles().first().waitFor();
    expect(await start.isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  test('단추로 열고, Enter로 검색 페이지에 간다', async () => {
    await page.goto(site.url);
    await page.getByRole('button', { name: '빠른 검색' }).click();
    await page.keyboard.type('챗봇');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await settled('챗봇');
    expect(address()).toBe('/search/?q=챗봇');
    expect(problems).toEqual([]);
  });

  test('화살표로 결과까지 내려가고 올라온다', async () => {
    await page.goto(site.url);
    await page.keyboard.press('/');
    await page.keyboard.type('상담 챗봇');
    await titles().first().waitFor();
    while (await isFocused(input())) await page.keyboard.press('ArrowDown');
    expect(await isFocused(titles().first())).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(input())).toBe(true);
  });

  test('닫혀 있는 동안 색인을 받지 않는다', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site.url);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });
});

describe('찾은 곳', () => {
  test('결과를 열면 처음 찾은 곳으로 가고, 하나씩 짚고, 지운다', async () => {
    await search('상담사');
    const title = titles().filter({ hasText: '상담 품질' });
    await title.click();
    await page.waitForURL('**/issues/**');
    const bar = page.getByRole('group', { name: '검색어 위치' });
    await bar.waitFor();
    const marks = page.locator('mark[data-found]');
    const total = await marks.count();
    expect(total).toBeGreaterThan(1);
    expect(await marks.first().textContent()).toBe('상담사');
    const current = page.locator('mark[aria-current]');
    expect(await bar.textContent()).toContain(`1/${total}`);
    await expectInView(current);

    await bar.getByRole('button', { name: '다음' }).click();
    expect(await bar.textContent()).toContain(`2/${total}`);
    await expect.poll(() => isInView(current)).toBe(true);
    await bar.getByRole('button', { name: '이전' }).click();
    await bar.getByRole('button', { name: '이전' }).click();
    expect(await bar.textContent()).toContain(`${total}/${total}`);

    const text = await page.locator('article').textContent();
    await bar.getByRole('button', { name: '표시 지우기' }).click();
    expect(await marks.count()).toBe(0);
    expect(await bar.count()).toBe(0);
    expect(await page.locator('article').textContent()).toBe(text);
    expect(new URL(page.url()).search).toBe('');
    expect(problems).toEqual([]);
  });

  test('주소에 표시할 말이 없으면 아무것도 하지 않는다', async () => {
    await page.goto(`${site.url}/issues/2024-06/chat/`);
    expect(await page.locator('article mark').count()).toBe(0);
    expect(await page.getByRole('group', { name: '검색어 위치' }).count()).toBe(0);
  });

  test('접은 글 속 그래프의 접힌 표에 있는 곳도 펼쳐 보인다', async () => {
    await page.route('**/issues/2024-06/**', async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace('<figure class="chart">', '<details class="folded"><summary>접은 글</summary>$&')
        .replace('</details></figure>', '$&</details>');
      await route.fulfill({ response, body });
    });
    const address = `${site.url}/issues/2024-06/${encodeURIComponent('상담-품질')}/`;
    await page.goto(`${address}?mark=${encodeURIComponent('대화가 길어졌다')}`);
    await page.locator('.folded .chart-table mark[data-found]').first().waitFor();
    expect(await page.locator('.folded').getAttribute('open')).toBe('');
    await page.unroute('**/issues/2024-06/**');
  });

  test('굵은 글씨에 걸친 말도 표시하고, 링크는 그대로 둔다', async () => {
    const marks = ['기준을 함께(같이) 정하는', '입찰 공고'];
    const query = marks.map((mark) => `mark=${encodeURIComponent(mark)}`).join('&');
    await page.goto(`${site.url}/issues/2024-06/${encodeURIComponent('상담-품질')}/?${query}`);
    expect(await page.locator('mark[data-found]').allTextContents()).toEqual([
      '기준을 ',
      '함께(같이)',
      ' 정하는',
      '입찰 공고',
    ]);
    const bar = page.getByRole('group', { name: '검색어 위치' });
    expect(await bar.textContent()).toContain('1/2');
    const link = page.locator('article a', { hasText: '입찰 공고' });
    expect(await link.getAttribute('href')).toBe('/bids/');
    await link.click();
    await page.waitForURL('**/bids/');
    expect(problems).toEqual([]);
  });
});

function addArticles(content: string, count: number): void {
  mkdirSync(join(content, 'issues/2022-03'));
  for (let number = 1; number <= count; number++) {
    writeFileSync(
      join(content, `issues/2022-03/record-${number}.mdx`),
      `---
id: uuid:22222222-0000-4000-8000-${String(number).padStart(12, '0')}
title: ${number}번째 기록
issue: 2022-03
category: report
date: 2022-03-02
---

센터의 ‘${COMMON}’를 적어 둔다.
`,
    );
  }
}

async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

async function isInView(target: Locator): Promise<boolean> {
  return target.first().evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

async function expectInView(target: Locator): Promise<void> {
  expect(await isInView(target)).toBe(true);
}
