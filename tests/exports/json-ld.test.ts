import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import {
  toArticleThing,
  toBreadcrumbs,
  toIssueContents,
  toJsonLd,
  toNoticeThing,
  toWebSite,
} from '../../src/exports/json-ld.ts';
import { bid, journal } from '../archive/samples.ts';
import { archiveOf } from './samples.ts';

/** What a search engine reads: written and parsed again, so that nothing undefined is left. */
function read(things: Parameters<typeof toJsonLd>[0]): Record<string, unknown>[] {
  const { '@graph': graph } = JSON.parse(toJsonLd(things)) as {
    '@graph': Record<string, unknown>[];
  };
  return graph;
}

function articleThing(
  rest: Partial<Article>,
  more: Parameters<typeof archiveOf>[1] = {},
): Record<string, unknown> {
  const made = archiveOf(rest, more);
  const thing = toArticleThing(made.piece, made.issue, made.journal, { section: 'Report' });
  return read([thing])[0] ?? {};
}

describe('기사의 JSON-LD', () => {
  test('기사는 호에, 호는 저널에 담긴다', () => {
    const thing = articleThing(
      { date: '2024-04-03' },
      { issue: { number: 300, date: '2024-04-01' }, journal: { issn: '1234-567X' } },
    );
    expect(thing).toMatchObject({
      '@type': 'Article',
      url: 'https://journal.example.org/issues/2024-04/chatbot/',
      headline: 'chatbot',
      inLanguage: 'ko',
      datePublished: '2024-04-03',
      articleSection: 'Report',
      isPartOf: {
        '@type': 'PublicationIssue',
        name: '2024년 4월호',
        issueNumber: 300,
        datePublished: '2024-04-01',
        isPartOf: {
          '@type': 'Periodical',
          name: '견본저널',
          issn: '1234-567X',
          publisher: { '@type': 'Organization', name: '견본협회' },
        },
      },
    });
    expect(thing).not.toHaveProperty('dateModified');
    expect(thing).not.toHaveProperty('isBasedOn');
  });

  test('날을 모르면 호의 달이 날짜다', () => {
    expect(articleThing({ issue: '2024-12', date: undefined }).datePublished).toBe('2024-12');
  });

  test.each([
    ['12', { pageStart: 12, pageEnd: 12 }],
    ['12-15', { pageStart: 12, pageEnd: 15 }],
    ['12-15, 20', { pageStart: 12, pageEnd: 20, pagination: '12-15, 20' }],
  ])('지면 %s', (pages, said) => {
    const { pageStart, pageEnd, pagination } = articleThing({ pages });
    expect({ pageStart, pageEnd, pagination }).toEqual(said);
  });

  test('발행월 미상이면 어디에도 날짜가 없다', () => {
    const thing = articleThing({ issue: 'undated', date: undefined });
    expect(JSON.stringify(thing)).not.toMatch(/date[A-Z]|issueNumber/u);
  });

  test('만든 사람은 맡은 일대로, 사람과 기관이 나뉘어 실린다', () => {
    const thing = articleThing({
      credits: [
        { role: '글', name: '홍길동' },
        { role: '글', name: '견본협회' },
        { role: '정리', name: '편집부' },
        { role: '번역', name: '김영희' },
        { role: '사진', name: '이철수' },
      ],
    });
    expect(thing).toMatchObject({
      author: [
        { '@type': 'Person', name: '홍길동' },
        { '@type': 'Organization', name: '견본협회' },
      ],
      editor: [{ '@type': 'Organization', name: '편집부' }],
      translator: [{ '@type': 'Person', name: '김영희' }],
      contributor: [{ '@type': 'Person', name: '이철수' }],
    });
  });

  test('다시 실은 글은 원문을 밝힌다', () => {
    const source = { name: '봄날신문', reporter: '김견본', url: 'https://news.example.com/1' };
    const thing = articleThing({
      sources: [
        { ...source, date: '2024-03-05' },
        { name: '주간품질', issue: '2024년 2월호' },
      ],
    });
    expect(thing.isBasedOn).toEqual([
      {
        '@type': 'CreativeWork',
        url: 'https://news.example.com/1',
        datePublished: '2024-03-05',
        author: { '@type': 'Person', name: '김견본' },
        publisher: { '@type': 'Organization', name: '봄날신문' },
      },
      {
        '@type': 'CreativeWork',
        publisher: { '@type': 'Organization', name: '주간품질' },
        isPartOf: { '@type': 'PublicationIssue', name: '2024년 2월호' },
      },
    ]);
  });

  test('바로잡음과 마지막 수정이 실린다', () => {
    const thing = articleThing({
      updated: '2024-05-01',
      corrections: [{ date: '2024-04-10', text: '120명으로 바로잡았습니다.' }],
    });
    expect(thing).toMatchObject({
      dateModified: '2024-05-01',
      correction: [{ text: '120명으로 바로잡았습니다.', datePublished: '2024-04-10' }],
    });
  });

  test.each([
    ['고친 날이 없으면 바로잡은 날', undefined, ['2024-04-10', '2024-04-20'], '2024-04-20'],
    ['바로잡은 날이 더 늦으면 그날', '2024-04-15', ['2024-04-20', '2024-04-10'], '2024-04-20'],
    ['고친 날이 더 늦으면 그날', '2024-05-01', ['2024-04-20'], '2024-05-01'],
  ])('마지막 수정은 %s이다', (_why, updated, days, expected) => {
    const corrections = days.map((date) => ({ date, text: '바로잡았습니다.' }));
    expect(articleThing({ updated, corrections }).dateModified).toBe(expected);
  });
});

