import { expect, test } from 'vitest';
import { formatFullAmount } from '../../src/archive/bid.ts';
import { readAmount } from '../../src/archive/reading/read-amount.ts';
import { shortKoreanWon, spellKoreanWon } from '../../src/text/korean-won.ts';
import { wordsOf } from '../../src/words/words.ts';

test.each([
  [0, '0원'],
  [9_999, '9,999원'],
  [10_000, '1만 원'],
  [51_234_567, '5,123만 원'],
  [99_999_999, '1억 원'],
  [131_651_000, '1억 3,165만 원'],
  [1_060_000_000, '10억 6,000만 원'],
  [75_000_000_000, '750억 원'],
  [999_999_999_999, '1조 원'],
  [1_234_567_890_123, '1조 2,346억 원'],
])('%d원은 %s', (won, text) => {
  expect(shortKoreanWon(won)).toBe(text);
});

test.each([
  [9_900, '9,900원'],
  [10_000, '1만 원'],
  [89_500_000, '8,950만 원'],
  [131_651_000, '1억 3,165만 1,000원'],
  [936_776_550, '9억 3,677만 6,550원'],
  [1_060_000_000, '10억 6,000만 원'],
  [75_000_000_000, '750억 원'],
  [1_200_000_000_000, '1조 2,000억 원'],
])('온전히 적으면 %i원은 %s', (won, spelled) => {
  expect(spellKoreanWon(won)).toBe(spelled);
  // Exact: what it says is read back as the same number.
  expect(readAmount(spelled)).toMatchObject({ state: 'ok', value: { krw: won } });
});

test('0원은 적을 수 있지만, 공고의 금액으로 읽지 않는다', () => {
  expect(spellKoreanWon(0)).toBe('0원');
  expect(readAmount('0원').state).toBe('unreadable');
});

test.each([
  [
    { krw: 1_060_000_000, vat: 'included', limit: false },
    '10억 6,000만 원(1,060,000,000원), VAT 포함',
  ],
  [
    { krw: 75_000_000_000, vat: 'excluded', limit: true },
    '750억 원 이내(75,000,000,000원), VAT 별도',
  ],
  [{ krw: 9_000, vat: 'unknown', limit: false }, '9,000원'],
] as const)('%j', (amount, text) => {
  expect(formatFullAmount(amount, wordsOf('ko'))).toBe(text);
  expect(readAmount(text)).toMatchObject({ value: amount });
});
