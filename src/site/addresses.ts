import { type Archive, flattenCategoryTree } from '../archive/archive.ts';
import {
  AGENCIES_URL,
  agencyUrl,
  ARTICLES_URL,
  articleUrl,
  BIDS_URL,
  bidUrl,
  bidYearUrl,
  CATEGORIES_URL,
  categoryUrl,
  FEEDS_URL,
  ISSUES_URL,
  issueUrl,
  pageUrl,
  SEARCH_URL,
  SOURCES_URL,
  sourceUrl,
  TAGS_URL,
  tagUrl,
} from './urls.ts';

/** Every address that a reader may have meant: no redirects, no feeds, and no page after a list's first. */
export function addressesOf(archive: Archive, pages: readonly { slug: string }[]): string[] {
  return [
    ...[ISSUES_URL, CATEGORIES_URL, SOURCES_URL, TAGS_URL, ARTICLES_URL, BIDS_URL],
    ...[AGENCIES_URL, SEARCH_URL, FEEDS_URL],
    ...pages.map(({ slug }) => pageUrl(slug)),
    ...archive.issues.map(({ month }) => issueUrl(month)),
    ...archive.articles.map(articleUrl),
    ...new Set(archive.bids.map(({ year }) => bidYearUrl(year))),
    ...archive.bids.map(bidUrl),
    ...flattenCategoryTree(archive.categories).map(({ path }) => categoryUrl(path)),
    ...archive.sources.map(({ slug }) => sourceUrl(slug)),
    ...archive.agencies.map(({ slug }) => agencyUrl(slug)),
    ...archive.tags.map(({ name }) => tagUrl(name)),
  ].map(decodeURI);
}
