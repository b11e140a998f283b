import { describe, expect, test } from 'vitest';
import { groupByWinner, winnerNamer } from '../../src/bids/winners.ts';
import { bid } from '../archive/samples.ts';

/** Notices that those names won, newest first. */
const wonBy = (...names: readonly string[]) =>
  names.map((winner, index) =>
    bid(`2024-07-${String(28 - index)}`, `n${index}`, { result: { winner } }),
  );
const grouped = (...names: readonly string[]) =>
  groupByWinner(wonBy(...names)).map(({ name, bids }) => [name, bids.length]);

describe('낙찰자', () => {
  test.each([
    [['(주)견본', '㈜견본', '주식회사 견본']],
    [['㈜ 견본텔', '견본텔㈜', '㈜견본 텔']],
    [['㈜ABC텔', '(주)abc텔']],
  ])('%j: 한 곳이다', (names) => {
    expect(grouped(...names)).toEqual([[names[0], names.length]]);
  });

  test.each([
    [['주식회사 견본', '유한회사 견본']],
    [['(주)견본', '견본']],
    [['(주)견본텔', '(주)견본콜']],
  ])('%j: 다른 곳이다', (names) => {
    expect(grouped(...names)).toHaveLength(names.length);
  });

  test('가장 많이 쓰인 표기로, 같으면 가장 새 공고의 표기로 보인다', () => {
    expect(grouped('㈜견본', '주식회사 견본', '(주)다른', '주식회사 견본')).toEqual([
      ['주식회사 견본', 3],
      ['(주)다른', 1],
    ]);
    expect(grouped('㈜견본', '주식회사 견본')).toEqual([['㈜견본', 2]]);
    expect(winnerNamer(wonBy('㈜견본', '(주)견본', '(주)견본'))('㈜견본')).toBe('(주)견본');
  });
});

test('결과가 없는 공고는 세지 않는다', () => {
  expect(groupByWinner([bid('2024-07-01', 'a')])).toEqual([]);
});
