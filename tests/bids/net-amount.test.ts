import { expect, test } from 'vitest';
import { toNetWon } from '../../src/bids/net-amount.ts';

test.each([
  [{ krw: 110, vat: 'included' }, 100],
  [{ krw: 1_060_000_000, vat: 'included' }, 963_636_364],
  [{ krw: 75_000_000_000, vat: 'excluded' }, 75_000_000_000],
  [{ krw: 500, vat: 'exempt' }, 500],
  [{ krw: 0, vat: 'included' }, 0],
  [{ krw: 100, vat: 'unknown' }, undefined],
] as const)('VAT를 뺀 금액: %o은 %s원', (amount, net) => {
  expect(toNetWon(amount)).toBe(net);
});
