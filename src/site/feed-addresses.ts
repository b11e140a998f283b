import { type Archive, type Category, flattenCategoryTree } from '../archive/archive.ts';
import { type IssueKey, UNDATED } from '../archive/issue.ts';
import * as urls from './urls.ts';

const FORMATS = ['rss', 'atom', 'json'] as const;

/**
 * Every file of feeds and letters that the site has, as links have it: current, past and complete
 * feeds, lists of feeds, and the issues as letters. `issues` are those that have a page.
 */
export function feedAddressesOf(archive: Archive, issues: readonly IssueKey[]): string[] {
  const { agencies, sources, tags } = archive;
  const categories = flattenCategoryTree(archive.categories);
  const pages = {
    all: [urls.HOME_URL],
    category: categories.map(({ path }) => urls.categoryUrl(path)),
    bids: [urls.BIDS_URL],
    agency: agencies.map(({ slug }) => urls.agencyUrl(slug)),
    source: sources.map(({ slug }) => urls.sourceUrl(slug)),
    tag: tags.map(({ name }) => urls.tagUrl(name)),
    issue: issues.map(urls.issueUrl),
  };
  const { all, category, bids, ...plain } = pages;
  return [
    ...[...all, ...category, ...bids].flatMap((page) =>
      FORMATS.map((format) => urls.feedUrl(page, format)),
    ),
    ...Object.values(plain).flatMap((those) => those.map((page) => urls.feedUrl(page, 'rss'))),
    ...issues.map((issue) => urls.pastFeedUrl(issue)),
    ...categories.flatMap(pastOf),
    ...[urls.COMPLETE_FEED_URL, urls.FEED_STYLE_URL, urls.opmlUrl()],
    ...Object.entries(pages).flatMap(([kind, { length }]) =>
      length > 0 ? [urls.opmlUrl(kind)] : [],
    ),
    ...issues
      .filter((issue) => issue !== UNDATED)
      .flatMap((issue) => [urls.letterUrl(issue, 'html'), urls.letterUrl(issue, 'txt')]),
  ];
}

/** A notice belongs to the month in which it was posted. */
function pastOf({ path, articles, bids }: Category): string[] {
  const months = [
    ...articles.map(({ issue }) => issue),
    ...bids.map(({ posted }) => posted.slice(0, 7)),
  ];
  return [...new Set(months)].map((month) => urls.pastFeedUrl(month, path));
}
