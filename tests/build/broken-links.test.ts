import { expect, test } from 'vitest';
import { findBrokenLinks, readMarkdown, readPage } from '../../scripts/build/broken-links.ts';

const SITE = 'https://journal.example.org';

function brokenOf(files: Record<string, string>, others: readonly string[] = []): string[] {
  const pages = Object.entries(files).map(([file, html]) => readPage(file, html, SITE));
  return findBrokenLinks(pages, new Set([...Object.keys(files), ...others]));
}

test.each([
  ['있는 쪽', '<a href="/a/">a</a>', []],
  ['없는 쪽', '<a href="/b/">b</a>', ['/  링크  /b/ 주소가 없습니다.']],
  [
    '자기 사이트의 온전한 주소',
    `<link rel="canonical" href="${SITE}/b/">`,
    ['/  링크  /b/ 주소가 없습니다.'],
  ],
  ['바깥 주소', '<a href="https://other.example/b/">b</a>', []],
  ['전화와 메일', '<a href="tel:1">a</a><a href="mailto:a@b.c">b</a>', []],
  ['한글 주소', '<a href="/tags/%EC%B1%97%EB%B4%87/">챗봇</a>', []],
  ['한글 자리', '<h2 id="결과">결과</h2><a href="#%EA%B2%B0%EA%B3%BC">위</a>', []],
  ['없는 자리', '<a href="#없음">위</a>', ['/  링크  / 쪽에 #없음 자리가 없습니다.']],
  ['다른 쪽의 없는 자리', '<a href="/a/#x">a</a>', ['/  링크  /a/ 쪽에 #x 자리가 없습니다.']],
  [
    '그림의 여러 폭',
    '<img src="/m/1.png" srcset="/m/1.png 1w, /m/2.png 2w">',
    ['/  링크  /m/2.png 주소가 없습니다.'],
  ],
  [
    '넘겨주기',
    '<meta http-equiv="refresh" content="0;url=/b/">',
    ['/  링크  /b/ 주소가 없습니다.'],
  ],
  [
    '공유 그림',
    `<meta property="og:image" content="${SITE}/og.png">`,
    ['/  링크  /og.png 주소가 없습니다.'],
  ],
  ['물음 뒤의 말', '<a href="/a/?q=1">a</a>', []],
])('%s', (_name, html, broken) => {
  const files = {
    'index.html': html,
    'a/index.html': '<h1 id="top">a</h1>',
    'tags/챗봇/index.html': '',
  };
  expect(brokenOf(files, ['m/1.png'])).toEqual(broken);
});

test('Markdown에 적힌 자기 사이트의 주소도 본다', () => {
  const page = readMarkdown(
    'llms.txt',
    `- [글](${SITE}/a/index.md): 요약\n- [없는 글](${SITE}/b/index.md)\n- [밖](https://other.example/b/)`,
    SITE,
  );
  expect(findBrokenLinks([page], new Set(['a/index.md']))).toEqual([
    '/llms.txt  링크  /b/index.md 주소가 없습니다.',
  ]);
});
