import { type Archive, type Category, flattenCategoryTree, holdsBids } from '../archive/archive.ts';
import { type IssueKey, UNDATED } from '../archive/issue.ts';
import { isOmitted, type Omittable } from '../archive/omitted.ts';
import { isOfferedTag } from '../archive/offered-tags.ts';
import { hasPages } from '../archive/page-index.ts';
import { hasFeed } from '../archive/person.ts';
import * as urls from './urls.ts';

/** Input for the URLs of a site: its archive, and the standing pages of `content/pages/`. */
interface SiteEntries {
  archive: Archive;
  pages: readonly { slug: string }[];
}

/**
 * One kind of page: its URLs, whether its lists continue on further pages (`/articles/2/`), and the
 * formats of its feeds.
 */
interface PageRoute {
  urlsOf: (site: SiteEntries) => readonly string[];
  /** Whether the page is a list with possible later pages: `/articles/2/`. */
  paged?: true;
  /** Formats of the list's feeds, which are files below its URL: `/tags/챗봇/rss.xml`. */
  feeds?: readonly urls.FeedFormat[];
  /** The URLs that have feeds, if not all do. */
  followedOf?: (site: SiteEntries) => readonly string[];
}

const ALL_FORMATS = ['rss', 'atom', 'json'] as const;
const RSS = ['rss'] as const;

const PAGES = {
  home: { urlsOf: () => [urls.HOME_URL], feeds: ALL_FORMATS },
  issues: { urlsOf: () => [urls.ISSUES_URL] },
  categories: { urlsOf: () => [urls.CATEGORIES_URL] },
  sources: { urlsOf: ({ archive }) => (archive.sources.length > 0 ? [urls.SOURCES_URL] : []) },
  tags: { urlsOf: ({ archive }) => (archive.tags.length > 0 ? [urls.TAGS_URL] : []) },
  people: { urlsOf: ({ archive }) => (archive.people.length > 0 ? [urls.PEOPLE_URL] : []) },
  allSeries: { urlsOf: ({ archive }) => (archive.series.length > 0 ? [urls.SERIES_URL] : []) },
  articles: { urlsOf: () => [urls.ARTICLES_URL], paged: true },
  bids: {
    urlsOf: ({ archive }) => (holdsBids(archive) ? [urls.BIDS_URL] : []),
    paged: true,
    feeds: ALL_FORMATS,
  },
  agencies: {
    urlsOf: ({ archive }) => (archive.agencies.length > 0 ? [urls.AGENCIES_URL] : []),
  },
  search: { urlsOf: () => [urls.SEARCH_URL] },
  feeds: { urlsOf: () => [urls.FEEDS_URL] },
  saved: { urlsOf: () => [urls.SAVED_URL] },
  standing: { urlsOf: ({ pages }) => pages.map(({ slug }) => urls.pageUrl(slug)) },
  issue: {
    urlsOf: ({ archive }) => archive.issues.map(({ month }) => urls.issueUrl(month)),
    feeds: RSS,
  },
  issuePages: {
    urlsOf: ({ archive }) =>
      archive.issues.filter(hasPages).map(({ month }) => urls.issuePagesUrl(month)),
  },
  article: { urlsOf: ({ archive }) => archive.articles.map(urls.articleUrl) },
  bidYear: {
    urlsOf: ({ archive }) => [...new Set(archive.bids.map(({ year }) => urls.bidYearUrl(year)))],
  },
  bid: { urlsOf: ({ archive }) => archive.bids.map(urls.bidUrl) },
  category: {
    urlsOf: ({ archive }) =>
      flattenCategoryTree(archive.categories).map(({ path }) => urls.categoryUrl(path)),
    paged: true,
    feeds: ALL_FORMATS,
  },
  source: {
    urlsOf: ({ archive }) => archive.sources.map(({ slug }) => urls.sourceUrl(slug)),
    paged: true,
    feeds: RSS,
  },
  agency: {
    urlsOf: ({ archive }) => archive.agencies.map(({ slug }) => urls.agencyUrl(slug)),
    paged: true,
    feeds: RSS,
  },
  tag: {
    urlsOf: ({ archive }) => archive.tags.map(({ name }) => urls.tagUrl(name)),
    paged: true,
    feeds: RSS,
  },
  person: {
    urlsOf: ({ archive }) => archive.people.map(({ slug }) => urls.personUrl(slug)),
    paged: true,
    feeds: RSS,
    followedOf: ({ archive }) =>
      archive.people.filter(hasFeed).map(({ slug }) => urls.personUrl(slug)),
  },
  series: {
    urlsOf: ({ archive }) => archive.series.map(({ slug }) => urls.seriesUrl(slug)),
    feeds: RSS,
  },
} satisfies Partial<Record<urls.RouteKind, PageRoute>>;

