import { join } from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { makeContent } from '../content/folder.ts';
import { buildSite, readTree, temporaryFolder } from '../site/build-site.ts';

// A journal on its first day: journal.yaml and nothing else.
const work = temporaryFolder();
let files: Map<string, Buffer>;

beforeAll(async () => {
  const { code, output } = await buildSite(
    makeContent({}),
    join(work, 'site'),
    join(work, 'cache'),
  );
  if (code !== 0) throw new Error(output);
  files = readTree(join(work, 'site'));
});

function read(file: string): string {
  return files.get(file)?.toString() ?? '';
}

test.each([
  ['index.html', '아직 실린 기사가 없습니다.'],
  ['issues/index.html', '아직 실린 기사가 없습니다.'],
  ['articles/index.html', '아직 실린 기사가 없습니다.'],
  ['categories/index.html', '아직 실린 기사가 없습니다.'],
  ['categories/report/index.html', '아직 이 분류에 실린 글이 없습니다.'],
  ['search/index.html', '아직 실린 기사가 없습니다.'],
  ['bids/index.html', '아직 실린 입찰 공고가 없습니다.'],
  ['llms.txt', '아직 실린 기사가 없습니다.'],
])('%s: 없다고 말하고, 갈 곳을 보인다', (file, words) => {
  expect(read(file).replaceAll(/\s+/gu, ' ')).toContain(words);
  expect(read(file)).toContain('/feeds/');
});

test('0을 세지 않고, 담을 것이 없는 페이지와 메뉴와 피드는 없다', () => {
  const pages = [...files].filter(([file]) => file.endsWith('.html'));
  const counted = pages.filter(([, bytes]) => /(?<!\d)0(?:편|건|개|곳)/u.test(bytes.toString()));
  expect(counted.map(([file]) => file)).toEqual([]);
  expect(
    [...files.keys()].filter((file) => /^(?:sources|tags|bids\/agencies)/u.test(file)),
  ).toEqual([]);
  expect(read('index.html')).not.toMatch(/\/(?:sources|tags)\//u);
  expect([...files.keys()].filter((file) => file.endsWith('.opml'))).toEqual([
    'feeds.opml',
    'feeds/all.opml',
  ]);
});

test('피드는 빈 채로 올바르고, 첫 기사를 기다리며 구독할 수 있다', () => {
  for (const file of ['rss.xml', 'atom.xml', 'feeds/complete.xml', 'sitemap-0.xml', 'feeds.opml']) {
    expect(() => parseXml(read(file)), file).not.toThrow();
  }
  expect(JSON.parse(read('feed.json'))).toMatchObject({ items: [] });
  expect(read('feeds/index.html')).toContain('https://sample.example.org/rss.xml');
});

test('검색은 잘못 없이 찾은 것이 없다고 말한다', async () => {
  const site = await serve(join(work, 'site'));
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    await site.close();
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${site.url}/search/?q=${encodeURIComponent('첫눈')}`);
  await page.getByText('‘첫눈’ 검색 결과가 없습니다.').first().waitFor();
  expect(complaints).toEqual([]);
});
