import { type Archive, type Category, flattenCategoryTree } from '../archive/archive.ts';
import { isOfferedTag } from '../archive/offered-tags.ts';
import { BIDS_URL, categoryUrl, SAVED_URL, tagUrl } from './urls.ts';

/**
 * The one address of a category's page for links and search engines: that of all notices, `/bids/`, for
 * a category that holds nothing but notices, whose page shows the same.
 */
export function canonicalCategoryUrl(
  category: Pick<Category, 'path' | 'holdsBids' | 'articles' | 'children'>,
): string {
  const { path, holdsBids, articles, children } = category;
  const isTwin = holdsBids && articles.length === 0 && children.length === 0;
  return isTwin ? BIDS_URL : categoryUrl(path);
}

/**
 * URL paths, percent-encoded, of pages that the sitemap leaves out: pages with the same content as another,
 * tags of one article, and pages that show only what is stored in the reader's browser.
 */
export function unlistedUrls({ categories, tags }: Archive): ReadonlySet<string> {
  return new Set([
    SAVED_URL,
    ...flattenCategoryTree(categories)
      .filter((category) => canonicalCategoryUrl(category) === BIDS_URL)
      .map(({ path }) => categoryUrl(path)),
    ...tags.filter((tag) => !isOfferedTag(tag)).map(({ name }) => tagUrl(name)),
  ]);
}
