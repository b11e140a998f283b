import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { buildWholeSite, readTree, temporaryFolder } from '../site/build-site.ts';
import { sharedTitles } from '../site/shared-titles.ts';

let files: Map<string, string>;
let browser: Browser;
let site: RunningServer;

beforeAll(async () => {
  const work = temporaryFolder();
  const content = resolve('tests/fixtures/english');
  await buildWholeSite(content, join(work, 'site'), join(work, 'cache'));
  const texts = [...readTree(join(work, 'site'))].filter(([file]) =>
    /\.(?:html|xml|json|txt|md|css|js|opml|svg)$/u.test(file),
  );
  files = new Map(texts.map(([file, bytes]) => [file, bytes.toString()]));
  site = await serve(join(work, 'site'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

function read(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`${path}가 없습니다.`);
  return text;
}

/** The text of a page, its elements parted by spaces. */
function wordsIn(path: string): string {
  return read(path)
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');
}

/**
 * Of the search, whose code knows Hangul, as does the reading of passphrases; and a Korean keyboard has ㅏ
 * where others have K.
 */
const KNOWS_HANGUL = /^(?:pagefind\/|_astro\/(?:search-worker|sign-in-page))/u;

test('영어 저널의 사이트에는 한글이 한 글자도 없다', () => {
  const korean = [...files]
    .filter(([file]) => !KNOWS_HANGUL.test(file))
    .flatMap(([file, text]) =>
      [...text.replaceAll('`ㅏ`', '').matchAll(/.{0,30}\p{Script=Hangul}+.{0,30}/gu)].map(
        ([found]) => `${file}: ${found}`,
      ),
    );
  expect(korean).toEqual([]);
});

test('두 쪽의 제목이 같지 않다', () => {
  expect(sharedTitles(files)).toEqual({});
});

describe('언어를 밝히는 곳', () => {
  const article = 'issues/2025-03/oil-survey/index.html';
  test.each([
    [article, '<html lang="en-GB"'],
    [article, '<meta property="og:locale" content="en_GB">'],
    [article, '"inLanguage":"en-GB"'],
    [article, '<meta name="citation_language" content="en-GB">'],
    ['rss.xml', '<language>en-GB</language>'],
    ['atom.xml', 'xml:lang="en-GB"'],
    ['feed.json', '"language":"en-GB"'],
    ['issues/2025-03/letter.html', '<html lang="en-GB"'],
    ['pagefind/pagefind-entry.json', '"en":'],
  ])('%s: %s', (file, text) => {
    expect(read(file)).toContain(text);
  });
});

test.each([
  ['index.html', 'April 2025 Façades, dials and honest repairs'],
  ['index.html', 'Published 4 April 2025'],
  ['index.html', 'KRW 48,000,000 at most, excl.'],
  ['issues/2025-03/oil-survey/index.html', 'Words Margaret Ashdown'],
  ['issues/2025-03/oil-survey/index.html', 'Photographs Tobias Krüger'],
  ['issues/2025-03/oil-survey/index.html', 'about 1 min'],
  ['issues/2025-03/oil-survey/index.html', '12 March 2025 The number of movements'],
  ['issues/2025-03/jerome-interview/index.html', 'Question When do you refuse a commission?'],
  ['articles/index.html', '6 articles · newest first'],
  ['people/index.html', 'Margaret Ashdown Words: 3'],
  ['people/margaret-ashdown/index.html', 'Words: 3 · newest first'],
  ['series/oils/index.html', 'Part 1 How long a drop of oil lasts'],
  ['tags/people/index.html', '1 article tagged ‘people’'],
  ['bids/2025/town-hall-clock/index.html', 'Deadline Fri, 9 May 2025, 17:00 (KST)'],
  ['404.html', 'Page not found'],
])('%s에 영어로 적힌다: %s', (file, text) => {
  expect(wordsIn(file)).toContain(text);
});

test('수와 단위, 그래프를 영어로 읽어 준다', () => {
  const html = read('issues/2025-03/oil-survey/index.html');
  expect(html).toContain(
    'Movements by workshop: a bar chart of 4 items; the largest value is ‘Five others’ (173 movements), the smallest ‘Café de l’Horloge’ (60 movements).',
  );
  expect(html).toContain('96 movements');
});

test('편지와 Markdown, llms.txt도 영어로 말한다', () => {
  expect(read('issues/2025-03/letter.txt')).toContain(
    'No. 611 · Published 7 March 2025 · 3 articles',
  );
  expect(read('issues/2025-03/oil-survey/index.md')).toContain('- Licence: All rights reserved');
  expect(read('llms.txt')).toContain('There are 6 articles and 2 tenders.');
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(site.url + path);
  return page;
}

/** How many glyphs of the page's first heading are drawn in a font of the reader's system. */
async function countSystemGlyphs(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.load('1em Hahmlet', 'aŁ'));
  // A font that comes late is shown from the next page on (font-display: optional).
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const title = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', title);
  const system = fonts.filter(({ isCustomFont }) => !isCustomFont);
  return system.reduce((sum, { glyphCount }) => sum + glyphCount, 0);
}

test.each([
  ['/', 'The Clockmaker'],
  ['/issues/', 'All issues'],
  ['/issues/2025-03/jerome-interview/', 'é, ç, è'],
  ['/bids/2025/museum-store/', 'Ł, ź'],
])('%s의 제목에는 함께 온 명조에 없는 글자가 없다: %s', async (path) => {
  const page = await open(path);
  expect(await countSystemGlyphs(page)).toBe(0);
  await page.close();
});

describe('브라우저의 말', () => {
  test('기사에서 테마, 복사, 그림, 검색 창이 영어로 말한다', async () => {
    const page = await open('/issues/2025-03/oil-survey/');
    const theme = page.locator('.theme-switch');
    expect(await theme.getAttribute('title')).toBe('Theme: as the system');
    await theme.click();
    expect(await theme.getAttribute('title')).toBe('Theme: light');
    await page.locator('[data-copy-link]').click();
    await expect.poll(() => page.locator('[data-copy-link]').textContent()).toMatch(/opied$/u);
    const enlarge = await page.evaluate(() => {
      const link = document.querySelector('a.zoom');
      return link && getComputedStyle(link, '::after').content;
    });
    expect(enlarge).toBe('"Enlarge"');
    await page.locator('a.zoom').first().click();
    await page.locator('dialog.lightbox[aria-label="Enlarged picture"]').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.locator('dialog.search-dialog [data-search-input]').fill('oil');
    const status = page.locator('dialog.search-dialog [data-search-status]');
    await expect.poll(() => status.textContent()).toBe('2 results for ‘oil’');
    expect(await page.locator('[data-search-all]').textContent()).toBe('See all 2 results');
    expect(await page.locator('html').innerText()).not.toMatch(/\p{Script=Hangul}/u);
    await page.close();
  });

  test('공고의 상태, 없는 주소, 피드의 단추도 영어로 말한다', async () => {
    const notice = await open('/bids/2025/town-hall-clock/');
    await expect.poll(() => notice.locator('.deadline-state').textContent()).toBe('Closed');
    await notice.goto(`${site.url}/issues/2025-03/oil-survay/`);
    await expect
      .poll(() => notice.locator('[data-nearest]').innerText())
      .toMatch(/^Did you mean one of these\?\s+How long a drop of oil lasts/u);
    await notice.goto(`${site.url}/feeds/`);
    const [copy] = await notice.locator('.feed-list button').allTextContents();
    expect(copy).toBe('Address of News: Copy');
    await notice.close();
  });
});
