import { describe, expect, test } from 'vitest';
import { factsOfHit } from '../../../src/browser/search/result-facts.ts';
import type { Hit } from '../../../src/search/answer.ts';

const article: Hit = {
  url: '/issues/2024-04/a/',
  href: '/issues/2024-04/a/',
  title: [],
  excerpt: [],
  cut: { start: false, end: false },
  lacks: [],
  marks: [],
  score: 1,
  kind: 'article',
  kindLabel: '기사',
  place: { label: '2024년 4월호', url: '/issues/2024-04/' },
  category: 'Report',
  source: '봄날신문',
  notice: {},
};
const notice: Hit = {
  ...article,
  kind: 'bid',
  kindLabel: '입찰 공고',
  place: { label: '2024년 입찰 공고', url: '/bids/2024/' },
  category: '입찰공고',
  source: '견본공단',
  notice: { deadline: '2024-08-09T10:00:00+09:00', amount: '50,000,000원 (VAT 포함)' },
};
const textOf = (hit: Hit, now: string, grouped = false): string[] =>
  factsOfHit(hit, { grouped, now: Date.parse(now), language: 'ko' }).map(({ text }) => text);

describe('결과의 아래에', () => {
  test.each([
    ['2024-08-06T09:00:00+09:00', '접수 중 D-3'],
    ['2024-08-09T09:59:59+09:00', '오늘 마감'],
    ['2024-08-09T10:00:00+09:00', '마감'],
  ])('입찰 공고는 지금(%s) 열려 있는지와 기관, 금액, 마감을 보인다', (now, state) => {
    expect(textOf(notice, now)).toEqual([
      '2024년 입찰 공고',
      state,
      '견본공단',
      '50,000,000원 (VAT 포함)',
      '2024년 8월 9일(금) 10:00 마감',
    ]);
  });

  test('마감과 금액을 모르면 아무 말도 하지 않는다', () => {
    const bare = { ...notice, notice: {} };
    expect(textOf(bare, '2024-08-06')).toEqual(['2024년 입찰 공고', '견본공단']);
    expect(textOf(bare, '2024-08-06', true)).toEqual(['견본공단']);
  });

  test('기사는 호와 분류, 출처를 보이고, 호로 묶었으면 호를 되풀이하지 않는다', () => {
    expect(textOf(article, '2024-08-06')).toEqual(['기사', '2024년 4월호', 'Report', '봄날신문']);
    expect(textOf(article, '2024-08-06', true)).toEqual(['기사', 'Report', '봄날신문']);
  });

  test('글에 없는 검색어를 맨 앞에 보인다', () => {
    const partial = { ...article, lacks: ['어려움', '채용'] };
    expect(factsOfHit(partial, { grouped: false, now: 0, language: 'ko' })[0]).toEqual({
      text: '‘어려움’, ‘채용’ 없음',
      state: 'lacks',
    });
  });
});
