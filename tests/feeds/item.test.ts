import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Bid } from '../../src/archive/bid.ts';
import { type FeedItem, type FeedMaterial, toItem } from '../../src/feeds/item.ts';
import { article, bid, input } from '../archive/samples.ts';
import { materialOf } from './material.ts';

const SITE = 'https://journal.example.org';
const PAGE = `${SITE}/issues/2024-04/chat/`;

function itemOf(
  entry: Article | Bid,
  material: Partial<FeedMaterial> = {},
  extent: 'whole' | 'summary' = 'whole',
): Promise<FeedItem> {
  return toItem(entry, buildArchive(input([])), materialOf(material), extent);
}

const chat = (rest: Partial<Article> = {}): Article => article('2024-04', 'chat', rest);

describe('기사', () => {
  test.each([
    ['요약', { summary: '요약이다.', subtitle: '부제' }, '요약이다.'],
    ['부제', { subtitle: '부제' }, '부제'],
    ['글의 처음', {}, '글이 이렇게 시작한다.'],
  ])('요약은 %s', async (_name, rest, summary) => {
    const item = await itemOf(chat(rest), { opening: () => '글이 이렇게 시작한다.' });
    expect(item.summary).toBe(summary);
  });

  test('글이 없으면 요약은 제목이다', async () => {
    expect((await itemOf(chat({ title: '제목' }))).summary).toBe('제목');
  });

  test('온 글에는 쪽에 보이는 것이 차례로 있고 주소는 모두 온전하다', async () => {
    const { html } = await itemOf(
      chat({
        subtitle: '부제 <1>',
        summary: '요약 & 줄임',
        corrections: [{ date: '2024-04-10', text: '수를 바로잡았습니다.' }],
        attachments: [{ title: '원자료', file: '설문 결과.csv' }],
        sources: [
          {
            name: '봄날신문',
            url: 'https://news.example.com/1',
            reporter: '김견본',
            date: '2024-03-20',
          },
          { name: 'Quality Weekly', issue: '2024년 5월호' },
        ],
        series: { title: '품질', part: 2 },
      }),
      { html: () => '<p>글<a href="#fn-1">1</a> <a href="/bids/">공고</a></p>' },
    );
    expect(html).toBe(
      [
        '<p><strong>부제 &#x3C;1></strong></p>',
        '<p><strong>바로잡습니다</strong></p><ul><li>2024년 4월 10일: 수를 바로잡았습니다.</li></ul>',
        '<p>요약 &#x26; 줄임</p><hr>',
        `<p>글<a href="${PAGE}#fn-1">1</a> <a href="${SITE}/bids/">공고</a></p>`,
        '<hr><p><strong>첨부</strong></p>',
        `<ul><li><a href="${PAGE}%EC%84%A4%EB%AC%B8%20%EA%B2%B0%EA%B3%BC.csv">원자료</a> (CSV)</li></ul>`,
        '<p>출처: <a href="https://news.example.com/1">봄날신문</a>, 김견본 기자, 2024년 3월 20일</p>',
        `<p>출처: <a href="${SITE}/sources/quality-weekly/">Quality Weekly</a>, 2024년 5월호</p>`,
        '<p>연재: 품질 2회</p>',
      ].join(''),
    );
  });

  test.each([
    ['고친 날', { updated: '2024-04-20' }, '2024-04-20'],
    ['바로잡은 날', { corrections: [{ date: '2024-04-10', text: '수' }] }, '2024-04-10'],
    // A draft was corrected before it came out.
    ['실린 날', { corrections: [{ date: '2024-03-10', text: '수' }] }, '2024-04-01'],
    ['호의 첫날', { date: undefined }, '2024-04-01'],
    ['저널이 시작한 해', { issue: 'undated', date: undefined }, '1998-01-01'],
  ])('마지막으로 바뀐 날은 %s', async (_name, rest, day) => {
    expect((await itemOf(chat(rest))).updated).toBe(`${day}T00:00:00+09:00`);
  });

  test('대표 그림은 글에 없을 때만 맨 앞에 놓는다', async () => {
    const cover = () => ({ url: '/media/abc-1080.jpeg', width: 1080, height: 608 });
    const image = `<img src="${SITE}/media/abc-1080.jpeg" alt="" width="1080" height="608">`;
    const item = await itemOf(chat(), { cover, html: () => '<p>글</p>' });
    expect(item.html).toBe(`<p>${image}</p><p>글</p>`);
    expect(item.image).toBe(`${SITE}/media/abc-1080.jpeg`);
    const shown = '<p><img src="/media/abc-1080.jpeg" alt="센터" width="1080" height="608"></p>';
    const { html } = await itemOf(chat(), { cover, html: () => shown });
    expect(html?.match(/<img/gu)).toHaveLength(1);
  });

  test('파일은 온전한 주소로, 요약뿐인 항목에도 있다', async () => {
    const file = {
      url: '/issues/2024-04/chat/a.pdf',
      type: 'application/pdf',
      length: 7,
      title: '원자료',
    };
    const item = await itemOf(chat(), { enclosures: () => Promise.resolve([file]) }, 'summary');
    expect(item.enclosures).toEqual([{ ...file, url: `${PAGE}a.pdf` }]);
    expect(item.html).toBeUndefined();
    expect(item.image).toBeUndefined();
  });

  test('분류는 상위 분류부터, 태그와 함께', async () => {
    const item = await itemOf(chat({ category: 'report/special-report', tags: ['품질'] }));
    expect(item.categories).toEqual(['Report › Special Report', '품질']);
  });

  test('XML이 담지 못하는 글자는 어디에도 남지 않는다', async () => {
    const bad = '가\u0001\u000B나\uD800';
    const item = await itemOf(
      chat({ title: bad, subtitle: bad, tags: [bad], sources: [{ name: bad }] }),
      {
        html: () => `<p>${bad}</p>`,
        enclosures: () =>
          Promise.resolve([{ url: '/a.pdf', type: 'application/pdf', length: 1, title: bad }]),
      },
    );
    expect(JSON.stringify(item)).not.toMatch(/\\u0001|\\u000b|\\ud800/iu);
  });
});

