import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersAround, toListPages } from '../../src/site/paging.ts';

test.each([
  [1, 1, '1'],
  [1, 3, '1 2 3'],
  [1, 200, '1 2 … 200'],
  [3, 200, '1 2 3 4 … 200'],
  [4, 200, '1 2 3 4 5 … 200'],
  [5, 200, '1 … 4 5 6 … 200'],
  [197, 200, '1 … 196 197 198 199 200'],
  [200, 200, '1 … 199 200'],
])('%i쪽에서 %i쪽까지의 번호: %s', (number, last, expected) => {
  expect(
    numbersAround(number, last)
      .map((at) => at ?? '…')
      .join(' '),
  ).toBe(expected);
});

test('모든 글이 차례대로 한 번씩 나온다', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (entries, size) => {
      const pages = toListPages(entries, size);
      expect(pages.flatMap((page) => page.entries)).toEqual(entries);
      expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
      for (const page of pages) {
        expect(page.last).toBe(pages.length);
        expect(page.total).toBe(entries.length);
        expect(page.entries.length > 0 || entries.length === 0).toBe(true);
      }
    }),
  );
});

test('첫 쪽은 목록의 주소를 그대로 쓰고, 빈 목록도 한 쪽이다', () => {
  expect(toListPages([1, 2, 3], 2).map(({ part }) => part)).toEqual([undefined, '2']);
  expect(toListPages([]).map(({ part, entries }) => [part, entries])).toEqual([[undefined, []]]);
});
