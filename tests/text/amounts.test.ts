import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSpelledNumbers, readNumeral } from '../../src/text/amounts.ts';

describe('글 속의 수', () => {
  test.each<[text: string, found: string]>([
    ['10억 6천만원', '10억 6천만=1060000000'],
    ['10.6억', '10.6억=1060000000'],
    ['100만 명', '100만=1000000'],
    ['2천 명', '2천=2000'],
    ['3만5000원', '3만5000=35000'],
    ['1만 2,000명', '1만 2,000=12000'],
    ['30만명과 20만', '30만=300000 20만=200000'],
    ['2024년 3월 100만', '100만=1000000'],
    ['12만 2024년', '12만=120000'],
    ['1조 2,345억 원', '1조 2,345억=1234500000000'],
    ['1억2천3백만', '1억2천3백만=123000000'],
    ['1,060,000,000', ''],
    ['제1조 2항', ''],
    ['5만큼', ''],
    ['수백만', ''],
    ['3.5천', ''],
    ['120,000천원', '120,000천=120000000'],
    ['1,060백만원', '1,060백만=1060000000'],
  ])('%s', (text, found) => {
    const numbers = findSpelledNumbers(text).map(
      ({ value, start, end }) => `${text.slice(start, end)}=${value}`,
    );
    expect(numbers.join(' ')).toBe(found);
  });
});

test('억과 만으로 나누어 적은 수를 그 값으로 읽는다', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.nat(9999),
      (hundredMillions, tenThousands) => {
        const written = `${hundredMillions}억${tenThousands > 0 ? ` ${tenThousands}만` : ''}`;
        expect(readNumeral(written)?.value).toBe(hundredMillions * 1e8 + tenThousands * 1e4);
      },
    ),
  );
});
