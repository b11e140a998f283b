import { describe, expect, test } from 'vitest';
import type { SearchQuestion } from '../../src/search/answer.ts';
import type { RankedAnswer } from '../../src/search/answer-question.ts';
import { mixSealed } from '../../src/search/mix-sealed.ts';
import type { PageTable } from '../../src/search/page-table.ts';

const YEARS = ['2024', '2024', '2024', '2023', '2023', '2023'];
const table: PageTable = {
  kinds: [{ value: 'article', label: '기사' }],
  places: ['2024', '2023'].map((year) => ({
    ...{ label: `${year}년 1월호`, url: `/issues/${year}-01/`, kind: 'article', year },
  })),
  categories: [{ path: 'news', label: '소식' }],
  sources: [],
  rows: YEARS.map((year) => [year === '2024' ? 0 : 1, 0]),
  members: { mark: '회원 전용', rows: [0, 1, 2, 3, 4, 5] },
  surfaceFiles: 0,
};

/** The answer of the public index: results with all words in these rows, then results that lack a word. */
function answerOf(whole: number[], partial: number[] = [], more: Partial<RankedAnswer> = {}) {
  const toPage = (lacks: string[]) => (row: number) => ({
    ...{ row, lacks, id: '', score: 1, places: [] },
    read: () => Promise.reject(new Error('not read')),
  });
  const ordered = [...whole.map(toPage([])), ...partial.map(toPage(['말']))];
  const hits = ordered.map(({ row, lacks }) => ({
    ...{ url: `/${row}/`, href: '', title: [], excerpt: [], cut: { start: false, end: false } },
    ...{ lacks, marks: [], score: 1, kind: 'article' as const, kindLabel: '', notice: {} },
    place: { label: '', url: '' },
  }));
  const answer: RankedAnswer = {
    ...{ query: '낱말', printed: undefined, understood: [], corrections: [], excluded: [] },
    ...{ missing: [], apart: 0, leftOut: [], others: [], isPartial: whole.length === 0 },
    ...{ total: hits.length, partial: partial.length, unlimited: hits.length },
    facets: { kinds: [], years: [], categories: [], sources: [] },
    ...{ ordered, found: ordered, table },
    read: (start, end) => Promise.resolve(hits.slice(start, end)),
    ...more,
  };
  return answer;
}

const sealed = (row: number, text = '첫 낱말', title = '제목') => ({
  ...{ row, url: `/${row}/`, title, text },
});

async function mixedRows(
  answer: RankedAnswer,
  texts: ReturnType<typeof sealed>[],
  question: Partial<SearchQuestion> = {},
) {
  const asked = { query: answer.query, conditions: {}, order: 'relevance' as const, ...question };
  const mixed = mixSealed(answer, asked, texts);
  const hits = await mixed.read(0, 10);
  const rows = hits.map(({ url, kindLabel }) => (kindLabel === '' ? '' : '*') + url);
  return { mixed, rows: rows.join(' ') };
}

describe('회원사 글의 자리', () => {
  test.each([
    ['번갈아', answerOf([0, 1, 2]), [sealed(4), sealed(5)], '/0/ */4/ /1/ */5/ /2/'],
    ['예고도 찾았으면 그 자리', answerOf([0, 1, 2]), [sealed(1)], '/0/ */1/ /2/'],
    ['예고는 일부만 들었으면 위로', answerOf([0], [1, 2]), [sealed(2)], '/0/ */2/ /1/'],
    ['제목에 든 글이 먼저', answerOf([]), [sealed(4), sealed(5, '', '낱말')], '*/5/ */4/'],
    [
      '공개한 글에 없는 말이면 맨 앞',
      answerOf([0], [], { corrections: [{ typed: '낱말', used: [] }] }),
      [sealed(4)],
      '*/4/ /0/',
    ],
    ['낱말이 없으면 그대로', answerOf([0]), [sealed(4, '다른 글')], '/0/'],
  ])('%s', async (_, answer, texts, expected) => {
    const { mixed, rows } = await mixedRows(answer, texts);
    expect(rows).toBe(expected);
    expect(mixed.total).toBe(expected.split(' ').length);
  });

  test('최신순과 호별 정렬을 따르고, 일부만 든 글은 뒤에 남는다', async () => {
    const texts = [sealed(1), sealed(3)];
    const byDate = await mixedRows(answerOf([4, 2], [0]), texts, { order: 'date' });
    expect(byDate.rows).toBe('*/1/ /2/ */3/ /4/ /0/');
    const byIssue = await mixedRows(answerOf([4, 2], [0]), texts, { order: 'issue' });
    expect(byIssue.rows).toBe('*/1/ /2/ /4/ */3/ /0/');
  });
});

test('필터와 개수에 든다', async () => {
  const conditions = { from: '2024', to: '2024' };
  const texts = [sealed(1), sealed(4)];
  const { mixed, rows } = await mixedRows(answerOf([0]), texts, { conditions });
  expect(rows).toBe('/0/ */1/');
  expect(mixed).toMatchObject({ total: 2, unlimited: 3 });
  expect(mixed.facets.years.map(({ value, count }) => [value, count])).toEqual([
    ['2024', 2],
    ['2023', 1],
  ]);
});

test('회원사 글에만 있는 말은 없는 말이 아니다', async () => {
  const others = [{ query: '다른', total: 3 }];
  const answer = answerOf([], [0], { missing: ['낱말'], leftOut: ['낱말'], others });
  const { mixed } = await mixedRows(answer, [sealed(4)]);
  const expected = { missing: [], leftOut: [], others: [], isPartial: false, partial: 1 };
  expect(mixed).toMatchObject({ ...expected, understood: ['낱말'] });
});
