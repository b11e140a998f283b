import { expect, test } from 'vitest';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import { toFrontPage } from '../../src/archive/front-page.ts';
import { article, input } from './samples.ts';

/** An archive of these articles, and the articles that each of these issues recommends. */
function archiveOf(articles: readonly Article[], featured: Record<string, string[]>): Archive {
  const from = input(articles);
  const issues = from.issues.map((issue) => ({ ...issue, featured: featured[issue.month] ?? [] }));
  return buildArchive({ ...from, issues });
}

/** Slugs of all that home shows of an archive. */
function slugsOf(archive: Archive) {
  const { current, picks, recent, categories, past } = toFrontPage(archive);
  const slugs = (articles: readonly Article[]) => articles.map(({ slug }) => slug);
  return {
    current: current?.month,
    picks: slugs(picks),
    recent: slugs(recent),
    categories: categories.map(({ category, articles }) => [category.label, ...slugs(articles)]),
    past: past.map(({ month }) => month),
  };
}

test('한 편뿐인 호 뒤에도 앞선 호의 기사와 분류, 지난 호가 놓인다', () => {
  const march = ['a', 'b', 'c', 'd', 'e'].map((slug) => article('2024-03', slug));
  const news = article('2024-01', 'news', { category: 'news', date: '2024-01-01' });
  const january = ['f', 'g', 'h', 'i'].map((slug) => article('2024-01', slug));
  const undated = article('undated', 'u', { date: undefined, category: 'news' });
  const articles = [article('2024-04', 'new'), ...march, news, ...january, undated];
  expect(
    slugsOf(archiveOf(articles, { '2024-01': ['old'], '2024-03': ['c', '2024-01/h'] })),
  ).toEqual({
    current: '2024-04',
    picks: ['c', 'h'],
    recent: ['a', 'b', 'd', 'e', 'news', 'f'],
    categories: [
      ['News', 'u'],
      ['Report', 'g', 'i'],
    ],
    past: ['2024-03', '2024-01'],
  });
});

test('묶음마다 보이는 수에 끝이 있다', () => {
  const months = Array.from({ length: 9 }, (_, index) => `2024-0${9 - index}`);
  const articles = months.flatMap((month) =>
    ['a', 'b'].map((slug) => article(month, `${slug}${month}`)),
  );
  const { recent, categories, past } = slugsOf(archiveOf(articles, {}));
  expect([recent.length, past.length]).toEqual([6, 6]);
  expect(categories).toEqual([['Report', 'a2024-05', 'b2024-05', 'a2024-04']]);
});

test.each([
  ['기사 없는 저널', [], undefined],
  ['발행월 미상뿐인 저널', [article('undated', 'u', { date: undefined })], 'undated'],
  ['호 하나', [article('2024-04', 'a')], '2024-04'],
])('%s의 홈에는 빈 묶음이 없다', (_, articles, current) => {
  expect(slugsOf(archiveOf(articles, {}))).toEqual({
    current,
    picks: [],
    recent: [],
    categories: [],
    past: [],
  });
});

test('초안은 추천해 두어도 실릴 때까지 나오지 않고, 그 앞의 추천이 남는다', () => {
  const articles = [
    article('2024-04', 'draft', { draft: true }),
    article('2024-04', 'a'),
    article('2024-03', 'b'),
  ];
  expect(slugsOf(archiveOf(articles, { '2024-04': ['draft'], '2024-03': ['b'] })).picks).toEqual([
    'b',
  ]);
});
