import { expect, test } from 'vitest';
import { historySteps, toHistoryLine } from '../../src/bids/notice-history.ts';
import type { Bid } from '../../src/archive/bid.ts';
import { wordsOf } from '../../src/words/words.ts';
import { bid } from '../archive/samples.ts';

/** The history of a notice that was posted on 24 July. */
function historyOf(rest: Partial<Bid>, language = 'ko'): string[] {
  const words = wordsOf(language);
  const steps = historySteps(bid('2024-07-24', 'call', rest), words);
  return steps.map((step) => toHistoryLine(step, words));
}

test('바뀔 때마다 앞의 값과 뒤의 값을 말하고, 뒤의 값은 다음에 바뀌기까지의 것이다', () => {
  const amount = { krw: 100_000_000, vat: 'included', limit: false } as const;
  expect(
    historyOf({
      title: '대표전화 운영',
      deadline: '2024-08-20T10:00:00+09:00',
      amount: { ...amount, krw: 120_000_000 },
      history: [
        { date: '2024-07-30', event: '변경', before: { deadline: '2024-08-05T10:00:00+09:00' } },
        { date: '2024-08-01', event: '변경', before: { amount, title: '전화 운영' }, note: '증액' },
        { date: '2024-08-08', event: '유찰' },
        { date: '2024-08-09', event: '재공고', before: { deadline: '2024-08-07T10:00:00+09:00' } },
      ],
      result: {
        date: '2024-08-28',
        winner: '견본텔레콤',
        krw: 118_000_000,
        vat: 'included',
      },
    }),
  ).toEqual([
    '2024년 7월 24일(수) 공고',
    '2024년 7월 30일(화) 마감 변경: 마감 2024년 8월 5일(월) 10:00 → 2024년 8월 7일(수) 10:00',
    '2024년 8월 1일(목) 변경: 공고명 전화 운영 → 대표전화 운영, 금액 100,000,000원 (VAT 포함) → 120,000,000원 (VAT 포함), 증액',
    '2024년 8월 8일(목) 유찰',
    '2024년 8월 9일(금) 재공고: 마감 2024년 8월 7일(수) 10:00 → 2024년 8월 20일(화) 10:00',
    '2024년 8월 28일(수) 낙찰: 견본텔레콤, 1억 1,800만 원(118,000,000원), VAT 포함',
  ]);
});

test.each<[string, Partial<Bid>, string[]]>([
  ['공고뿐이면 이력이 없다', {}, []],
  ['날을 모르는 낙찰은 항목에만 적는다', { result: { winner: '견본텔레콤' } }, []],
  [
    '지금 값이 없으면 없다고 한다',
    {
      history: [
        { date: '2024-08-01', event: '취소', before: { deadline: '2024-08-05T10:00:00+09:00' } },
      ],
      result: { winner: '견본텔레콤' },
    },
    [
      '2024년 7월 24일(수) 공고',
      '2024년 8월 1일(목) 취소: 마감 2024년 8월 5일(월) 10:00 → 없음',
      '낙찰: 견본텔레콤',
    ],
  ],
])('%s', (_name, rest, lines) => {
  expect(historyOf(rest)).toEqual(lines);
});

test('영어 저널의 이력은 영어이다', () => {
  expect(historyOf({ history: [{ date: '2024-08-01', event: '취소' }] }, 'en')).toEqual([
    'Wed, July 24, 2024 Posted',
    'Thu, August 1, 2024 Withdrawn',
  ]);
});
