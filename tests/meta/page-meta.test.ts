import { expect, test } from 'vitest';
import { toListPages } from '../../src/site/paging.ts';
import { rangeLabel, toListMeta } from '../../src/meta/page-meta.ts';
import { wordsOf } from '../../src/words/words.ts';

const words = wordsOf('ko');
const list = {
  title: '챗봇',
  description: '‘챗봇’ 태그가 붙은 기사입니다.',
  url: '/tags/챗봇/',
  trail: [{ label: '태그', url: '/tags/' }],
};
const pages = toListPages(Array.from({ length: 112 }));

test.each([
  [1, '/tags/챗봇/', undefined, '/tags/챗봇/2/', '1–50번째'],
  [2, '/tags/챗봇/2/', '/tags/챗봇/', '/tags/챗봇/3/', '51–100번째'],
  [3, '/tags/챗봇/3/', '/tags/챗봇/2/', undefined, '101–112번째'],
])('%i쪽은 제 주소와 앞뒤 쪽을 안다', (number, url, previous, next, range) => {
  const page = pages[number - 1];
  if (!page) throw new Error('견본이 비었습니다');
  expect(toListMeta(list, page, words)).toMatchObject({ url, next });
  expect(toListMeta(list, page, words).previous).toBe(previous);
  expect(rangeLabel(page, words)).toBe(range);
});

test('둘째 쪽부터는 제목과 설명이 다르고 목록이 그 위에 있다', () => {
  const meta = pages.map((page) => toListMeta(list, page, words));
  expect(meta[0]).toMatchObject({ title: '챗봇', trail: list.trail });
  expect(meta[1]).toMatchObject({
    title: '챗봇 2페이지',
    trail: [...list.trail, { label: '챗봇', url: '/tags/챗봇/' }],
  });
  expect(new Set(meta.map(({ description }) => description)).size).toBe(3);
});

test('한 쪽뿐이면 몇 번째인지 말하지 않는다', () => {
  expect(toListPages([1]).map((page) => rangeLabel(page, words))).toEqual([undefined]);
});
