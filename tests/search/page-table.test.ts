import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Conditions, FacetCount } from '../../src/search/answer.ts';
import {
  countFacets,
  kindLabelOf,
  pageFactsOf,
  limitRows,
  pageTableSchema,
} from '../../src/search/page-table.ts';
import { toPageTable, toSearchPages } from '../../src/search/search-pages.ts';
import { article, bid, input, journal } from '../archive/samples.ts';

const archive = buildArchive(
  input(
    [
      article('2024-04', 'a', { sources: [{ name: '봄날신문' }, { name: '가을일보' }] }),
      article('2024-03', 'b', {
        category: 'report/special-report',
        sources: [{ name: '봄날신문' }],
      }),
      article('2019-07', 'c', { category: 'report/special-report' }),
      article('undated', 'd', { date: undefined, sources: [{ name: '가을일보' }] }),
    ],
    { bids: [bid('2024-05-02', 'e'), bid('2019-01-15', 'f', { agency: '봄날신문' })] },
  ),
);
const pages = toSearchPages(archive);
const table = toPageTable(archive, pages, 1);
const all = pages.map((_, row) => row);

/** Which pages meet the conditions, by the last part of their addresses. */
function limited(conditions: Conditions, rows: readonly number[] = all): string {
  const slugs = limitRows(table, rows, conditions).map((row) => pages[row]?.url.split('/').at(-2));
  return slugs.join(' ');
}

function asText(counts: readonly FacetCount[]): string[] {
  return counts.map(({ value, count }) => `${value} ${count}`);
}

test('표는 파일에 적고 읽어도 같고, 새 글이 먼저다', () => {
  expect(pageTableSchema.parse(JSON.parse(JSON.stringify(table)))).toEqual(table);
  expect(limited({})).toBe('e a b c f d');
  expect(table.places.map(({ label }) => label).slice(0, 3)).toEqual([
    '2024년 4월호',
    '2024년 3월호',
    '2024년 입찰 공고',
  ]);
});

test('줄마다 어디에 실린 무엇인지 안다', () => {
  const facts = all.map((row) => {
    const { place, category, sources } = pageFactsOf(table, row);
    return [place?.label, place?.kind, place?.year, category?.path, ...sources];
  });
  expect(facts).toEqual([
    ['2024년 입찰 공고', 'bid', '2024', 'news/bids', '견본공단'],
    ['2024년 4월호', 'article', '2024', 'report', '봄날신문', '가을일보'],
    ['2024년 3월호', 'article', '2024', 'report/special-report', '봄날신문'],
    ['2019년 7월호', 'article', '2019', 'report/special-report'],
    ['2019년 입찰 공고', 'bid', '2019', 'news/bids', '봄날신문'],
    [expect.any(String), 'article', '', 'report', '가을일보'],
  ]);
  expect(pageFactsOf(table, 99)).toEqual({ place: undefined, category: undefined, sources: [] });
});

describe('조건', () => {
  test.each<[conditions: Conditions, found: string]>([
    [{ kind: 'bid' }, 'e f'],
    [{ kind: 'article' }, 'a b c d'],
    [{ category: 'report' }, 'a b c d'],
    [{ category: 'report/special-report' }, 'b c'],
    [{ category: 'rep' }, ''],
    [{ category: 'news' }, 'e f'],
    [{ source: '봄날신문' }, 'a b f'],
    [{ source: '가을일보' }, 'a d'],
    [{ from: '2020' }, 'e a b'],
    [{ to: '2019' }, 'c f'],
    [{ from: '2019', to: '2024' }, 'e a b c f'],
    [{ from: '2025', to: '2019' }, ''],
    [{ kind: 'article', source: '봄날신문', from: '2024' }, 'a b'],
    [{ source: '없는신문' }, ''],
  ])('%o', (conditions, found) => {
    expect(limited(conditions)).toBe(found);
  });

  test('찾은 것 안에서만 거른다', () => {
    expect(limited({ kind: 'article' }, [0, 2, 3])).toBe('b c');
    expect(limited({ kind: 'bid' }, [])).toBe('');
  });
});

describe('갈래마다 센 수', () => {
  test('조건이 없으면 모두 센다', () => {
    const { kinds, years, categories, sources } = countFacets(table, all, {});
    expect(asText(kinds)).toEqual(['article 4', 'bid 2']);
    expect(asText(years)).toEqual(['2024 3', '2019 2']);
    expect(asText(categories)).toEqual([
      'news 2',
      'news/bids 2',
      'report 4',
      'report/special-report 2',
    ]);
    expect(asText(sources)).toEqual(['봄날신문 3', '가을일보 2', '견본공단 1']);
  });

  test.each<[conditions: Conditions, kinds: string[], years: string[], sources: string[]]>([
    [{ kind: 'bid' }, ['article 4', 'bid 2'], ['2024 1', '2019 1'], ['견본공단 1', '봄날신문 1']],
    [
      { from: '2024', to: '2024' },
      ['article 2', 'bid 1'],
      ['2024 3', '2019 2'],
      ['봄날신문 2', '가을일보 1', '견본공단 1'],
    ],
    [
      { kind: 'article', source: '가을일보' },
      ['article 2'],
      ['2024 1'],
      ['가을일보 2', '봄날신문 2'],
    ],
    [{ source: '없는신문' }, [], [], ['봄날신문 3', '가을일보 2', '견본공단 1']],
  ])('제 조건은 빼고 센다: %o', (conditions, kinds, years, sources) => {
    const counted = countFacets(table, all, conditions);
    expect(asText(counted.kinds)).toEqual(kinds);
    expect(asText(counted.years)).toEqual(years);
    expect(asText(counted.sources)).toEqual(sources);
  });

  test('아래 갈래를 골라도 다른 갈래의 수가 보인다', () => {
    const { categories, years } = countFacets(table, all, { category: 'report/special-report' });
    expect(asText(categories)).toContain('news/bids 2');
    expect(asText(years)).toEqual(['2024 1', '2019 1']);
  });
});

describe('회원만 읽는 기사의 줄에는', () => {
  const tableOf = (membership?: { name: string; text: string }) => {
    const articles = [
      article('2024-04', 'a'),
      article('2024-03', 'b', { access: 'members' }),
      article('2024-02', 'c', { access: 'members' }),
    ];
    const archive = buildArchive({ ...input(articles), journal: { ...journal, membership } });
    return toPageTable(archive, toSearchPages(archive), 1);
  };

  test('종류 대신 저널이 회원을 부르는 이름을 적는다', () => {
    const labels = (own: ReturnType<typeof tableOf>) =>
      [0, 1, 2].map((row) => kindLabelOf(own, row));
    expect(labels(tableOf())).toEqual(['기사', '회원 전용', '회원 전용']);
    expect(labels(tableOf({ name: '구독자', text: '구독해 주세요.' }))).toEqual([
      '기사',
      ...['구독자 전용', '구독자 전용'],
    ]);
  });

  test('그런 기사가 없으면 표에도 없다', () => {
    expect(table.members).toBeUndefined();
  });
});
