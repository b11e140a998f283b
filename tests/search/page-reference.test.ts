import { expect, test } from 'vitest';
import { findPrintedPage } from '../../src/search/page-reference.ts';

const issue = (month: string, label: string, pages?: [number, number, number][]) =>
  ({ label, url: `/issues/${month}/`, kind: 'article', year: month.slice(0, 4), pages }) as const;

const places = [
  issue('2024-03', '2024년 3월호', [[24, 27, 9]]),
  issue('2019-03', '2019년 3월호', [
    [12, 24, 1],
    [24, 26, 2],
    [31, 31, 1],
  ]),
  issue('2019-12', 'December 2019', [[24, 26, 3]]),
  issue('2018-03', '2018년 3월호'),
];

test.each<[query: string, found: string | undefined]>([
  ['2019년 3월호 24쪽', '2019년 3월호 24쪽 1,2'],
  ['2019년 3월호24쪽', '2019년 3월호 24쪽 1,2'],
  ['컨택저널 2019년 3월호, 24면', '2019년 3월호 24쪽 1,2'],
  ['2019년 3월 24쪽', '2019년 3월호 24쪽 1,2'],
  ['19년 3월호 24쪽', '2019년 3월호 24쪽 1,2'],
  ['2019.3 24쪽', '2019년 3월호 24쪽 1,2'],
  ['2019.03. 24쪽', '2019년 3월호 24쪽 1,2'],
  ['2019-03 p.24', '2019년 3월호 24쪽 1,2'],
  ['2019/3 pp. 24-26', '2019년 3월호 24쪽 1,2'],
  ['2019년 3월호(24쪽)', '2019년 3월호 24쪽 1,2'],
  ['2019년 3월호 12~15쪽', '2019년 3월호 12쪽 1'],
  ['2019년 3월호 12–15쪽', '2019년 3월호 12쪽 1'],
  ['2019년 3월호 p.12~15', '2019년 3월호 12쪽 1'],
  ['2019년 3월호 지면 31', '2019년 3월호 31쪽 1'],
  ['3월호 25쪽', '2024년 3월호 25쪽 9'],
  ['3월호 12쪽', '2019년 3월호 12쪽 1'],
  ['december 2019, p. 24', 'December 2019 24쪽 3'],
  ['2019년 12월호 24쪽', 'December 2019 24쪽 3'],
  ['2019년 3월호 28쪽', undefined],
  ['2018년 3월호 24쪽', undefined],
  ['2020년 3월호 24쪽', undefined],
  ['24쪽', undefined],
  ['2019년 3월호', undefined],
  ['2019년 3월호 24', undefined],
  ['3 24쪽', undefined],
  ['보고서 13월호 24쪽', undefined],
  ['2019년 3월호 240쪽', undefined],
  ['2019년 3월호 0쪽', undefined],
])('%s', (query, expected) => {
  const found = findPrintedPage(query, { places: [...places].map((place) => ({ ...place })) });
  expect(found && `${found.issue.label} ${found.page}쪽 ${found.rows.join()}`).toBe(expected);
});
