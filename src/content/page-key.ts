import { type Archive, flattenCategoryTree, type Issue, neighbours } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import type { Journal } from '../archive/journal.ts';
import type { RelatedArticle } from '../archive/related.ts';
import { articleShare, journalShare } from '../pictures/drawings.ts';
import { digestOf } from './cache.ts';

/**
 * Keys of pages for Astro's incremental build: everything that the page shows besides its code.
 * A page whose key is that of the last build is taken from there (design decision 2).
 */
export function articlePageKey(
  archive: Archive,
  issue: Issue,
  article: Article,
  related: readonly RelatedArticle[],
): string {
  const { previous, next } = neighbours(issue, article);
  const series = archive.series.find(({ title }) => title === article.series?.title);
  const category = flattenCategoryTree(archive.categories).find(
    ({ path }) => path === article.category,
  );
  return digestOf(
    JSON.stringify([
      archive.journal,
      article,
      [issue.label, issue.number, issue.date],
      articleShare(archive.journal, issue, article).name,
      category?.trail,
      [previous, next].map((other) => other && nameOf(other)),
      series?.parts.map(nameOf),
      related,
    ]),
  );
}

/** As `articlePageKey`, for a bid notice. */
export function bidPageKey(archive: Archive, bid: Bid): string {
  return digestOf(JSON.stringify([archive.journal, journalShare(archive.journal).name, bid]));
}

/** As `articlePageKey`, for a file of a feed: `about` is what it tells besides its entries. */
export function feedKey(
  journal: Journal,
  about: unknown,
  entries: readonly (Article | Bid)[],
): string {
  return digestOf(JSON.stringify([journal, about]), ...entries.map(digestEntry));
}

/** An entry stands in many feeds. */
function digestEntry(entry: Article | Bid): string {
  const digest = entryDigests.get(entry) ?? digestOf(JSON.stringify(entry));
  entryDigests.set(entry, digest);
  return digest;
}

const entryDigests = new WeakMap<Article | Bid, string>();

function nameOf({ title, issue, slug, series }: Article): unknown {
  return [title, issue, slug, series?.part];
}
