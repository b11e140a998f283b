import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from '../../scripts/audit/audit-markup.ts';
import { openBrowser } from '../../scripts/browser.ts';
import { listen } from '../../scripts/serve.ts';
import { VOCABULARY } from '../../src/body/vocabulary/vocabulary.ts';
import { article } from '../archive/samples.ts';
import { compileBody, exampleFiles } from '../body/surroundings.ts';
import { fileInBook, listBook } from './epub-faults.ts';
import { openBook } from './reading-system.ts';
import { bookOf, type Piece } from './sample-book.ts';

const PHONE = { width: 390, height: 844 };
const images = [...exampleFiles.images.values()];
const every = VOCABULARY.filter(({ inside }) => inside === undefined).map(({ example }) => example);
const noted = [
  '상담사가 줄었다.[^1]',
  '## 조사 결과',
  ...Array.from(
    { length: 12 },
    (_, index) => `${'전화가 줄고 채팅이 늘었다. '.repeat(12)}${index}`,
  ),
  ...every,
  '[^1]: 2024년 4월에 조사했습니다.',
].join('\n\n');
const pieces: Piece[] = [
  {
    article: article('2024-04', 'survey', { title: '설문 결과', images, pages: '12-15' }),
    bookHtml: compileBody(noted, 'x.mdx', exampleFiles).body?.bookHtml ?? '',
  },
  {
    article: article('2024-04', 'reply', {
      title: '답하는 글',
      category: 'report/special-report',
      pages: '16',
    }),
    text: '[설문의 결과](/issues/2024-04/survey/#조사-결과)를 읽었다.',
  },
];

let browser: Browser;
let book: Uint8Array;
beforeAll(async () => {
  browser = await openBrowser();
  book = await bookOf(pieces);
});
afterAll(() => browser.close());

/** The text of the chapter that the reading system shows. */
function shownText(page: Page): Promise<string> {
  return page.evaluate(() => window.view.renderer.getContents()[0]?.doc.body.textContent ?? '');
}

/** The text on the page that is shown. */
function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => window.view.lastLocation.range?.toString() ?? '');
}

describe('리더 foliate-js에서', () => {
  let page: Page;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ page, close } = await openBook(browser, book, PHONE));
  });
  afterAll(() => close());

  test('책의 이름, 차례, 주요 부분, 지면을 안다', async () => {
    const known = await page.evaluate(() => {
      const { toc, landmarks, pageList = [], metadata } = window.view.book;
      return {
        title: metadata.title,
        language: metadata.language,
        toc: toc.map(({ label, subitems }) => [label, subitems?.map((item) => item.label)]),
        landmarks: landmarks.flatMap(({ type }) => type),
        pages: pageList.map(({ label }) => label),
      };
    });
    expect(known).toEqual({
      title: '견본저널 2024년 4월호',
      language: 'ko',
      toc: [
        ['Report', ['설문 결과']],
        ['Special Report', ['답하는 글']],
        ['판권', null],
      ].map(([label, items]) => [label, items ?? undefined]),
      landmarks: ['cover', 'toc', 'bodymatter', 'colophon'],
      pages: ['12', '16'],
    });
  });

  test('차례에서 기사로 가고, 쪽을 넘긴다', async () => {
    const href = await page.evaluate(() => window.view.book.toc[0]?.subitems?.[0]?.href ?? '');
    await page.evaluate((target) => window.view.goTo(target), href);
    expect(await shownText(page)).toContain('상담사가 줄었다.');
    const seen = [await visibleText(page)];
    for (let turn = 0; turn < 2; turn += 1) {
      await page.evaluate(() => window.view.next());
      await expect.poll(() => visibleText(page)).not.toBe(seen.at(-1));
      seen.push(await visibleText(page));
    }
    expect(seen[0]).toContain('설문 결과');
    await page.evaluate(() => window.view.prev());
    await expect.poll(() => visibleText(page)).toBe(seen[1]);
  });

  test('각주를 글 위에 연다', async () => {
    await page.evaluate(() => window.view.goTo('EPUB/article-1.xhtml'));
    await page.evaluate(() => {
      const [{ doc } = { doc: document }] = window.view.renderer.getContents();
      doc.querySelector<HTMLElement>('[role="doc-noteref"]')?.click();
    });
    await page.waitForFunction(() => window.note !== undefined);
    const note = await page.evaluate(() => window.note);
    expect(note).toMatchObject({ type: 'footnote', hidden: true });
    expect(note?.text).toContain('2024년 4월에 조사했습니다.');
    await page.evaluate(() => document.querySelector('dialog')?.close());
  });

  test('같은 책의 기사로 가는 링크는 그 소제목에 닿는다', async () => {
    await page.evaluate(() => window.view.goTo('EPUB/article-2.xhtml'));
    await page.evaluate(() => {
      const [{ doc } = { doc: document }] = window.view.renderer.getContents();
      doc.querySelector<HTMLElement>('p a')?.click();
    });
    await expect.poll(() => visibleText(page)).toContain('조사 결과');
  });

  test('제목은 책에 든 글꼴로, 글은 리더의 글꼴로 보인다', async () => {
    const families = await page.evaluate(() => {
      const [{ doc } = { doc: document }] = window.view.renderer.getContents();
      const familyOf = (selector: string): string =>
        getComputedStyle(doc.querySelector(selector) ?? doc.body).fontFamily;
      const isLoaded = [...doc.fonts].some(
        ({ family, status }) => family.includes('Book Title') && status === 'loaded',
      );
      return { isLoaded, title: familyOf('h1'), text: familyOf('body') };
    });
    expect(families.isLoaded).toBe(true);
    expect(families.title).toContain('Book Title');
    expect(families.text).not.toContain('Book Title');
  });
});

// A reading system has its own landmarks, and the cover is a picture.
const RULES_OF_WHOLE_PAGES = ['landmark-one-main', 'region'];
const RULES_OF_TEXTS = [...RULES_OF_WHOLE_PAGES, 'page-has-heading-one'];

test('axe가 찾는 잘못이 어느 문서에도 없다', async () => {
  const types = { xhtml: 'application/xhtml+xml', css: 'text/css', jpeg: 'image/jpeg' };
  const { url, close } = await listen((request, response) => {
    const file = decodeURIComponent(request.url ?? '').slice(1);
    const type = new Map(Object.entries(types)).get(file.split('.').at(-1) ?? '');
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    response.end(fileInBook(book, file));
  });
  const page = await browser.newPage({ viewport: PHONE });
  for (const file of listBook(book).filter((name) => name.endsWith('.xhtml'))) {
    await page.goto(`${url}/${file}`);
    const disabledRules = file === 'cover.xhtml' ? RULES_OF_TEXTS : RULES_OF_WHOLE_PAGES;
    const found = await findViolations(page, { disabledRules });
    expect({ file, found }).toEqual({ file, found: [] });
  }
  await page.close();
  await close();
});
