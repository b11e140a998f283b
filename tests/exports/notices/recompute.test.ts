import { expect, test } from 'vitest';
import { reviewYear, type YearReview } from '../../../src/bids/year-review.ts';
import { toNoticeColumns, toNoticeCsv } from '../../../src/exports/notices/notice-files.ts';
import { wordsOf } from '../../../src/words/words.ts';
import { generatedBids } from '../../bids/generated-bids.ts';
import { type Recomputed, readRows, recompute } from './recompute.ts';

/** Ways to write the legal form of one winner. */
const FORMS = ['(주)', '㈜', '주식회사 ', '(주) '] as const;
const bids = generatedBids(5000, 26 * 12).map((bid, index) =>
  bid.result
    ? { ...bid, result: { ...bid.result, winner: `${FORMS[index % 4] ?? ''}${bid.result.winner}` } }
    : bid,
);
const words = wordsOf('ko');
const columns = toNoticeColumns(words, 'https://journal.example.org');
const years = [...new Set(bids.map(({ year }) => year))];

test('지어낸 공고 5,000건은 스물여섯 해의 것이다', () => {
  expect([bids.length, years.length]).toEqual([5000, 26]);
});

test.each(years)('%s년의 CSV를 다시 셈하면 그 해의 정리와 같다', (year) => {
  const review = reviewYear(bids, year, words);
  const recomputed = recompute(readRows(toNoticeCsv(review.bids, columns)));
  expect(recomputed).toEqual(toNumbers(review));
  expect(recomputed.sum).toBeGreaterThan(1_000_000_000);
  expect(recomputed.unnamed + recomputed.unknownVat + recomputed.cancelled).toBeGreaterThan(5);
});

test('CSV에는 낙찰자를 적은 그대로 두고, 정리에서는 법인 표시를 달리 적은 낙찰자를 하나로 센다', () => {
  const review = reviewYear(bids, '2023', words);
  const typed = new Set(readRows(toNoticeCsv(review.bids, columns)).map((row) => row.낙찰자));
  const spellings = [...typed].filter((name) => name !== '');
  const plain = spellings.map((name = '') => name.replace(/\(주\) ?|㈜|주식회사 /u, ''));
  expect(spellings.length).toBeGreaterThan(new Set(plain).size);
  expect(review.winners).toHaveLength(new Set(plain).size);
});

/** The numbers of a review in the form of those that were computed from its file. */
function toNumbers(review: YearReview): Recomputed {
  const { totals, months, kinds, seats, amounts, deadlines, winners } = review;
  return {
    count: totals.count,
    months: months.map(({ count }) => count),
    sum: totals.total,
    median: totals.median,
    unnamed: totals.states.unnamed,
    unknownVat: totals.states['unknown-vat'],
    cancelled: totals.states.cancelled,
    kinds: Object.fromEntries(
      kinds
        .filter((of) => of.totals.count > 0)
        .map(({ kind, totals: { count, total, median } }) => [kind, [count, total, median]]),
    ),
    seats: seats.top.map(({ agency, sum }) => [agency, sum]),
    amounts: amounts.top.map(({ agency, sum }) => [agency, sum]),
    deadlines: Object.fromEntries(deadlines.map(({ day, bids: due }) => [day, due.length])),
    winners: Object.fromEntries(
      winners.map(({ name, bids: won, total }) => [name, [won.length, total]]),
    ),
  };
}
