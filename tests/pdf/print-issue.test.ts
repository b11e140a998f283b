import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/browser.ts';
import { printIssue } from '../../scripts/pdf/print-issue.ts';
import { missingCharacters, pageOfNames, textOfPdf } from '../../scripts/pdf/read-pdf.ts';
import { type RunningServer, serve } from '../../scripts/serve.ts';
import { buildWholeSite, FIXTURE, temporaryFolder } from '../site/build-site.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

let site: RunningServer;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let bytes: Uint8Array;
let pdf: Pdf;
let missing: string[];

beforeAll(async () => {
  const folder = join(temporaryFolder(), 'site');
  await buildWholeSite(FIXTURE, folder);
  site = await serve(folder);
  browser = await openBrowser();
  ({ pdf: bytes, missing } = await printIssue(browser, `${site.url}/issues/2024-06/`, 'A4'));
  pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function textOfPage(number: number): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

describe('호의 PDF', () => {
  test('제목과 언어, 태그가 있고 종이는 A4다', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: '견본저널 2024년 6월호', Language: 'ko' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  test('차례의 쪽 번호에 그 기사가 있다', async () => {
    const contents = await textOfPage(2);
    const names = ['article-1', 'article-2'];
    const pages = Object.values(await pageOfNames(bytes, names));
    expect(pages).toEqual([3, expect.any(Number)]);
    expect(contents).toMatch(
      new RegExp(`상담 품질.*?${pages[0]}.*채팅 상담이 남긴 것.*?${pages[1]}`, 'su'),
    );
    expect(await textOfPage(3)).toContain('점수표를 내려놓은 센터');
    expect(await textOfPage(pages[1] ?? 0)).toContain('전문상담사는 한 번에');
  });

  test('기사가 차례대로, 끝에 인용할 글까지 있다', async () => {
    const text = (await textOfPdf(bytes)).replace(/\s+/gu, '');
    const parts = [
      '차례',
      '점수표를내려놓은센터',
      '각주',
      '2024년6월호,24–27쪽.',
      '채팅상담이남긴것',
    ];
    const places = parts.map((part) =>
      text.indexOf(part, part === '채팅상담이남긴것' ? text.indexOf('24–27쪽.') : 0),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(text).not.toMatch(/링크복사|표로보기|↑/u);
  });

  test('개요에 기사와 소제목이 있다', async () => {
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title.replace(/\s+/gu, ' '))).toEqual([
      '차례',
      expect.stringContaining('상담 품질'),
      '채팅 상담이 남긴 것',
    ]);
    expect(outline[1]?.items.map(({ title }: { title: string }) => title)).toContain(
      '무엇이 달라졌나',
    );
  });

  test('글꼴은 모두 담겨 있다', () => {
    const text = Buffer.from(bytes).toString('latin1');
    const described = text.match(/\/Type \/FontDescriptor/gu) ?? [];
    expect(described.length).toBeGreaterThan(1);
    expect(text.match(/\/FontFile[23]? \d+ 0 R/gu)).toHaveLength(described.length);
    expect(text).toMatch(/\/FontName \/\w+\+NanumGothic/u);
  });

  test('글꼴에 없는 글자를 알린다', () => {
    // The hanja of a title: the package of the tests has no font with it.
    expect(missing).toContain('脱');
    expect(missingCharacters('가나 12', '가 1')).toEqual(['나', '2']);
  });

  test('그래프는 한 쪽에 통째로 있다', async () => {
    const pages = await Promise.all(
      Array.from({ length: pdf.numPages }, (_, page) => textOfPage(page + 1)),
    );
    const chart = pages.filter((page) => page.includes('상담사가 꼽은 변화'));
    expect(chart).toHaveLength(1);
    expect(chart[0]).toMatch(/42%[^]*자료: 봄날신문/u);
  });
});

test('Letter로도 인쇄한다', async () => {
  const { pdf: letter } = await printIssue(browser, `${site.url}/issues/2024-05/`, 'letter');
  const document = await getDocumentProxy(Uint8Array.from(letter), { verbosity: 0 });
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  expect([width, height]).toEqual([612, 792]);
});
