import { expect, test } from 'vitest';
import { summarizeAgency } from '../../src/bids/agency-summary.ts';
import { bid } from '../archive/samples.ts';

test('기관의 공고를 종류와 해, 낙찰자로 간추린다', () => {
  const bids = [
    bid('2024-07-01', 'a', {
      kind: '운영위탁',
      amount: { krw: 110_000_000, vat: 'included', limit: false },
      agencyAsWritten: '(사)견본공단',
      result: { winner: '나라텔' },
    }),
    bid('2023-07-01', 'b', {
      kind: '운영위탁',
      amount: { krw: 50_000_000, vat: 'excluded', limit: false },
      agencyAsWritten: '(사)견본공단',
      result: { winner: '가온텔' },
    }),
    bid('2022-07-01', 'c', { kind: '기타', amount: { krw: 1, vat: 'unknown', limit: false } }),
    bid('2021-07-01', 'd', { kind: '운영위탁', result: { winner: '나라텔' } }),
  ];
  expect(summarizeAgency(bids)).toEqual({
    otherNames: ['(사)견본공단'],
    first: '2021',
    last: '2024',
    kinds: [
      { kind: '운영위탁', count: 3, total: 150_000_000 },
      { kind: '기타', count: 1, total: undefined },
    ],
    winners: [
      { name: '나라텔', count: 2 },
      { name: '가온텔', count: 1 },
    ],
  });
  expect(summarizeAgency([])).toBeUndefined();
});
