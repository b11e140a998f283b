import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { articleFile } from '../content/folder.ts';
import { makeMembersArchive, runMembers } from '../members/members-archive.ts';
import { buildWholeSite, temporaryFolder } from '../site/build-site.ts';
import { copyWithout, stopWorkers } from './offline-site.ts';

const WORDS = ['흰물결', '첫마디', '칸나무', '각주돌', '표지말', '파일이름'];
const NEWER = { issue: '/issues/2024-05/', article: '/issues/2024-05/newer/', text: '새 호의 글' };
const OLDER = { issue: '/issues/2024-04/', article: '/issues/2024-04/by-itself/', text: WORDS[0] };

const work = temporaryFolder();
let content: string;
let passphrase: string;
let browser: Browser;
let server: RunningServer;
/** The folder that the server shows. */
let site = join(work, 'first');
let page: Page;

async function build(name: string): Promise<string> {
  const out = join(work, name);
  return buildWholeSite(content, out);
}

beforeAll(async () => {
  content = await makeMembersArchive(WORDS);
  mkdirSync(join(content, 'issues/2024-05'));
  const matter = { issue: '2024-05', date: '2024-05-01', access: 'members' };
  const newer = articleFile(matter, `${NEWER.text}입니다.`);
  writeFileSync(join(content, 'issues/2024-05/newer.mdx'), newer);
  passphrase = await runMembers(content, 'add', '한빛컨택');
  site = await build('first');
  server = await serve(() => site);
  browser = await openBrowser();
  page = await (await browser.newContext()).newPage();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

const visit = (path: string) => page.goto(server.url + path);

/** Opens a page with a new worker, which looks once in its life for what has changed. */
async function lookForChanges(): Promise<void> {
  await stopWorkers(page);
  await visit('/');
}

async function keep(issue: string): Promise<void> {
  await visit(issue);
  await page.getByRole('button', { name: '이 호 저장', exact: true }).click();
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('이 호를 저장했습니다').waitFor();
}

async function withoutNetwork<Result>(act: () => Promise<Result>): Promise<Result> {
  const port = Number(new URL(server.url).port);
  await server.close();
  await page.context().setOffline(true);
  const result = await act();
  await page.context().setOffline(false);
  server = await serve(() => site, { port });
  return result;
}

/** What a reader sees of both articles without a network. */
function readOffline(): Promise<string[]> {
  return withoutNetwork(async () => {
    const texts: string[] = [];
    for (const { article } of [OLDER, NEWER]) {
      await visit(article);
      const text = page.locator('.article .prose, .sign-in-status:not(:empty)').last();
      await expect.poll(() => text.textContent()).not.toMatch(/여는 중/u);
      texts.push((await text.textContent()) ?? '');
    }
    return texts;
  });
}

/** The generations of keys that are kept. */
const keptGenerations = () =>
  page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const kept = await cache.matchAll('/members/keys.json', { ignoreSearch: true });
    return new Set(await Promise.all(kept.map((keys) => keys.text()))).size;
  });

describe('호를 둘 저장한 회원이', () => {
  test('네트워크 없이 둘 다 읽는다', async () => {
    await visit(OLDER.article);
    await page.getByLabel('회원사 암호').fill(passphrase);
    await page.getByLabel('이 기기에서 기억하기').check();
    await page.getByRole('button', { name: '본문 열기' }).click();
    await page.locator('.article .prose').waitFor();
    await keep(OLDER.issue);
    await keep(NEWER.issue);
    const [older, newer] = await readOffline();
    expect([older, newer]).toEqual([
      expect.stringContaining(OLDER.text ?? ''),
      expect.stringContaining(NEWER.text),
    ]);
  });

  test('저장한 호에서 검색하면 예고를 찾고, 그렇게 적는다', async () => {
    const found = await withoutNetwork(async () => {
      await visit('/search/?q=누구나 보는 요약 3');
      const entry = page.locator('.entry').filter({ hasText: '견본 기사 3' });
      await entry.waitFor();
      const note = page.getByText('회원사 전용 기사는 제목과 요약만 검색했습니다.');
      return [await entry.locator('.notes').textContent(), await note.count()];
    });
    expect(found).toEqual([expect.stringContaining('회원사 전용'), 1]);
  });

  test('키를 바꾼 뒤 한 호만 새로 받았어도 둘 다 읽는다', async () => {
    await runMembers(content, 'rotate', '--yes');
    const rotated = await build('rotated');
    site = copyWithout(rotated, 'issues/2024-04/offline.json');
    await lookForChanges();
    await expect.poll(keptGenerations).toBe(2);
    const texts = await readOffline();
    expect(texts[0]).toContain(OLDER.text);
    expect(texts[1]).toContain(NEWER.text);
  });

  test('사이트에 닿으면 앞의 호도 새 키로 바꾸어 둔다', async () => {
    site = join(work, 'rotated');
    await lookForChanges();
    await expect.poll(keptGenerations).toBe(1);
    const texts = await readOffline();
    expect(texts[0]).toContain(OLDER.text);
    expect(texts[1]).toContain(NEWER.text);
  });
});