test('호는 담은 기사를 밝힌다', () => {
  const { issue, journal: owner } = archiveOf({ title: '챗봇이 남긴 전화' });
  expect(read([toIssueContents(issue, owner)])[0]).toMatchObject({
    '@type': 'PublicationIssue',
    hasPart: [
      {
        '@type': 'Article',
        headline: '챗봇이 남긴 전화',
        url: 'https://journal.example.org/issues/2024-04/chatbot/',
      },
    ],
  });
});

test('검색의 주소는 사이트의 검색 쪽이다', () => {
  expect(JSON.stringify(toWebSite(journal))).toContain(
    'https://journal.example.org/search/?q={query}',
  );
});

test('이동 경로는 차례대로 번호가 붙고, 마지막인 그 페이지에는 주소가 없다', () => {
  const trail = [
    { label: '홈', url: '/' },
    { label: '지난 호', url: '/issues/' },
    { label: '2024년 4월호', url: '/issues/2024-04/' },
  ];
  expect(read([toBreadcrumbs(trail, journal)])[0]?.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: '홈', item: 'https://journal.example.org/' },
    {
      '@type': 'ListItem',
      position: 2,
      name: '지난 호',
      item: 'https://journal.example.org/issues/',
    },
    { '@type': 'ListItem', position: 3, name: '2024년 4월호' },
  ]);
});

test.each(['</script><script>alert(1)</script>', '<!--', '<script', '"\\u003C"'])(
  '%s은 블록을 끝내지 못하고 그대로 읽힌다',
  (title) => {
    const text = toJsonLd([{ '@type': 'Article', headline: title }]);
    expect(text).not.toContain('<');
    expect(read([{ '@type': 'Article', headline: title }])[0]?.headline).toBe(title);
  },
);

describe('공고의 JSON-LD', () => {
  const notice = bid('2024-07-24', 'call', {
    title: '대표전화 운영 용역',
    agency: '견본원',
    agencyAsWritten: '(사)견본원',
    number: '20240712345',
    deadline: '2024-08-08T15:00:00+09:00',
    amount: { krw: 75_000_000, vat: 'excluded', limit: true },
    result: { winner: '견본텔레콤' },
  });

  test('기관이 찾는 일과 그 기한이다', () => {
    const [thing] = read([toNoticeThing(notice, journal)]);
    const demand = 'https://journal.example.org/bids/2024/call/#demand';
    expect(thing).toMatchObject({
      '@type': 'WebPage',
      url: 'https://journal.example.org/bids/2024/call/',
      datePublished: '2024-07-24',
      about: {
        '@type': 'Organization',
        name: '견본원',
        alternateName: '(사)견본원',
        seeks: { '@id': demand },
      },
      mainEntity: {
        '@type': 'Demand',
        '@id': demand,
        identifier: '20240712345',
        validFrom: '2024-07-24',
        validThrough: '2024-08-08T15:00:00+09:00',
        itemOffered: { '@type': 'Service', name: '대표전화 운영 용역' },
        priceSpecification: {
          '@type': 'PriceSpecification',
          priceCurrency: 'KRW',
          maxPrice: 75_000_000,
          valueAddedTaxIncluded: false,
        },
      },
    });
    // schema.org has no property for the award of a demand, and nothing else is said instead.
    expect(JSON.stringify(thing)).not.toContain('견본텔레콤');
  });

  test('취소된 공고는 더 찾지 않고, 모르는 부가세는 적지 않는다', () => {
    const [thing] = read([
      toNoticeThing(
        bid('2024-07-24', 'call', {
          amount: { krw: 1_000, vat: 'unknown', limit: false },
          history: [{ date: '2024-08-01', event: '취소' }],
        }),
        journal,
      ),
    ]);
    const { priceSpecification, availability } = (thing?.mainEntity ?? {}) as Record<
      string,
      unknown
    >;
    expect(availability).toBe('https://schema.org/Discontinued');
    expect(priceSpecification).toEqual({
      '@type': 'PriceSpecification',
      priceCurrency: 'KRW',
      price: 1_000,
    });
  });
});
