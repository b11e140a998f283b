import type { Category } from './archive.ts';
import type { Words } from '../words/words.ts';

/** The categories that have at least one article or bid notice. */
export function filledCategories(categories: readonly Category[]): Category[] {
  return categories.filter(({ articles, bids }) => articles.length + bids.length > 0);
}

/** Counts of a category's entries, child categories included: `기사 3편, 공고 9건, 하위 분류 포함`. */
export function countLabel({ articles, bids, children }: Category, { site }: Words): string {
  const counts = [
    articles.length > 0 || bids.length === 0 ? site.articlesIn(articles.length) : undefined,
    bids.length > 0 ? site.noticesIn(bids.length) : undefined,
    filledCategories(children).length > 0 ? site.withSubcategories : undefined,
  ];
  return counts.filter((count) => count !== undefined).join(', ');
}
