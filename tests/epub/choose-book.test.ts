import { expect, test } from 'vitest';
import { bookFileName, chooseBook, type WantedBook } from '../../scripts/epub/choose-book.ts';
import { buildArchive } from '../../src/archive/archive.ts';
import { chaptersOf } from '../../src/books/book.ts';
import { article, input } from '../archive/samples.ts';

const archive = buildArchive(
  input([
    article('2024-04', 'second', { series: { title: '골목 산책', part: 2 } }),
    article('2024-03', 'first', { series: { title: '골목 산책', part: 1 } }),
    article('undated', 'old', { date: undefined, category: 'report/special-report' }),
  ]),
);

test.each<[WantedBook, string[], string]>([
  [{ kind: 'issue', name: '2024-04' }, ['second'], '2024-04.epub'],
  [{ kind: 'series', name: '골목 산책' }, ['first', 'second'], '골목-산책.epub'],
  [{ kind: 'category', name: 'report' }, ['first', 'second', 'old'], 'report.epub'],
  [{ kind: 'category', name: 'report/special-report' }, ['old'], 'report-special-report.epub'],
])('%j: 오래된 글부터', (wanted, slugs, file) => {
  const { book } = chooseBook(archive, wanted);
  expect(book && chaptersOf(book).map((chapter) => chapter.article.slug)).toEqual(slugs);
  expect(bookFileName(wanted)).toBe(file);
});

test.each<[WantedBook, string]>([
  [
    { kind: 'issue', name: '2024-05' },
    '‘2024-05’ 호가 없거나 실린 기사가 없습니다. 다음 가운데 하나를 적어 주세요: 2024-04, 2024-03',
  ],
  [
    { kind: 'series', name: '산책' },
    '‘산책’ 연재가 없거나 실린 기사가 없습니다. 다음 가운데 하나를 적어 주세요: 골목 산책',
  ],
  [
    { kind: 'category', name: 'news' },
    '‘news’ 분류가 없거나 실린 기사가 없습니다. 다음 가운데 하나를 적어 주세요: report, report/special-report',
  ],
])('없는 책이면 있는 이름을 알린다: %j', (wanted, fault) => {
  expect(chooseBook(archive, wanted).fault).toBe(fault);
});
