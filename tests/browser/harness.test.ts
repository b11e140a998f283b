import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';

let folder: string;
let site: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'harness-'));
  await mkdir(join(folder, 'tags', '상담사'), { recursive: true });
  await writeFile(join(folder, 'tags', '상담사', 'index.html'), '<title>상담사</title><p>한글');
  await writeFile(join(folder, '404.html'), '<title>없는 쪽</title>');
  site = await serve(folder);
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test('한글 주소의 쪽을 진짜 브라우저로 연다', async () => {
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${site.url}/tags/상담사`);
  expect(await page.title()).toBe('상담사');
  expect(page.url()).toBe(`${site.url}/tags/${encodeURIComponent('상담사')}/`);
  const missing = await page.goto(`${site.url}/tags/없음/`);
  expect(missing?.status()).toBe(404);
  expect(await page.title()).toBe('없는 쪽');
});

test.each([
  ['/../etc/passwd', 400],
  ['/%2e%2e/%2e%2e/etc/passwd', 400],
  ['/tags/%00', 400],
  ['/%E0%A4%A', 400],
  ['/tags/', 404],
])('폴더 밖이나 깨진 주소는 내주지 않는다: %s', async (path, status) => {
  // fetch would tidy the path before it is sent.
  const answered = await new Promise((resolve, reject) => {
    get(`${site.url}/`, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
  expect(answered).toBe(status);
});

test.each(['identity', 'gzip', 'br'])(
  '바뀌지 않은 파일은 다시 보내지 않고, 바뀌면 보낸다: %s',
  async (encoding) => {
    const url = `${site.url}/${encoding}.opml`;
    const ask = (tag?: string): Promise<Response> =>
      fetch(url, {
        headers: {
          'accept-encoding': encoding,
          ...(tag === undefined ? {} : { 'if-none-match': `"x", ${tag}` }),
        },
      });
    await writeFile(join(folder, `${encoding}.opml`), '<opml/>');
    const first = await ask();
    expect(first.headers.get('content-type')).toBe('text/x-opml; charset=utf-8');
    const tag = first.headers.get('etag') ?? '';
    await writeFile(join(folder, `${encoding}.opml`), '<opml/>');
    const again = await ask(tag);
    expect([again.status, await again.text()]).toEqual([304, '']);
    await writeFile(join(folder, `${encoding}.opml`), '<opml version="2.0"/>');
    const changed = await ask(tag);
    expect([changed.status, await changed.text()]).toEqual([200, '<opml version="2.0"/>']);
  },
);
