import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { article, bid, input } from './samples.ts';

function slugsOf(entries: readonly { slug: string }[] | undefined): string[] {
  return (entries ?? []).map((entry) => entry.slug);
}

describe('호와 기사의 순서', () => {
  test('호는 새것부터, 발행월 미상은 마지막', () => {
    const archive = buildArchive(
      input([
        article('2024-02', 'a'),
        article('undated', 'u', { date: undefined }),
        article('2024-10', 'b'),
      ]),
    );
    expect(archive.issues.map((issue) => issue.label)).toEqual([
      '2024년 10월호',
      '2024년 2월호',
      '발행월 미상',
    ]);
    expect(slugsOf(archive.articles)).toEqual(['b', 'a', 'u']);
  });

  test('issue.yaml의 순서가 먼저, 나머지는 분류와 날짜 순', () => {
    const from = input([
      article('2024-04', 'news', { category: 'news' }),
      article('2024-04', 'late', { date: '2024-04-20' }),
      article('2024-04', 'early', { date: '2024-04-02' }),
      article('2024-04', 'first', { date: '2024-04-30' }),
    ]);
    const issues = from.issues.map((issue) => ({ ...issue, order: ['first'] }));
    const archive = buildArchive({ ...from, issues });
    expect(slugsOf(archive.issues[0]?.articles)).toEqual(['first', 'news', 'early', 'late']);
  });

  test('초안은 싣지 않는다', () => {
    const from = input([article('2024-04', 'a'), article('2024-04', 'b', { draft: true })]);
    expect(slugsOf(buildArchive(from).articles)).toEqual(['a']);
    expect(slugsOf(buildArchive(from, { drafts: true }).articles)).toEqual(['a', 'b']);
  });
});

describe('모음', () => {
  test('상위 분류는 하위 분류의 기사를 함께 담는다', () => {
    const archive = buildArchive(
      input(
        [article('2024-04', 'a'), article('2024-04', 'b', { category: 'report/special-report' })],
        {
          bids: [bid('2024-07-24', 'old'), bid('2024-07-29', 'new')],
        },
      ),
    );
    const [news, report] = archive.categories;
    expect(slugsOf(report?.articles)).toEqual(['a', 'b']);
    expect(slugsOf(report?.children[0]?.articles)).toEqual(['b']);
    expect(slugsOf(news?.children[0]?.bids)).toEqual(['new', 'old']);
    expect(report?.bids).toEqual([]);
  });

  test('태그와 출처는 많은 것부터', () => {
    const archive = buildArchive(
      input([
        article('2024-04', 'a', { tags: ['챗봇'], sources: [{ name: 'CallCenter Japan' }] }),
        article('2024-04', 'b', { tags: ['상담사', '챗봇'] }),
      ]),
    );
    expect(archive.tags.map((tag) => [tag.name, tag.articles.length])).toEqual([
      ['챗봇', 2],
      ['상담사', 1],
    ]);
    expect(archive.sources.map(({ slug }) => slug)).toEqual(['callcenter-japan']);
  });
});
