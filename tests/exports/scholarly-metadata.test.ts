import { expect, test } from 'vitest';
import { toHeadTags } from '../../src/exports/citation.ts';
import { archiveOf } from './samples.ts';

test('색인이 읽는 메타 태그가 모두 있다', () => {
  const { piece, issue, journal } = archiveOf(
    {
      title: '챗봇이 남긴 전화',
      date: '2024-04-03',
      credits: [
        { role: '글', name: '홍길동' },
        { role: '글', name: '김영희' },
        { role: '번역', name: '이철수' },
      ],
      tags: ['챗봇', '상담사'],
      sources: [{ name: '봄날신문', url: 'https://news.example.com/1' }, { name: '주간품질' }],
    },
    { issue: { number: 300 }, journal: { issn: '1234-567X' } },
  );
  const url = 'https://journal.example.org/issues/2024-04/chatbot/';
  expect(toHeadTags(piece, issue, journal)).toEqual([
    ['citation_title', '챗봇이 남긴 전화'],
    ['citation_author', '홍길동'],
    ['citation_author', '김영희'],
    ['citation_journal_title', '견본저널'],
    ['citation_issn', '1234-567X'],
    ['citation_publication_date', '2024/04/03'],
    ['citation_issue', '300'],
    ['citation_publisher', '견본협회'],
    ['citation_language', 'ko'],
    ['citation_keywords', '챗봇; 상담사'],
    ['citation_fulltext_html_url', url],
    ['DC.title', '챗봇이 남긴 전화'],
    ['DC.creator', '홍길동'],
    ['DC.creator', '김영희'],
    ['DC.contributor', '이철수'],
    ['DC.date', '2024-04-03'],
    ['DC.publisher', '견본협회'],
    ['DC.identifier', url],
    ['DC.language', 'ko'],
    ['DC.source', '견본저널, 2024년 4월호'],
    ['DC.relation', 'https://news.example.com/1'],
    ['DC.relation', '주간품질'],
    ['DC.rights', '모든 권리 보유'],
    ['DC.type', 'Text'],
  ]);
});

test('모르는 것은 적지 않는다', () => {
  const { piece, issue, journal } = archiveOf({ issue: 'undated', date: undefined });
  const names = toHeadTags(piece, issue, journal).map(([name]) => name);
  for (const name of ['citation_publication_date', 'citation_issue', 'citation_issn', 'DC.date'])
    expect(names).not.toContain(name);
});

test('지면을 알면 첫 쪽과 끝 쪽이 있다', () => {
  const { piece, issue, journal } = archiveOf({ pages: '12-15, 20' });
  const tags = new Map(toHeadTags(piece, issue, journal));
  expect(tags.get('citation_firstpage')).toBe('12');
  expect(tags.get('citation_lastpage')).toBe('20');
});

test('날을 모르면 달까지만 말한다', () => {
  const { piece, issue, journal } = archiveOf({ issue: '2024-12', date: undefined });
  const tags = new Map(toHeadTags(piece, issue, journal));
  expect(tags.get('citation_publication_date')).toBe('2024/12');
  expect(tags.get('DC.date')).toBe('2024-12');
});
