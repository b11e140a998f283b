import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TITLE_FONT_URL } from '../../src/site/urls.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { buildWholeSite, FIXTURE, temporaryFolder } from '../site/build-site.ts';
import { openBrowser } from '../../scripts/browser.ts';

const ISSUE = '/issues/2024-06/';
const ARTICLE = '/issues/2024-06/상담-품질/';

let browser: Browser;
let site: RunningServer;
let out: string;

beforeAll(async () => {
  const work = temporaryFolder();
  out = join(work, 'site');
  await buildWholeSite(FIXTURE, out);
  site = await serve(out);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** How many letters of the page's title are drawn in our own face, and how many are not. */
async function countGlyphs(page: Page): Promise<{ own: number; others: number }> {
  await page.evaluate(() => document.fonts.load('1em Hahmlet', '가'));
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const title = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', title);
  const own = fonts
    .filter(({ isCustomFont }) => isCustomFont)
    .reduce((sum, { glyphCount }) => sum + glyphCount, 0);
  const text = (await page.textContent('h1')) ?? '';
  return { own, others: [...text.trim()].length - own };
}

test.each([
  ['/issues/', 0],
  // 脱
  [ARTICLE, 1],
])(
  '%s의 제목은 함께 온 명조로 보이고, 거기 없는 한자만 독자의 글꼴로 보인다',
  async (path, hanja) => {
    const page = await browser.newPage();
    await page.goto(site.url + path);
    const { own, others } = await countGlyphs(page);
    expect(own).toBeGreaterThan(0);
    expect(others).toBe(hanja);
    await page.close();
  },
);

test('글꼴은 150 KB를 넘지 않고, 쪽보다 먼저 청한다', () => {
  expect(readFileSync(join(out, TITLE_FONT_URL)).length).toBeLessThan(150_000);
  const html = readFileSync(join(out, ISSUE, 'index.html'), 'utf8');
  const preload = html.indexOf(`<link rel="preload" href="${TITLE_FONT_URL}" as="font"`);
  expect(preload).toBeGreaterThan(0);
  expect(preload).toBeLessThan(html.indexOf('rel="stylesheet"'));
});

test('글꼴을 받지 못한 독자에게도 제목의 줄은 거의 같은 곳에서 나뉜다', async () => {
  const page = await browser.newPage();
  await page.goto(site.url + ISSUE);
  await page.evaluate(() => document.fonts.load('1em Hahmlet', '가'));
  const widths = await page.evaluate(() => {
    const line = document.createElement('span');
    document.body.append(line);
    const measure = (family: string, text: string): number => {
      line.style.cssText = `position:absolute;white-space:nowrap;font:600 100px ${family}`;
      line.textContent = text;
      return line.getBoundingClientRect().width;
    };
    return ['상담 품질을 다시 묻는 사람들', '컨택센터 입찰, 지난해와 무엇이 달라졌나'].flatMap(
      (text) =>
        ["'Title Serif'", "'Title Sans'"].map((family) => ({
          there: measure(`${family}, monospace`, '가') !== measure('monospace', '가'),
          change: measure(`${family}, monospace`, text) / measure('Hahmlet', text),
        })),
    );
  });
  // Without Noto CJK on the machine nothing is measured.
  for (const { change } of widths.filter(({ there }) => there)) {
    expect(Math.abs(change - 1)).toBeLessThan(0.03);
  }
  await page.close();
});

test.each([
  [ISSUE, 360],
  [ISSUE, 1280],
  [ARTICLE, 360],
  [ARTICLE, 1280],
])('글꼴이 늦게 와도 %s에서 아무것도 움직이지 않는다(%i픽셀)', async (path, width) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.route(`**${TITLE_FONT_URL}`, async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.goto(site.url + path, { waitUntil: 'domcontentloaded' });
  const { early, shifts } = await page.evaluate(async () => {
    const pictures = [...document.images].filter(({ loading }) => loading !== 'lazy');
    await Promise.all(pictures.map((picture) => picture.decode()));
    await new Promise((done) => setTimeout(done, 200));
    const start = performance.now();
    const early = !document.fonts.check('1em Hahmlet', '가');
    await document.fonts.load('1em Hahmlet', '가');
    await new Promise((done) => setTimeout(done, 300));
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const entries = observer.takeRecords().filter(({ startTime }) => startTime > start);
    return { early, shifts: entries.map((entry) => JSON.stringify(entry)) };
  });
  expect(early).toBe(true);
  expect(shifts).toEqual([]);
  await page.close();
});
