import { routeOf } from '../../src/site/route-of.ts';
import { COMPLETE_FEED_URL, FEED_URL } from '../../src/site/urls.ts';
import { compareFeeds, type SiteFeed, type FeedChanges, readFeed } from './feed-changes.ts';
import { comparePages, compareTexts, type PageChanges } from './page-changes.ts';
import {
  compareRedirects,
  findLostAddresses,
  findSuccessors,
  type LostAddress,
  type RedirectChanges,
} from './permalinks.ts';
import {
  pageKindOf,
  type SitePageKind,
  pagesOf,
  builtRedirects,
  type BuiltSite,
  type SiteFile,
} from './site-files.ts';

/** A number on the base site (`before`) and on the new site (`after`). */
export interface BeforeAfter {
  before: number;
  after: number;
}

/** The effect of a content change on the site, as `npm run impact -- BASE --json` prints it. */
export interface Impact {
  /** Whether no address is lost and no id changed. */
  ok: boolean;
  lost: LostAddress[];
  pages: PageChanges;
  feed: FeedChanges;
  redirects: RedirectChanges;
  /** Decoded addresses of removed attachments whose article or notice still exists. */
  lostFiles: string[];
  /** Counts and sizes; `searched` are the pages in the search, bytes are of the built files without the search index. */
  amounts: Record<'articles' | 'bids' | 'redirects' | 'searched' | Bytes, BeforeAfter>;
}

// The feed of the whole archive; a site built by older code has only the feed of the newest articles.
const FEED_FILES = [COMPLETE_FEED_URL, FEED_URL].map((url) => url.slice(1));

type Bytes = 'htmlBytes' | 'pictureBytes' | 'siteBytes';

/** Compares two built sites; `content` is the name of the content folder in messages. */
export function compareSites(base: BuiltSite, head: BuiltSite, content: string): Impact {
  const pages = comparePages(base, head);
  const feeds = { before: findFeed(base), after: findFeed(head) };
  const feed = compareFeeds(feeds.before, feeds.after, {
    before: pagesOf(base),
    after: pagesOf(head),
    changedTexts: compareTexts(base, head),
  });
  const successorOf = findSuccessors(base, head, pages, feeds);
  const lost = findLostAddresses(base, head, pages.removed, successorOf, content);
  return {
    ok: lost.length === 0 && feed.doubled.length === 0,
    lost,
    pages,
    feed,
    redirects: compareRedirects(base, head),
    lostFiles: findLostFiles(base, head),
    amounts: measure(base, head),
  };
}

function findFeed(site: BuiltSite): SiteFeed {
  return readFeed(site.read(FEED_FILES.find((file) => site.files.has(file)) ?? ''), site.base);
}

function findLostFiles(base: BuiltSite, head: BuiltSite): string[] {
  const pages = pagesOf(head);
  return [...base.files.keys()]
    .filter((file) => !head.files.has(file))
    .map((file) => `/${file}`)
    .filter((file) => isAttachment(file) && pages.has(file.replace(/[^/]+$/u, '')))
    .sort();
}

function isAttachment(file: string): boolean {
  const kind = routeOf(file)?.kind;
  return kind === 'attachment' || kind === 'bidAttachment';
}

function measure(base: BuiltSite, head: BuiltSite): Impact['amounts'] {
  const amountOf = (count: (site: BuiltSite) => number): BeforeAfter => ({
    before: count(base),
    after: count(head),
  });
  return {
    articles: amountOf((site) => countPages(site, 'article')),
    bids: amountOf((site) => countPages(site, 'bid')),
    redirects: amountOf((site) => builtRedirects(site).size),
    searched: amountOf((site) => filesOf(site).filter(({ searched }) => searched).length),
    htmlBytes: amountOf((site) => sumBytes(site, ['html'])),
    pictureBytes: amountOf((site) => sumBytes(site, ['picture'])),
    siteBytes: amountOf((site) => sumBytes(site, ['html', 'picture', 'other'])),
  };
}

function countPages(site: BuiltSite, kind: SitePageKind): number {
  return [...pagesOf(site).keys()].filter((address) => pageKindOf(address) === kind).length;
}

function filesOf(site: BuiltSite): SiteFile[] {
  return [...site.files.values()];
}

function sumBytes(site: BuiltSite, sorts: readonly SiteFile['sort'][]): number {
  const files = filesOf(site).filter(({ sort }) => sorts.includes(sort));
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
