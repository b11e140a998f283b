import type { Article } from './article.ts';
import { printPagesOf } from './print-pages.ts';

/** Consecutive printed pages of an issue that have the same articles on them. */
interface PageSpan<A = Article> {
  pages: readonly number[];
  articles: readonly A[];
}

/** Whether the pages of any article of an issue are known, so that it has a list of its pages. */
export function hasPages({ articles }: { articles: readonly Pick<Article, 'pages'>[] }): boolean {
  return articles.some(({ pages }) => pages !== undefined);
}

/** The printed pages of an issue in ascending order with their articles; pages without an article are left out. */
export function pageIndexOf<A extends Pick<Article, 'pages'>>(
  articles: readonly A[],
): PageSpan<A>[] {
  const byPage = Map.groupBy(
    articles.flatMap((article) => pageNumbersOf(article).map((page) => ({ page, article }))),
    ({ page }) => page,
  );
  const spans: { pages: number[]; articles: readonly A[] }[] = [];
  for (const [page, found] of [...byPage].sort(([a], [b]) => a - b)) {
    const on = found.map(({ article }) => article);
    const last = spans.at(-1);
    if (last?.pages.at(-1) === page - 1 && isSame(last.articles, on)) last.pages.push(page);
    else spans.push({ pages: [page], articles: on });
  }
  return spans;
}

/** Every printed page of an article, in ascending order: `[12, 13, 14, 15, 20]`; empty if unknown. */
function pageNumbersOf(article: Pick<Article, 'pages'>): number[] {
  return (printPagesOf(article)?.ranges ?? []).flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

function isSame<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
