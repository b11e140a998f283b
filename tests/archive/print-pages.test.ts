import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageIndexOf } from '../../src/archive/page-index.ts';
import { pagesSchema, printPagesOf, writePages } from '../../src/archive/print-pages.ts';

describe('기사의 지면', () => {
  test.each<[typed: string | number, pages: string]>([
    [12, '12'],
    ['12', '12'],
    ['12-15', '12-15'],
    ['12–15', '12-15'],
    ['12~15', '12-15'],
    ['12 ~ 15쪽', '12-15'],
    ['pp. 12-15', '12-15'],
    ['p.12', '12'],
    ['12-15, 20', '12-15, 20'],
    ['12면, 20~21면', '12, 20-21'],
    ['12-12', '12'],
    ['12쪽~15쪽', '12-15'],
    ['p.12-p.15', '12-15'],
    ['p12', '12'],
    ['제12면', '12'],
    ['지면 12쪽, 20-21쪽', '12, 20-21'],
    ['１２～１５쪽', '12-15'],
  ])('%s', (typed, pages) => {
    expect(pagesSchema.parse(typed)).toBe(pages);
    // Fields that were read are read again.
    expect(pagesSchema.parse(pages)).toBe(pages);
  });

  test.each<[typed: unknown, said: string]>([
    ['열두 쪽', '지면은 12나 12-15처럼 적어 주세요.'],
    ['12-', '지면은 12나 12-15처럼 적어 주세요.'],
    ['', '지면은 12나 12-15처럼 적어 주세요.'],
    [1.5, '지면은 12나 12-15처럼 적어 주세요.'],
    [[12, 15], '지면은 12나 12-15처럼 적어 주세요.'],
    ['15-12', '12-15처럼 작은 수를 먼저 적어 주세요.'],
    ['0-3', '지면은 1쪽부터 셉니다.'],
    ['20, 12-15', '예: 12-15, 20'],
    ['12-15, 14-18', '예: 12-18'],
    ['1-1000', '지금: 1000쪽.'],
    ['1-99999', '지면의 쪽 번호는 9999까지입니다. 지금: 99999.'],
  ])('%s은 잘못', (typed, said) => {
    const messages = pagesSchema.safeParse(typed).error?.issues.map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining(said)]);
  });

  test('쓴 것은 그대로 읽힌다', () => {
    const ranges = fc
      .uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 2, maxLength: 12 })
      .map((numbers) => numbers.sort((a, b) => a - b))
      .map((numbers) =>
        numbers.flatMap((first, index) =>
          index % 2 === 0 ? [{ first, last: numbers[index + 1] ?? first }] : [],
        ),
      );
    fc.assert(
      fc.property(ranges, fc.constantFrom('-', '–', '~', ' - '), (given, dash) => {
        const pages = pagesSchema.parse(writePages(given, dash));
        expect(printPagesOf({ pages })).toEqual({
          ranges: given,
          first: given[0]?.first,
          last: given.at(-1)?.last,
        });
      }),
    );
  });

  test('어떤 글도 오류 없이 읽거나 거절한다', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0129-~, p.쪽면')) }),
        (typed) => {
          const read = pagesSchema.safeParse(typed);
          expect(read.success || read.error.issues.length > 0).toBe(true);
        },
      ),
    );
  });
});

test('지면마다 그 쪽의 기사가 모두 있고, 기사가 같은 쪽은 함께 있다', () => {
  const a = { pages: '12-15, 20' };
  const b = { pages: '15-16' };
  const c = { pages: '16' };
  expect(pageIndexOf([c, b, {}, a])).toEqual([
    { pages: [12, 13, 14], articles: [a] },
    { pages: [15], articles: [b, a] },
    { pages: [16], articles: [c, b] },
    { pages: [20], articles: [a] },
  ]);
});
