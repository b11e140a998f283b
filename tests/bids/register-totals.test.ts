import { expect, test } from 'vitest';
import { toRegisterTotals } from '../../src/bids/register-totals.ts';

test('VAT를 뺀 금액만 더하고, 더하지 않은 공고를 까닭마다 센다', () => {
  const amounts = [
    { krw: 110_000_000, vat: 'included', limit: false },
    { krw: 50_000_000, vat: 'excluded', limit: true },
    { krw: 7_000_000, vat: 'exempt', limit: false },
    { krw: 999_000_000, vat: 'unknown', limit: false },
    undefined,
  ] as const;
  const rows = amounts.map((amount) => ({ amount, isCancelled: false }));
  const withdrawn = { amount: amounts[0], isCancelled: true };
  expect(toRegisterTotals([...rows, withdrawn])).toEqual({
    notices: 6,
    priced: 3,
    net: 157_000_000,
    unclear: 1,
    unpriced: 1,
    cancelled: 1,
  });
});
