import { readFile } from 'node:fs/promises';
import type { Browser, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { FEED_STYLE_URL } from '../../src/site/urls.ts';
import { toAtom, toRss } from '../../src/feeds/feed-formats.ts';
import { writeFeedStyle } from '../../src/feeds/feed-style.ts';
import { wordsOf } from '../../src/words/words.ts';
import { feedDocument, item, SITE } from '../feeds/samples.ts';

const current = feedDocument(
  [item({ title: '콜센터 이야기', authors: ['홍길동 (글)'], categories: ['Report'] })],
  {
    rights: '모든 권리 보유',
  },
);
const past = feedDocument(current.items, {
  history: { role: 'archive', current: `${SITE}/rss.xml` },
});
const FILES: Record<string, string> = {
  '/rss.xml': await toRss(current),
  '/atom.xml': toAtom(current),
  '/feeds/archive/2024-04.xml': await toRss(past),
  [FEED_STYLE_URL]: writeFeedStyle(
    await readFile('src/styles/feed.css', 'utf8'),
    wordsOf('ko').feed,
  ),
};
const PHONE = { screen: { width: 390, height: 800 }, isMobile: true };
const DESK = { screen: { width: 1280, height: 800 }, isMobile: false };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What a reader sees of the feed, and how large its text is on her screen, in pixels. */
async function open(
  path: string,
  device: { screen: ViewportSize; isMobile: boolean },
): Promise<[string, number]> {
  const page = await browser.newPage({ ...device, viewport: device.screen });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'application/xml';
    return route.fulfill({ body: FILES[pathname] ?? '', contentType });
  });
  await page.goto(`${SITE}${path}`);
  const shown = await page.evaluate((): [string, number] => {
    const isShown = (element: Element): boolean => element.getClientRects().length > 0;
    const leaves = [...document.querySelectorAll('*')].filter(({ children }) => !children[0]);
    const [box] = document.querySelectorAll('channel, feed');
    const texts = leaves.filter(isShown).map(({ textContent }) => textContent);
    if (box) texts.unshift(getComputedStyle(box, '::before').content);
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    return [texts.join('\n'), (size * screen.width) / innerWidth];
  });
  await page.close();
  return shown;
}

test.each([
  ['/rss.xml', '"피드입니다.', 'Mon, 01 Apr 2024'],
  ['/atom.xml', '"피드입니다.', '2024-04-01'],
  ['/feeds/archive/2024-04.xml', '"지난 호를', 'Mon, 01 Apr 2024'],
])('브라우저로 연 %s에서 제목과 날짜와 요약을 읽는다', async (path, intro, day) => {
  for (const device of [PHONE, DESK]) {
    const [text, size] = await open(path, device);
    expect(text.startsWith(intro)).toBe(true);
    for (const told of ['견본저널', '콜센터 이야기', day, '상담을 말합니다.'])
      expect(text).toContain(told);
    for (const hidden of ['urn:uuid', '글입니다.', '홍길동']) expect(text).not.toContain(hidden);
    expect(size).toBeGreaterThanOrEqual(16);
  }
});
