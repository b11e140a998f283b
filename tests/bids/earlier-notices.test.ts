import { describe, expect, test } from 'vitest';
import { createEarlierFinder } from '../../src/bids/notice-surroundings.ts';
import type { Bid } from '../../src/archive/bid.ts';
import { bid } from '../archive/samples.ts';

const AGENCY = '견본공단';

/** Notices of one agency, a title each two years, the newest first. */
function tendersOf(...titles: string[]): Bid[] {
  return titles.map((title, index) =>
    bid(`${2024 - index * 2}-07-01`, `n${index}`, { title, agency: AGENCY, kind: '운영위탁' }),
  );
}

function earlierOf(bids: readonly Bid[], at = 0): string[] {
  const [of] = bids.slice(at);
  return of ? createEarlierFinder(bids)(of).map(({ slug }) => slug) : [];
}

describe('같은 사업', () => {
  test.each([
    ['2024년 통합 안내센터 위탁 운영', '2022년 통합 안내센터 위탁 운영'],
    ['2025_26년 고객센터 위탁운영업체 선정', '2023~24년 고객센터 운영위탁 업체 선정'],
    ["'25~'27년 고객센터 위탁운영 용역", '고객센터 운영 위탁(2022.1.1.~2024.12.31.)'],
    ['24-25년 고객센터 운영 용역', '2021년도 고객센터 운영용역'],
    ['[재공고] 120 다산콜 민원 접수 위탁(2차)', '120다산콜 민원 접수 민간위탁'],
    [
      '(긴급) 전기요금 특별지원 콜센터 위탁운영',
      '전기요금 특별지원 콜센터의 운영을 위한 업체 선정',
    ],
    ['1397 서민금융콜센터 추가 위탁 운영', '1397서민금융 콜센터 위탁운영 용역'],
    ['제3기 견본공단 대표전화 운영 사업자 모집', '대표전화 운영 사업자 모집 (제2기)'],
    ['㈜견본 홍보관 안내데스크 운영', '홍보관 안내데스크 운영'],
    ['안내센터(수도권) 운영 대행 3개년', '수도권 안내센터 운영 대행'],
    ['2024학년도 국가장학금 상담센터 50석 위탁', '2022학년도 국가장학금 상담센터 35석 위탁'],
    ['국가장학금 상담센터 위탁 (제2024-15호)', '국가장학금 상담센터 위탁 (제2022-7호)'],
    // One word more in a long name.
    ['경기도 어린이 청소년 교통비 지원 콜센터', '경기도 청소년 교통비 지원사업 콜센터 운영'],
    ['온국민평생배움터 통합 상담콜센터 위탁 운영', '온국민평생배움터 상담콜센터 위탁 운영'],
    ['Operation of the visitor centre 2024-2025', 'Visitor centre operation services, 2022-2023'],
  ])('%s, %s', (title, earlier) => {
    const bids = tendersOf(title, earlier).map((one) =>
      title.includes('㈜') ? { ...one, agency: '㈜견본' } : one,
    );
    expect(earlierOf(bids)).toEqual(['n1']);
    expect(earlierOf(bids, 1)).toEqual([]);
  });
});

describe('다른 사업', () => {
  test.each([
    ['고객센터(수도권) 위탁운영', '고객센터(영남권) 위탁운영'],
    ['제1고객센터 위탁운영', '제2고객센터 위탁운영'],
    ['1355 콜센터 위탁운영', '1577 콜센터 위탁운영'],
    ['콜센터 위탁운영', '통합 콜센터 시스템 위탁운영'],
    ['국민연금 통합 상담센터 위탁운영', '국민연금 통합 상담센터 시스템 위탁운영'],
    ['국민연금 통합 상담센터 위탁운영', '국민연금 통합 상담센터 부산 위탁운영'],
    ['국민연금 통합 상담센터 위탁운영', '국민연금 통합 상담센터 이전'],
    ['소상공인 전기요금 특별지원 콜센터', '소상공인 특별지원 콜센터'],
    ['청년정책 상담센터 위탁운영', '노인복지 상담센터 위탁운영'],
    ['위탁운영 용역', '2022년 위탁운영 용역'],
    ['고객상담용 음성챗봇 구축', '고객상담용 채팅챗봇 구축'],
  ])('%s, %s', (title, earlier) => {
    expect(earlierOf(tendersOf(title, earlier))).toEqual([]);
  });

  test('기관이 다르면 다른 사업이다', () => {
    const [one, other] = tendersOf('고객센터 위탁운영', '고객센터 위탁운영');
    expect(earlierOf(one && other ? [one, { ...other, agency: '다른공단' }] : [])).toEqual([]);
  });

  test('종류가 다르면 다른 사업이고, 기타는 어느 쪽일 수도 있다', () => {
    const [one, other] = tendersOf('고객센터', '고객센터');
    if (!one || !other) return;
    expect(earlierOf([one, { ...other, kind: '시스템 구축' }])).toEqual([]);
    expect(earlierOf([one, { ...other, kind: '기타' }])).toEqual(['n1']);
  });

  test('같은 때 함께 나온 비슷한 이름은 따로 하는 사업이다', () => {
    const [long, short] = ['청소년 교통비 지원 안내 콜센터', '교통비 지원 안내 콜센터'];
    const make = (posted: string, title: string): Bid =>
      bid(posted, `${title.length}-${posted}`, { title, agency: AGENCY, kind: '운영위탁' });
    const apart = [make('2024-07-01', long), make('2022-07-01', short)];
    expect(earlierOf(apart)).toHaveLength(1);
    const beside = [...apart.slice(0, 1), make('2022-09-01', long), ...apart.slice(1)];
    expect(earlierOf(beside)).toEqual([`${long.length}-2022-09-01`]);
  });
});

test('앞선 공고를 최신순으로 여덟 건까지, 같은 날의 것은 빼고 찾는다', () => {
  const years = Array.from({ length: 12 }, (_, index) => 2024 - index);
  const bids = years.flatMap((year) => [
    bid(`${year}-07-01`, `a${year}`, { title: `${year}년 고객센터 위탁운영` }),
    bid(`${year}-07-01`, `b${year}`, { title: `고객센터 위탁운영 ${year}` }),
  ]);
  expect(earlierOf(bids, 2)).toEqual(
    [2022, 2021, 2020, 2019].flatMap((year) => [`a${year}`, `b${year}`]),
  );
});

test('기관의 이름이 두 가지로 적혀 있어도 같은 사업이다', () => {
  const [one, other] = tendersOf('사단법인 견본공단 대표전화 위탁', '견본공단 대표전화 위탁');
  const written = { agencyAsWritten: '사단법인 견본공단' };
  expect(earlierOf(one && other ? [{ ...one, ...written }, other] : [])).toEqual(['n1']);
});

test('공고가 많은 기관에서도 빠르다', () => {
  const words = [
    '안내',
    '접수',
    '교통비',
    '지원',
    '장학금',
    '주택',
    '연금',
    '민원',
    '신고',
    '예약',
  ];
  const titleOf = (index: number): string =>
    [1, 7, 13, 31, 57].map((step) => words[(index * step) % 10]).join(` ${index % 500} `);
  const bids = Array.from({ length: 5_000 }, (_, index) =>
    bid(`${2024 - Math.floor(index / 200)}-01-01`, `n${index}`, { title: titleOf(index) }),
  );
  const start = performance.now();
  const find = createEarlierFinder(bids);
  expect(bids.flatMap(find).length).toBeGreaterThan(5_000);
  expect(performance.now() - start).toBeLessThan(1_500);
});
