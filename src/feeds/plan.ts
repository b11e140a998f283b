import { COMPLETE_FEED_URL, feedUrl } from '../archive/urls.ts';
import type { Feed, FeedFormat } from './feed.ts';

/** A file of a feed that the site has, before it is written. */
export interface PlannedDocument {
  /** From the root. */
  url: string;
  feed: Feed;
  format: FeedFormat;
  role: 'current' | 'archive' | 'complete';
  /** Of a document of the past: its place in `feed.issues`. */
  index?: number;
}

/** Every file that the feeds are made of. */
export function planDocuments(feeds: readonly Feed[]): PlannedDocument[] {
  return feeds.flatMap((feed) => [
    ...feed.formats.map((format): PlannedDocument => ({
      url: feedUrl(feed.page, format),
      ...{ feed, format, role: 'current' },
    })),
    ...feed.issues.flatMap(({ issue }, index): PlannedDocument[] =>
      feed.past ? [{ url: feed.past(issue), feed, format: 'rss', role: 'archive', index }] : [],
    ),
    ...(feed.kind === 'all'
      ? [{ url: COMPLETE_FEED_URL, feed, format: 'rss', role: 'complete' } as const]
      : []),
  ]);
}
