import { expect, test } from 'vitest';
import { reviewYear } from '../../src/bids/year-review.ts';
import { drawReview } from '../../src/meta/review-charts.ts';
import { wordsOf } from '../../src/words/words.ts';
import { bid } from '../archive/samples.ts';

const words = wordsOf('ko');
const draw = (...deadlines: string[]): string | undefined => {
  const bids = deadlines.map((day, at) =>
    bid('2024-12-01', `n${at}`, { deadline: `${day}T10:00:00+09:00` }),
  );
  const html = drawReview(reviewYear(bids, '2024', words), words).deadlines;
  // The drawing for a phone, with the name of both.
  return html?.slice(0, html.indexOf('</svg>'));
};

test('마감 달력에는 첫 마감의 달부터 마지막 마감의 달까지 줄이 있다', () => {
  const svg = draw('2024-12-24', '2025-02-03', '2025-02-03') ?? '';
  expect([...svg.matchAll(/>([^<]*월)</gu)].map(([, month]) => month)).toEqual([
    '12월',
    '다음 해 1월',
    '다음 해 2월',
  ]);
  expect(svg.match(/<path/gu)).toHaveLength(2);
  expect(svg).toContain('2025년 2월 3일에 2건으로 가장 많습니다.');
});

test('해를 잘못 적은 마감 하나가 달력을 수천 줄로 늘리지 않는다', () => {
  const svg = draw('2024-12-24', '2024-12-27', '9999-12-31') ?? '';
  expect([...svg.matchAll(/>([^<]*월)</gu)]).toHaveLength(1);
});

test('하루뿐이면 달력을 그리지 않는다', () => {
  expect(draw('2024-12-24', '2024-12-24')).toBeUndefined();
});
