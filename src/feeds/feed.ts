import { articleDay, type Article, lastEdited } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import { type Day, latest } from '../archive/date.ts';
import type { IssueKey } from '../archive/issue.ts';
import { lastKnownDay } from '../bids/bid-days.ts';
import { type FeedFormat, feedUrl } from '../site/urls.ts';

/** Media types of the feed formats, without parameters. */
export const FEED_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

export const FEED_KINDS = [
  ...(['all', 'category', 'bids', 'agency'] as const),
  ...(['series', 'person', 'source', 'tag', 'issue'] as const),
] as const;

export type FeedKind = (typeof FEED_KINDS)[number];

export type FeedEntry = Article | Bid;

/** The articles of an issue in their order, then the bid notices posted in its month. */
export interface FeedIssue {
  issue: IssueKey;
  entries: FeedEntry[];
}

/** A feed, in all its formats: of all articles, of a category, of the bid notices of an agency … */
export interface Feed {
  kind: FeedKind;
  /** Name of the feed on the feeds page, `Special Report`. */
  label: string;
  /** Name in a feed reader, `컨택저널 · Report › Special Report`. */
  title: string;
  description: string;
  /** Address, from the root of the site, of the page that lists the same entries: `/tags/AI/`. */
  page: string;
  /** Former addresses of the page; feeds are still written there for readers who subscribed to them. */
  former?: readonly string[] | undefined;
  formats: readonly FeedFormat[];
  /** Gives the address of the archive document (RFC 5005) of an issue; undefined if the feed has no archive documents. */
  past?: ((issue: IssueKey) => string) | undefined;
  /** The feed's entries by issue, newest issue first. */
  issues: FeedIssue[];
}

export function isBid(entry: FeedEntry): entry is Bid {
  return 'agency' in entry;
}

/** The day of the last publication or change in a feed; undefined if no entry has a day. */
export function lastUpdate({ issues }: Pick<Feed, 'issues'>): Day | undefined {
  return latest(issues.flatMap(({ entries }) => entries.map(lastChanged)));
}

/**
 * The day on which an entry was last published or changed; undefined if it has no day. An article for
 * members changes when it opens to everybody: its item has the text then.
 */
export function lastChanged(entry: FeedEntry): Day | undefined {
  return isBid(entry)
    ? lastKnownDay(entry)
    : latest([articleDay(entry), lastEdited(entry), entry.opened]);
}

/** The beginning of a day in Seoul, RFC 3339: `2024-04-01T00:00:00+09:00`. */
export function toInstant(day: string): string {
  return `${day}T00:00:00+09:00`;
}

/** An RFC 3339 instant in RFC 822 format, in its own time zone: `Mon, 01 Apr 2024 00:00:00 +0900`. */
export function toRfc822(instant: string): string {
  const zone = instant.slice(-'+09:00'.length);
  const clock = new Date(`${instant.slice(0, -zone.length)}Z`).toUTCString();
  return clock.replace('GMT', zone.replace(':', ''));
}

/** A feed in one format, for a `<link rel="alternate">` in the head of a page. */
export interface AnnouncedFeed {
  title: string;
  /** Address from the root of the site. */
  url: string;
  /** Media type, `application/rss+xml`. */
  type: string;
}

// Suffixes that distinguish the formats where a feed reader lists the feeds of a page.
const TITLE_SUFFIXES: Record<FeedFormat, string> = {
  rss: '',
  atom: ' (Atom)',
  json: ' (JSON Feed)',
};

/** The feeds of each page in all their formats, by the address of the page. */
export function toAnnounced(feeds: readonly Feed[]): Map<string, AnnouncedFeed[]> {
  return new Map(
    feeds.map(({ page, title, formats }) => [
      page,
      formats.map((format) => ({
        title: `${title}${TITLE_SUFFIXES[format]}`,
        url: feedUrl(page, format),
        type: FEED_TYPES[format],
      })),
    ]),
  );
}
