import { routeOf } from '../../src/site/route-of.ts';
import { COMPLETE_FEED_URL, FEED_URL } from '../../src/site/urls.ts';
import { compareFeeds, type SiteFeed, type FeedChanges, readFeed } from './feed-changes.ts';
import { compareTexts } from './page-texts.ts';
import { comparePages, type PageChanges } from './pages.ts';
import {
  compareRedirects,
  findLostAddresses,
  type LostAddress,
  type RedirectChanges,
} from './permalinks.ts';
import { findSuccessors } from './successors.ts';
import {
  kindOf,
  type SitePageKind,
  pagesOf,
  redirectsOf,
  type BuiltSite,
  type SiteFile,
} from './site-files.ts';

/** A number of the base and of the new site. */
export interface Amount {
  before: number;
  after: number;
}

/** What a change of the content does to the site: what `npm run impact -- BASE --json` prints. */
export interface Impact {
  /** Whether nothing was found that must be mended: no address lost, no id changed. */
  ok: boolean;
  lost: LostAddress[];
  pages: PageChanges;
  feed: FeedChanges;
  redirects: RedirectChanges;
  /** Files that readers can download and that are gone, though their article is not; decoded. */
  lostFiles: string[];
  /** `searched`: pages that the search finds. Bytes are those of the built files, without the search index. */
  amounts: Record<'articles' | 'bids' | 'redirects' | 'searched' | Bytes, Amount>;
}

// The whole archive; a site that was built before there was one tells of its newest articles.
const FEED_FILES = [COMPLETE_FEED_URL, FEED_URL].map((url) => url.slice(1));

type Bytes = 'htmlBytes' | 'pictureBytes' | 'siteBytes';

/** Compares two sites exactly as built; `content` is the content folder's name in messages. */
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
  return readFeed(site.read(FEED_FILES.find((file) => site.files.has(file)) ?? ''));
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
  const amountOf = (count: (site: BuiltSite) => number): Amount => ({
    before: count(base),
    after: count(head),
  });
  return {
    articles: amountOf((site) => countPages(site, 'article')),
    bids: amountOf((site) => countPages(site, 'bid')),
    redirects: amountOf((site) => redirectsOf(site).size),
    searched: amountOf((site) => filesOf(site).filter(({ searched }) => searched).length),
    htmlBytes: amountOf((site) => sumBytes(filesOf(site).filter(({ sort }) => sort === 'html'))),
    pictureBytes: amountOf((site) =>
      sumBytes(filesOf(site).filter(({ sort }) => sort === 'picture')),
    ),
    siteBytes: amountOf((site) => sumBytes(filesOf(site))),
  };
}

function countPages(site: BuiltSite, kind: SitePageKind): number {
  return [...pagesOf(site).keys()].filter((address) => kindOf(address) === kind).length;
}

function filesOf(site: BuiltSite): SiteFile[] {
  return [...site.files.values()];
}

function sumBytes(files: readonly SiteFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