/** All kinds of pages, in the order of `addressesOf`. */
export const PAGE_ROUTES: Record<keyof typeof PAGES, PageRoute> = PAGES;

/** URL paths of all pages, decoded: no redirects, no feeds, and of a list only its first page. */
export function addressesOf(archive: Archive, pages: readonly { slug: string }[]): string[] {
  return Object.values(PAGE_ROUTES)
    .flatMap(({ urlsOf }) => urlsOf({ archive, pages }))
    .filter((url) => url !== urls.HOME_URL)
    .map(decodeURI);
}

/**
 * URL paths of all feeds, letters and books: current, past and complete feeds, OPML lists of feeds, and
 * the letter and the EPUB of each issue. `issues` are the issues that have a page.
 */
export function feedAddressesOf(archive: Archive, issues: readonly IssueKey[]): string[] {
  const lists = Object.entries(PAGE_ROUTES).flatMap(([kind, route]) => {
    const { urlsOf, feeds = [], followedOf = urlsOf } = route;
    const pages = kind === 'issue' ? issues.map(urls.issueUrl) : followedOf({ archive, pages: [] });
    return feeds.length > 0 && pages.length > 0 ? [{ kind, pages, feeds }] : [];
  });
  const dated = issues.filter((issue) => issue !== UNDATED);
  const datedUnless = (part: Omittable): IssueKey[] =>
    isOmitted(archive.journal, part) ? [] : dated;
  return [
    ...lists.flatMap(({ pages, feeds }) =>
      pages.flatMap((page) => feeds.map((format) => urls.feedUrl(page, format))),
    ),
    ...archive.agencies.flatMap(({ former }) =>
      former.map((slug) => urls.feedUrl(urls.agencyUrl(slug), 'rss')),
    ),
    ...issues.map((issue) => urls.pastFeedUrl(issue)),
    ...(isOmitted(archive.journal, 'category-archives')
      ? []
      : flattenCategoryTree(archive.categories).flatMap(pastFeedsOf)),
    ...[urls.COMPLETE_FEED_URL, urls.FEED_STYLE_URL, urls.opmlUrl()],
    ...lists
      .filter(({ kind }) => hasEntries(archive, kind))
      .map(({ kind }) => urls.opmlUrl(kind === 'home' ? 'all' : kind)),
    ...datedUnless('letters').flatMap((issue) => [
      urls.letterUrl(issue, 'html'),
      urls.letterUrl(issue, 'txt'),
    ]),
    ...datedUnless('books').map(urls.bookUrl),
  ];
}

/** Whether a feed of a kind has an entry, so that feeds of this kind are offered; the main feed always is. */
function hasEntries({ articles, bids, tags }: Archive, kind: string): boolean {
  if (kind === 'bids') return bids.length > 0;
  if (kind === 'tag') return tags.some(isOfferedTag);
  return kind !== 'category' || articles.length + bids.length > 0;
}

/** URL paths of a category's feeds of past issues; a notice counts for the issue of the month of its posting. */
function pastFeedsOf({ path, articles, bids }: Category): string[] {
  const months = [
    ...articles.map(({ issue }) => issue),
    ...bids.map(({ posted }) => posted.slice(0, 7)),
  ];
  return [...new Set(months)].map((month) => urls.pastFeedUrl(month, path));
}

/** Files that every site has, such as `/robots.txt`. */
export function fixedFiles(): string[] {
  return Object.values(urls.PATTERNS).filter(
    (pattern) => !/\[|\/$/u.test(pattern) && pattern !== urls.PATTERNS.missing,
  );
}
