import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { toClosedInput } from '../../src/content/shown-files.ts';
import { citationKey, toReference } from '../../src/exports/citation.ts';
import { CITATION_FILES } from '../../src/exports/citation-files.ts';
import { CITATION_FORMATS } from '../../src/exports/citation-formats.ts';
import { parseCsl } from '../../src/exports/csl.ts';
import { toArticleThing, toJsonLd } from '../../src/exports/json-ld.ts';
import { articleUrl } from '../../src/site/urls.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { buildWholeSite, FIXTURE, temporaryFolder } from '../site/build-site.ts';

const MANY = `---
id: uuid:44444444-0000-4000-8000-000000000001
title: "It's 'a' test: AI & 상담사의 -- 하루 100% {괄호} </script>"
issue: 2024-05
category: report
date: 2024-05-03
credits:
  - { role: 글, name: 홍길동 }
  - { role: 글, name: "O'Brien & Co." }
  - { role: 정리, name: 편집부 }
  - { role: 번역, name: 김영희 }
  - { role: 사진, name: 이철수 }
tags: [챗봇, "R&D; 연구", AI 컨택센터]
summary: 요약 “100%” \\ 역슬래시와 'x'
---

글입니다.
`;
const MANY_URL = '/issues/2024-05/many/';

let browser: Browser;
let site: RunningServer;
let archive: Archive;

beforeAll(async () => {
  const work = temporaryFolder();
  const content = join(work, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  writeFileSync(join(content, 'issues/2024-05/many.mdx'), MANY);
  await buildWholeSite(content, join(work, 'site'));
  const input = toClosedInput((await readContent(content)).shown);
  if (!input) throw new Error('journal.yaml');
  archive = buildArchive(input);
  site = await serve(join(work, 'site'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page for a new reader; `problems` collects the errors on its console. */
async function visit(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(site.url + path);
  return { page, problems };
}

const files = new Map(Object.entries(CITATION_FILES));

const button = (page: Page, label: string): Locator =>
  page.getByRole('button', { name: `${label} 내려받기`, exact: true });

test('기사마다 내려받은 파일이 바이트까지 맞고, 이름은 슬러그다', async () => {
  const issues = new Set<string>();
  for (const issue of archive.issues) {
    for (const article of issue.articles) {
      issues.add(issue.month);
      const thing = toArticleThing(article, issue, archive.journal, {});
      const item = parseCsl(toJsonLd([thing]), citationKey(article));
      const { page, problems } = await visit(articleUrl(article));
      await page.getByText('인용하기').click();
      for (const [extension, label] of Object.entries(CITATION_FORMATS)) {
        const saved = page.waitForEvent('download');
        await button(page, label).click();
        const download = await saved;
        expect(download.suggestedFilename()).toBe(`${article.slug}.${extension}`);
        expect(readFileSync(await download.path(), 'utf8')).toBe(files.get(extension)?.write(item));
      }
      expect(problems).toEqual([]);
      await page.context().close();
    }
  }
  expect([...issues]).toEqual(['2024-06', '2024-05', 'undated']);
});

describe('인용하기', () => {
  test('만드는 것은 처음 누를 때 받고, 키보드로 누르면 말로 알린다', async () => {
    const { page } = await visit(MANY_URL);
    await page.locator('.cite-files').waitFor({ state: 'attached' });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.getByText('인용하기').focus();
    await page.keyboard.press('Enter');
    for (const label of ['복사', 'BibTeX', 'RIS']) {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toContain(label);
    }
    expect(requests).toEqual([]);
    const saved = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await saved).suggestedFilename()).toBe('many.ris');
    await page.getByRole('status').filter({ hasText: '인용 파일을 내려받습니다' }).waitFor();
    expect(requests.filter((path) => !path.startsWith('/_astro/citation-download.'))).toEqual([]);
    expect(requests).toHaveLength(1);
    await page.context().close();
  });

  test('받지 못하면 그렇다고 말한다', async () => {
    const { page } = await visit(MANY_URL);
    await page.route('**/citation-download*', (route) => route.abort());
    await page.getByText('인용하기').click();
    await button(page, 'BibTeX').click();
    await page.getByRole('button', { name: '내려받지 못했습니다' }).waitFor();
    await page.getByRole('status').filter({ hasText: '내려받지 못했습니다' }).waitFor();
    await button(page, 'BibTeX').waitFor();
    await page.context().close();
  });

  test('자바스크립트가 없으면 서지만 보이고 단추는 없다', async () => {
    const { page } = await visit(MANY_URL, { javaScriptEnabled: false });
    await page.getByText('인용하기').click();
    const article = archive.articles.find(({ slug }) => slug === 'many');
    if (!article) throw new Error('many');
    const reference = toReference(article, archive.journal);
    expect(reference).toMatch(/^홍길동·O'Brien & Co\. It's 'a' test/u);
    await page.getByText(reference, { exact: true }).waitFor();
    expect(await page.locator('.cite').getByRole('button').count()).toBe(0);
    await page.context().close();
  });
});
