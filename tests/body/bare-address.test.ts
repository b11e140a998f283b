import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBareAddress } from '../../src/body/bare-address.ts';
import { compileOrThrow } from './surroundings.ts';

/** The addresses that a text links to, as typed. */
function linked(text: string): string[] {
  return [...compileOrThrow(text).feedHtml.matchAll(/<a href="([^"]*)">/gu)].map(([, url = '']) =>
    decodeURI(url).replaceAll('&amp;', '&'),
  );
}

const E = 'https://example.org';

describe('주소는 조사와 닫는 기호 앞에서 끝난다', () => {
  test.each([
    [`${E}/notice를 보라.`, [`${E}/notice`]],
    [`(${E}/a)에서 보았다.`, [`${E}/a`]],
    ['www.example.org에 있다.', ['http://www.example.org']],
    ['누리집:www.example.org', ['http://www.example.org']],
    [`${E}/b。`, [`${E}/b`]],
    [`《${E}/c》에, 「${E}/d」를, ‘${E}/e’라고`, [`${E}/c`, `${E}/d`, `${E}/e`]],
    [`"${E}/d"라고 '${E}/e'라고`, [`${E}/d`, `${E}/e`]],
    [`**${E}/e**를 굵게, *${E}/f*로, ~~${E}/g~~도`, [`${E}/e`, `${E}/f`, `${E}/g`]],
    [`${E}/f, 그리고 ${E}/g(협회)의 글`, [`${E}/f`, `${E}/g`]],
    [`자료${E}/a입니다. ${E}에서`, [`${E}/a`, E]],
    [`${E}/에서 본다`, [`${E}/`]],
    [`${E}/a/를, ${E}/b/에서. 그리고`, [`${E}/a/`, `${E}/b/`]],
    [`${E}/a[1], ${E}/b?c[1]=2`, [`${E}/a`, `${E}/b?c[1]=2`]],
    [`${E}/a?x=1&y=2를`, [`${E}/a?x=1&y=2`]],
    [`${E}/a·${E}/b,${E}/c`, [`${E}/a`, `${E}/b`, `${E}/c`]],
    [`${E}/x_(직업)`, [`${E}/x_(직업)`]],
    [`${E}/a.그리고`, [`${E}/a`]],
    [`${E}/~home/#안내`, [`${E}/~home/#안내`]],
    ['help@example.org로', ['mailto:help@example.org']],
    [`[출처=${E}/notice]를, [자료: ${E}/a에서 받음]`, [`${E}/notice`, `${E}/a`]],
    [
      '[www.example.org에서] [문의 a@example.org]',
      ['http://www.example.org', 'mailto:a@example.org'],
    ],
    ['www.example.org,www.example.com', ['http://www.example.org', 'http://www.example.com']],
    [`${E}/a;${E}/b`, [`${E}/a`, `${E}/b`]],
    [`${E}/a\\_b에서, [${E}/c\\_d]`, [`${E}/a_b`, `${E}/c_d`]],
  ])('%s', (typed, addresses) => {
    expect(linked(typed)).toEqual(addresses);
  });

  test.each([
    ['https://ko.example.org/wiki/상담사_(직업) 은', 'https://ko.example.org/wiki/상담사_(직업)'],
    ['https://example.org/search?q=상담사', 'https://example.org/search?q=상담사'],
    ['https://example.org/공지-2024년', 'https://example.org/공지-2024년'],
    ['https://한국.kr/에서', 'https://한국.kr/'],
    ['https://go.대한민국.kr에', 'https://go.대한민국.kr'],
    ['www.도메인.한국/안내', 'www.도메인.한국/안내'],
  ])('한글이 든 주소는 그대로이다: %s', (typed, address) => {
    expect(readBareAddress(typed.split(' ')[0] ?? '')?.address).toBe(address);
  });

  test.each([
    ...['https://', 'http:', 'xhttps://example.org', 'https:///a', 'www', 'httpsx://a.b'],
    ...['도메인은 www.입니다', 'http://와 https://의 차이', 'https://를', 'https\\://example.org'],
    ...['https://münchen.de', 'https://example．org', '[ABCwww.example.org에서]'],
    ...['*ong@example.org와 *im@example.org', '전화/www.example.org에서'],
  ])('주소가 아닌 것은 링크가 되지 않는다: %s', (typed) => {
    expect(linked(typed)).toEqual([]);
  });

  test('무엇이 뒤따르든 적은 글자는 모두 남고, 주소는 그 첫머리이다', () => {
    const run = fc
      .array(
        fc.constantFrom(
          'a',
          '1',
          '/',
          '.',
          ')',
          '(',
          '*',
          '_',
          '를',
          '상담',
          '。',
          '"',
          '&amp;',
          ',',
          '?',
          'www.',
          'https://',
        ),
      )
      .map((parts) => `https://example.org${parts.join('')}`);
    fc.assert(
      fc.property(run, (typed) => {
        const found = readBareAddress(typed);
        if (found) expect(found.address + found.rest).toBe(typed);
        expect(found?.address ?? '').not.toMatch(/[\s"。]|[.,*]$/u);
      }),
    );
  });
});
