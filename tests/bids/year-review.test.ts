import { describe, expect, test } from 'vitest';
import type { Bid } from '../../src/archive/bid.ts';
import { filterId, filterMarks, isSelected } from '../../src/bids/review-filters.ts';
import { reviewYear } from '../../src/bids/year-review.ts';
import { wordsOf } from '../../src/words/words.ts';
import { bid } from '../archive/samples.ts';

const words = wordsOf('ko');
const review = (bids: readonly Bid[], year = '2024') => reviewYear(bids, year, words);
const won = (krw: number, vat: 'included' | 'excluded' | 'unknown' = 'excluded') => ({
  amount: { krw, vat, limit: false },
});
const cancelled = { history: [{ date: '2024-08-01', event: '취소' as const }] };

describe('한 해의 공고', () => {
  test('부가세가 포함된 금액과 별도인 금액을 VAT를 뺀 값으로 더하고, 모르는 것은 따로 센다', () => {
    const { totals, kinds } = review([
      bid('2024-07-01', 'a', { kind: '운영위탁', ...won(110, 'included') }),
      bid('2024-07-02', 'b', { kind: '운영위탁', ...won(300) }),
      bid('2024-07-03', 'c', { kind: '기타', ...won(999, 'unknown') }),
      bid('2024-07-04', 'd', { kind: '기타' }),
      bid('2024-07-05', 'e', { kind: '기타', ...won(5000), ...cancelled }),
    ]);
    expect(totals).toEqual({
      count: 5,
      states: { net: 2, 'unknown-vat': 1, unnamed: 1, cancelled: 1 },
      total: 400,
      median: 200,
    });
    expect(kinds.map(({ kind, totals: { count, total } }) => [kind, count, total])).toEqual([
      ['운영위탁', 2, 400],
      ['기타', 3, undefined],
    ]);
  });

  test('지난해가 없으면 비교하지 않고, 있으면 같은 달끼리 비교한다', () => {
    const own = [bid('2024-07-01', 'a'), bid('2024-07-02', 'b')];
    expect(review(own).before).toBeUndefined();
    const { before, months } = review([...own, bid('2023-07-05', 'c'), bid('2022-07-05', 'd')]);
    expect(before).toMatchObject({ year: '2023', totals: { count: 1 } });
    expect(months[6]).toEqual({ month: '2024-07', count: 2, before: 1 });
    expect(months).toHaveLength(12);
  });

  test('좌석은 기관별로 더해 많은 순으로 여덟 곳, 같으면 이름순이다', () => {
    const bids = Array.from({ length: 9 }, (_, index) =>
      bid('2024-07-01', `n${index}`, { agency: `기관 ${index}`, seats: index === 8 ? 99 : 10 }),
    );
    const { seats } = review([...bids, bid('2024-08-01', 'more', { agency: '기관 5', seats: 7 })]);
    expect(seats.top.map(({ agency, sum }) => [agency, sum])).toEqual([
      ['기관 8', 99],
      ['기관 5', 17],
      ...[0, 1, 2, 3, 4, 6].map((index) => [`기관 ${index}`, 10]),
    ]);
    expect(seats).toMatchObject({ agencies: 9, notices: 10, sum: 186 });
  });

  test('취소된 공고의 좌석과 금액, 마감, 낙찰자는 세지 않는다', () => {
    const { seats, amounts, deadlines, winners } = review([
      bid('2024-07-01', 'a', {
        ...cancelled,
        ...won(100),
        seats: 10,
        deadline: '2024-07-10T10:00:00+09:00',
        result: { winner: '견본컨택' },
      }),
    ]);
    expect([seats.top, amounts.top, deadlines, winners]).toEqual([[], [], [], []]);
  });

  test('낙찰 금액은 부가세를 알 때만 더한다', () => {
    const { winners } = review([
      bid('2024-07-01', 'a', { result: { winner: '가', krw: 220, vat: 'included' } }),
      bid('2024-07-02', 'b', { result: { winner: '가', krw: 500 } }),
      bid('2024-07-03', 'c', { result: { winner: '나' } }),
    ]);
    expect(
      winners.map(({ name, bids, total, priced }) => [name, bids.length, total, priced]),
    ).toEqual([
      ['가', 2, 200, 1],
      ['나', 1, undefined, 0],
    ]);
  });

  test('마감을 날짜별로 모은다', () => {
    const { deadlines } = review([
      bid('2024-12-30', 'a', { deadline: '2025-01-06T17:00:00+09:00' }),
      bid('2024-12-20', 'b', { deadline: '2025-01-06T10:00:00+09:00' }),
      bid('2024-12-01', 'c', { deadline: '2024-12-24T10:00:00+09:00' }),
      bid('2024-12-01', 'd'),
    ]);
    expect(deadlines.map(({ day, bids }) => [day, bids.length])).toEqual([
      ['2024-12-24', 1],
      ['2025-01-06', 2],
    ]);
  });
});

test('고른 공고의 줄에는 그 이름의 표시가 모두 있다', () => {
  const sample = bid('2024-07-01', 'a', {
    ...won(1),
    kind: '시스템 구축',
    result: { winner: '가' },
  });
  const marks = filterMarks(sample).split(' ');
  expect(marks).toEqual(['systems', 'net', 'month-07', 'awarded']);
  const filter = { kind: '시스템 구축', state: 'net' } as const;
  expect(isSelected(sample, filter)).toBe(true);
  expect(
    filterId(filter)
      .split('_')
      .every((part) => marks.includes(part)),
  ).toBe(true);
  expect(isSelected(sample, { kind: '기타' })).toBe(false);
});