describe('입찰 공고', () => {
  const notice = bid('2024-06-10', 'chatbot', {
    agency: '견본공사',
    kind: '시스템 구축',
    deadline: '2024-06-20T15:00:00+09:00',
    amount: { krw: 355000000, vat: 'excluded', limit: true },
    seats: 1200,
    url: 'https://bids.example.com/1?a=1&b=2',
    result: { winner: '봄날상담', krw: 88000000 },
  });

  test('요약은 어느 기관이 언제까지 얼마에 찾는지 말한다', async () => {
    expect((await itemOf(notice)).summary).toBe(
      '견본공사의 시스템 구축 공고입니다. 마감은 2024년 6월 20일(목) 15:00, 금액은 3억 5,500만 원 이내 (VAT 별도)입니다. 봄날상담이 낙찰받았습니다.',
    );
    expect((await itemOf(bid('2024-06-10', 'a'))).summary).toBe('견본공단의 입찰 공고입니다.');
  });

  test('온 글은 사실을 담은 표와 글이다', async () => {
    const { html = '' } = await itemOf(notice, { html: () => '<p><a href="/bids/">글</a></p>' });
    const rows = [...html.matchAll(/<tr><th>(.+?)<\/th><td>(.+?)<\/td><\/tr>/gu)];
    expect(rows.map(([, label, fact]) => [label, fact])).toEqual([
      ['수요기관', '견본공사'],
      ['종류', '시스템 구축'],
      ['공고일', '2024년 6월 10일(월)'],
      ['마감', '2024년 6월 20일(목) 15:00'],
      ['금액', '3억 5,500만 원 이내(355,000,000원), VAT 별도'],
      ['좌석 수', '1,200석'],
      [
        '공고 원문',
        '<a href="https://bids.example.com/1?a=1&#x26;b=2">bids.example.com에서 보기</a>',
      ],
      ['낙찰자', '봄날상담'],
      ['낙찰 금액', '8,800만 원(88,000,000원)'],
    ]);
    expect(html).toMatch(
      /<\/table><p><a href="https:\/\/journal\.example\.org\/bids\/">글<\/a><\/p>$/u,
    );
  });

  test('고친 날이 없으면 올린 날에 고친 것이다', async () => {
    expect((await itemOf(notice)).updated).toBe('2024-06-10T00:00:00+09:00');
    const updated = { ...notice, updated: '2024-07-01' };
    expect((await itemOf(updated)).updated).toBe('2024-07-01T00:00:00+09:00');
  });

  const open = { ...notice, id: 'uuid:1', title: '챗봇 구축', result: undefined };
  const before = { deadline: '2024-06-15T15:00:00+09:00' };
  const moved = { date: '2024-06-14', event: '변경', before } as const;

  test.each([
    ['공고', [], undefined, '챗봇 구축', '2024-06-10', ''],
    [
      ...['마감 변경', [moved], undefined, '[마감 변경] 챗봇 구축', '2024-06-14'],
      '2024년 6월 14일에 마감이 바뀌었습니다. 이전 마감은 2024년 6월 15일(토) 15:00입니다. ',
    ],
    [
      ...['변경', [{ date: '2024-06-13', event: '변경' }], undefined, '[변경] 챗봇 구축'],
      ...['2024-06-13', '2024년 6월 13일에 변경되었습니다. '],
    ],
    [
      ...['재공고', [{ date: '2024-06-22', event: '재공고' }], undefined, '[재공고] 챗봇 구축'],
      ...['2024-06-22', '2024년 6월 22일에 다시 공고되었습니다. '],
    ],
    [
      ...['취소', [moved, { date: '2024-06-18', event: '취소' }], undefined, '[취소] 챗봇 구축'],
      ...['2024-06-18', '2024년 6월 18일에 취소되었습니다. '],
    ],
    [
      ...['유찰', [{ date: '2024-06-21', event: '유찰' }], undefined, '[유찰] 챗봇 구축'],
      ...['2024-06-21', '2024년 6월 21일에 유찰되었습니다. '],
    ],
    [
      ...['낙찰', [moved], { winner: '봄날상담', date: '2024-06-25' }, '[낙찰] 챗봇 구축'],
      ...['2024-06-25', ''],
    ],
  ] as const)(
    '%s: 같은 아이디로 한 번 갱신되고, 제목과 요약과 분류가 말한다',
    async (step, history, result, title, day, event) => {
      const item = await itemOf({ ...open, history: [...history], result });
      expect([item.id, item.title, item.updated, item.categories]).toEqual([
        ...['urn:uuid:1', title, `${day}T00:00:00+09:00`],
        ['시스템 구축', '견본공사', step],
      ]);
      expect(item.summary.startsWith(`${event}견본공사의 시스템 구축 공고입니다.`)).toBe(true);
      expect((item.html ?? '').includes(event.trim())).toBe(true);
    },
  );
});
