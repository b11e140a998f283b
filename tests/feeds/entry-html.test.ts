import { describe, expect, test } from 'vitest';
import { sanitizeForFeed } from '../../src/body/html-passes.ts';
import { absolutizeHtml } from '../../src/feeds/entry-html.ts';

const SITE = 'https://journal.example.org';
const PAGE = `${SITE}/issues/2024-04/%EC%83%81%EB%8B%B4/`;

describe('주소를 온전하게', () => {
  test.each([
    ['<a href="/bids/">글</a>', `<a href="${SITE}/bids/">글</a>`],
    ['<a id="fnref-1" href="#fn-1">1</a>', `<a id="fnref-1" href="${PAGE}#fn-1">1</a>`],
    ['<a href="#결과">1</a>', `<a href="${PAGE}#%EA%B2%B0%EA%B3%BC">1</a>`],
    ['<img src="/media/a.png" alt="">', `<img src="${SITE}/media/a.png" alt="">`],
    [
      '<a href="/x/설문 결과.csv">글</a>',
      `<a href="${SITE}/x/%EC%84%A4%EB%AC%B8%20%EA%B2%B0%EA%B3%BC.csv">글</a>`,
    ],
    ['<a href="/?a=1&amp;b=2">글</a>', `<a href="${SITE}/?a=1&amp;b=2">글</a>`],
    [
      '<a href="https://other.example/?a=%22">글</a>',
      '<a href="https://other.example/?a=%22">글</a>',
    ],
    ['<a href="mailto:a@b.kr">글</a>', '<a href="mailto:a@b.kr">글</a>'],
    ['<p>href="/x" &lt;a href="/x"&gt;</p>', '<p>href="/x" &lt;a href="/x"&gt;</p>'],
    [
      '<img alt=" href=&quot;/x&quot;" src="/a.png">',
      `<img alt=" href=&quot;/x&quot;" src="${SITE}/a.png">`,
    ],
    ['<a href="https://[">글</a>', '<a>글</a>'],
  ])('%s', (html, expected) => {
    expect(absolutizeHtml(html, PAGE, SITE)).toBe(expected);
  });

  test('사이트가 경로 아래에 있으면 그 경로를 붙인다', () => {
    const site = 'https://name.github.io/journal';
    const html = '<a href="/bids/">a</a><a href="../../">b</a><img src="//cdn.example/a.png">';
    expect(absolutizeHtml(html, `${site}/issues/2024-04/a/`, site)).toBe(
      `<a href="${site}/bids/">a</a><a href="${site}/issues/">b</a><img src="https://cdn.example/a.png">`,
    );
  });

  test('주소가 무엇이든 따옴표와 꺾쇠는 주소 밖으로 나오지 않는다', () => {
    const html = sanitizeForFeed('<a href="mailto:a&quot;&lt;b&gt;&amp;c">글</a>');
    expect(absolutizeHtml(html, PAGE, SITE)).toBe('<a href="mailto:a&quot;&lt;b&gt;&amp;c">글</a>');
  });
});
