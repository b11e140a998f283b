import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURE, inheritedEnvironment, temporaryFolder } from '../site/build-site.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { startDevServer } from '../../scripts/dev-server.ts';

const content = temporaryFolder();
let server: Awaited<ReturnType<typeof startDevServer>>;
let browser: Browser;
let origin: string;
/** What the server has printed since `listen` was called. */
let said = (): string => '';

beforeAll(async () => {
  cpSync(FIXTURE, content, { recursive: true });
  server = await startDevServer({
    ...inheritedEnvironment(),
    CONTENT_DIR: content,
    CACHE_DIR: temporaryFolder(),
  });
  origin = server.origin;
  browser = await openBrowser();
});

function listen(): void {
  const start = server.said().length;
  said = () => server.said().slice(start);
}

afterAll(async () => {
  server.process.kill();
  await browser.close();
});

test('기사를 고쳐 저장하면 켜 둔 브라우저에 보이고, 잘못 고치면 그 자리에 고칠 곳이 나온다', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/issues/2024-06/chat/`);
  expect(await page.textContent('main')).toContain('전문상담사는 한 번에');
  // Nothing has analysed the texts here: the tags alone.
  expect(await page.textContent('.related')).toContain('같은 태그: 품질');

  const file = join(content, 'issues/2024-06/chat.mdx');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('전문상담사는', '숙련상담사는'));
  await page.getByText('숙련상담사는 한 번에').waitFor({ timeout: 30_000 });

  listen();
  writeFileSync(file, text.replace('전문상담사는', '{오류}는'));
  await page.getByRole('heading', { name: '고칠 곳 1곳' }).waitFor({ timeout: 30_000 });
  const shown = (await page.textContent('main')) ?? '';
  expect(shown).toMatch(/issues\/2024-06\/chat\.mdx:\d+:\d+/u);
  expect(shown).toContain('중괄호 { }는 쓸 수 없습니다.');
  // The line as it is typed.
  expect(shown).toContain('{오류}는 한 번에');
  expect(said().match(/중괄호/gu)).toHaveLength(1);

  // A second error: the terminal says only that one.
  listen();
  writeFileSync(
    file,
    text.replace('전문상담사는', '{오류}는').replace('category: ', 'category: x'),
  );
  await page.getByRole('heading', { name: '고칠 곳 2곳' }).waitFor({ timeout: 30_000 });
  expect(said()).toContain('분류');
  expect(said()).not.toContain('중괄호');

  listen();
  writeFileSync(file, text);
  await page.getByText('전문상담사는 한 번에').waitFor({ timeout: 30_000 });
  expect(said()).toContain('issues/2024-06/chat.mdx  고칠 곳이 없습니다.');
  await page.close();
}, 180_000);

test('처음부터 잘못된 새 기사도 제 주소에서 고칠 곳을 보인다', async () => {
  const page = await browser.newPage();
  writeFileSync(join(content, 'issues/2024-06/새-글.mdx'), '---\ntitle: <b>새</b> 글\n---\n\n글\n');
  await expect
    .poll(async () => (await page.goto(`${origin}/issues/2024-06/새-글/`))?.status(), {
      timeout: 30_000,
    })
    .toBe(500);
  const shown = (await page.textContent('main')) ?? '';
  expect(shown).toMatch(/id 항목이 없습니다\..* id: uuid:[\da-f-]{36}/u);
  // What is typed is only shown.
  expect(shown).toContain('<b>새</b>');
  rmSync(join(content, 'issues/2024-06/새-글.mdx'));
  await page.close();
}, 60_000);

test('새 기사는 제 쪽과 목록, 피드에 나오고, 지우면 사라진다', async () => {
  const file = join(content, 'issues/2024-06/새-소식.mdx');
  const addresses = ['/issues/2024-06/새-소식/', '/issues/2024-06/', '/rss.xml'];
  const found = (): Promise<boolean[]> =>
    Promise.all(
      addresses.map(async (address) => {
        const response = await fetch(origin + encodeURI(address));
        return (await response.text()).includes('방금 쓴 소식');
      }),
    );
  const text = readFileSync(join(content, 'issues/2024-06/chat.mdx'), 'utf8');
  writeFileSync(
    file,
    text
      .replace(/^id: .*$/mu, 'id: uuid:00000000-0000-4000-8000-000000009999')
      .replace(/^title: .*$/mu, 'title: 방금 쓴 소식')
      .replace(/^series: .*\n/mu, ''),
  );
  await expect.poll(found, { timeout: 30_000 }).toEqual([true, true, true]);
  rmSync(file);
  await expect.poll(found, { timeout: 30_000 }).toEqual([false, false, false]);
  expect((await fetch(origin + encodeURI(addresses[0] ?? ''))).status).toBe(404);
}, 90_000);

test('초안은 편집하는 곳에서만 보이고, 제 쪽과 모든 목록에서 초안이라고 밝힌다', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/issues/2024-06/hidden/`);
  expect(await page.textContent('main')).toContain('비밀초안낱말');
  expect(await page.textContent('h1')).toBe('[초안] 아직 쓰는 글');
  for (const list of ['/', '/issues/2024-06/', '/articles/', '/categories/report/']) {
    await page.goto(origin + list);
    const titles = await page.getByRole('link', { name: '아직 쓰는 글' }).allTextContents();
    expect(titles, list).toEqual(['[초안] 아직 쓰는 글']);
    expect(await page.getByText('[초안]').count(), list).toBe(1);
  }
  await page.close();
});

test('제목 글꼴은 편집하는 곳에도 온다', async () => {
  const page = await browser.newPage();
  await page.goto(`${origin}/issues/`);
  const faces = await page.evaluate(() => document.fonts.load('1em Hahmlet', '가'));
  expect(faces.length).toBe(1);
  await page.close();
});
