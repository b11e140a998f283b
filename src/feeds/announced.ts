import { feedUrl } from '../site/urls.ts';
import type { Feed, FeedFormat } from './feed.ts';
import { FEED_TYPES } from './write.ts';

/** A feed as a page's head tells of it. */
export interface AnnouncedFeed {
  title: string;
  /** From the root. */
  url: string;
  /** Media type without parameters. */
  type: string;
}

// Readers list what a page announces by its title alone.
const SUFFIXES: Record<FeedFormat, string> = { rss: '', atom: ' (Atom)', json: ' (JSON Feed)' };

/** The feeds that belong to a page, in all their formats, by the page's address. */
export function toAnnounced(feeds: readonly Feed[]): Map<string, AnnouncedFeed[]> {
  return new Map(
    feeds.map(({ page, title, formats }) => [
      page,
      formats.map((format) => ({
        title: `${title}${SUFFIXES[format]}`,
        url: feedUrl(page, format),
        type: FEED_TYPES[format],
      })),
    ]),
  );
}
