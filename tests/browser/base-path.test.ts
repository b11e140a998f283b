import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import {
  buildWholeSite,
  FIXTURE,
  readTree,
  runScript,
  temporaryFolder,
} from '../site/build-site.ts';

// The fixture as a project page of GitHub, whose server has other sites beside it.
const HOST = 'https://name.github.io';
const BASE = '/journal';

let files: Map<string, string>;
let browser: Browser;
let site: RunningServer;
let out: string;

beforeAll(async () => {
  const work = temporaryFolder();
  const content = join(work, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  edit(join(content, 'journal.yaml'), /^url: .+$/mu, `url: ${HOST}${BASE}`);
  // Links that an editor types: from the root, and copied from the browser.
  const links = `[뿌리](/bids/) [온전](${HOST}${BASE}/tags/) [남](${HOST}/other/)`;
  edit(join(content, 'issues/2024-06/chat.mdx'), /$/u, `\n${links}\n`);
  out = join(work, 'site');
  await buildWholeSite(content, out);
  files = new Map([...readTree(out)].map(([file, bytes]) => [file, bytes.toString()]));
  site = await serve(out);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

function edit(file: string, from: RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

/** The addresses in every tag of a page, whatever the attribute is called. */
function addressesInTags(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onattribute(name, value) {
      if (name.endsWith('srcset')) found.push(...value.split(',').map((part) => part.trim()));
      else if (/^\d+;\s*url=/u.test(value)) found.push(value.replace(/^\d+;\s*url=/u, ''));
      else if (/^(?:href|src|action|poster|data|formaction|xlink:href)$/u.test(name))
        found.push(value);
      else if (value.startsWith('/') && !name.startsWith('aria-')) found.push(value);
    },
  });
  parser.end(html);
  return found.map((address) => address.split(' ')[0] ?? '');
}

/** Every address of the site's own host in a file, as its path on the server. */
function pathsOf(file: string, text: string): string[] {
  const page = `${HOST}${BASE}/${file.replace(/index\.html$/u, '')}`;
  const inTags = file.endsWith('.html') ? addressesInTags(text) : [];
  const styles = file.endsWith('.css') ? text.matchAll(/url\(["']?([^)"']+)/gu) : [];
  // The text of a mail has addresses that are encoded once more; a calendar folds its lines.
  const whole = text.replaceAll(/mailto:[^"]*/gu, '').replaceAll('\r\n ', '');
  const written = [...whole.matchAll(/https:\/\/name\.github\.io[^\s"'<>\\)&]*/gu)].map(String);
  const sheets = [...text.matchAll(/<\?xml-stylesheet [^>]*href="([^"]+)"/gu)];
  return [
    ...inTags,
    ...[...styles].map(([, address = '']) => address),
    ...written,
    ...sheets.map(([, address = '']) => address),
  ]
    .map((address) => URL.parse(address, page))
    .filter((url) => url?.origin === HOST)
    .map((url) => url?.pathname ?? '');
}

describe('경로 아래의 사이트', () => {
  test('모든 파일의 모든 주소가 그 경로 아래에 있고 열린다', async () => {
    const texts = [...files].filter(([file]) => !/\.(?:words|pf_\w+|pagefind)$/u.test(file));
    const paths = new Set(texts.flatMap(([file, text]) => pathsOf(file, text)));
    expect(paths.size).toBeGreaterThan(100);
    expect([...paths].filter((path) => !path.startsWith(`${BASE}/`))).toEqual(['/other/']);
    const origin = new URL(site.url).origin;
    const missing: string[] = [];
    for (const path of paths.difference(new Set(['/other/']))) {
      const { status } = await fetch(origin + path);
      if (status !== 200) missing.push(`${status} ${path}`);
    }
    expect(missing).toEqual([]);
    expect((await fetch(`${origin}/`)).status).toBe(404);
    expect((await fetch(`${origin}/issues/`)).status).toBe(404);
  });

  test.each([
    ['sitemap-0.xml', `<loc>${HOST}${BASE}/issues/</loc>`],
    ['robots.txt', `Sitemap: ${HOST}${BASE}/sitemap-index.xml`],
    ['feeds.opml', `xmlUrl="${HOST}${BASE}/rss.xml"`],
    ['feed.json', `"feed_url":"${HOST}${BASE}/feed.json"`],
    ['rss.xml', `href="${BASE}/feeds/feed.css"`],
    ['rss.xml', `${HOST}${BASE}/issues/2024-06/chat/`],
    ['llms.txt', `${HOST}${BASE}/issues/2024-06/chat/index.md`],
    ['issues/2024-06/chat/index.md', `(${HOST}${BASE}/bids/)`],
    ['issues/2024-06/letter.html', `${HOST}${BASE}/issues/2024-06/`],
    ['old/품질/index.html', `content="0; url=${BASE}/issues/2024-06/`],
    [
      'issues/2024-06/chat/index.html',
      `<link rel="canonical" href="${HOST}${BASE}/issues/2024-06/chat/"`,
    ],
    // What the 404 page and the search compare are addresses without the path.
    ['addresses.txt', '\n/issues/2024-06/\n'],
  ])('%s에 %s', (file, text) => {
    expect(files.get(file)).toContain(text);
  });

  test('피드에 실린 글의 링크도 온전하다', () => {
    const feed = files.get('feed.json') ?? '';
    expect(feed).toContain(String.raw`<a href=\"${HOST}${BASE}/bids/\">뿌리</a>`);
  });

  test('npm run search와 impact는 경로가 없는 주소로 말한다', async () => {
    const search = await runScript(['scripts/search/index.ts', out, '전문상담사']);
    expect(search.output).toContain('    /issues/2024-06/chat/');
    const impact = await runScript(['scripts/impact/index.ts', '--sites', out, out, '--json']);
    expect(impact.output).toContain('"ok":true');
  });
});

describe('브라우저에서', () => {
  let page: Page;
  let failures: string[];

  beforeEach(async () => {
    page = await (await browser.newContext()).newPage();
    failures = [];
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('response', (response) => {
      const isOurs = response.url().startsWith(`${site.url}/`);
      if (!isOurs || response.status() >= 400)
        failures.push(`${response.status()} ${response.url()}`);
    });
    return () => page.context().close();
  });

  test('검색 페이지에서 찾아 그 글을 연다', async () => {
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('전문상담사')}`);
    await page.locator('a[data-result]').first().click();
    await page.waitForURL(`${site.url}/issues/2024-06/chat/**`);
    await page.locator('mark[data-found]').first().waitFor();
    expect(failures).toEqual([]);
  });

  test('검색 창에서 찾고, 검색 페이지로 가고, 찾은 말은 이 사이트의 것으로 남는다', async () => {
    await page.goto(`${site.url}/issues/`);
    await page.locator('[data-search-open]:visible').first().click();
    const dialog = page.locator('dialog[open]');
    await dialog.locator('[data-search-input]').fill('전문상담사');
    await dialog.locator('a[data-result]').first().waitFor();
    await dialog.locator('a[data-search-all]').click();
    await page.waitForURL(`${site.url}/search/?q=**`);
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys).toContain(`search-recent${BASE}`);
    expect(failures).toEqual([]);
  });

  test('저장한 호는 그 경로 아래에서 네트워크 없이 열린다', async () => {
    await page.goto(`${site.url}/issues/2024-06/`);
    await page.getByRole('button', { name: '이 호 저장' }).click();
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await page.getByText('이 호를 저장했습니다').waitFor();
    expect(failures).toEqual([]);
    const { port } = new URL(site.url);
    await site.close();
    await page.goto(`${site.url}/issues/2024-06/chat/`);
    expect(await page.textContent('h1')).toContain('채팅 상담이 남긴 것');
    await page.goto(`${site.url}/tags/`);
    await page.getByRole('link', { name: '2024년 6월호' }).click();
    await page.waitForURL(`${site.url}/issues/2024-06/`);
    site = await serve(out, { port: Number(port) });
  });

  test('스크립트가 없어도 검색 양식은 검색 페이지로 간다', async () => {
    await page.goto(`${site.url}/search/`);
    expect(await page.locator('form.search-form').getAttribute('action')).toBe(`${BASE}/search/`);
  });

  test('구독 페이지는 온전한 주소를 보이고, 피드는 꾸며져 보인다', async () => {
    await page.goto(`${site.url}/feeds/`);
    const copied = page.locator('.feed-list [id^="feed_"]').first();
    expect(await copied.textContent()).toMatch(new RegExp(`^${HOST}${BASE}/.+\\.xml$`, 'u'));
    const style = page.waitForResponse(`${site.url}/feeds/feed.css`);
    await page.goto(`${site.url}/rss.xml`);
    expect((await style).status()).toBe(200);
    expect(failures).toEqual([]);
  });

  test('없는 주소에서 가까운 글로 간다', async () => {
    await page.goto(`${site.url}/issues/2024-06/chatt/`);
    const near = page.locator('[data-nearest] a').first();
    expect(await near.getAttribute('href')).toBe(`${BASE}/issues/2024-06/chat/`);
    await near.click();
    await page.waitForURL(`${site.url}/issues/2024-06/chat/`);
    expect(await page.textContent('h1')).toContain('채팅 상담이 남긴 것');
    expect(failures).toEqual([`404 ${site.url}/issues/2024-06/chatt/`]);
  });
});
