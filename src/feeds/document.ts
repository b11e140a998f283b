import { latest } from '../archive/date.ts';
import type { IssueKey } from '../archive/issue.ts';
import { type Journal, licenceLabel } from '../archive/journal.ts';
import { addBase, basePath } from '../site/base-path.ts';
import { absoluteUrl, FEED_ICON_URL, FEED_STYLE_URL, feedUrl } from '../site/urls.ts';
import { stripForXml } from '../text/characters.ts';
import { FEED_TYPES, toInstant } from './feed.ts';
import type { FeedItem } from './item.ts';
import type { DocumentRole, PlannedDocument } from './plan.ts';

/** A file of a feed (RFC 5005 "document") before it is written as RSS, Atom or JSON; addresses are absolute. */
export interface FeedDocument {
  /** Address of this file: `https://…/rss.xml`. */
  url: string;
  title: string;
  description: string;
  /** Address of the page that lists the same entries. */
  page: string;
  language: string;
  publisher: string;
  icon: string;
  /** Path of the style sheet for browsers, with the base path: a browser takes it only from its own origin. */
  style: string;
  /** Licence of the texts, `공공누리 제1유형 (AI 학습 이용 가능)`. */
  rights?: string;
  /** Time of the last change of an item, RFC 3339. */
  updated: string;
  items: readonly FeedItem[];
  /** Addresses and media types of the feed in all its formats; empty unless the document is current. */
  alternates: readonly { url: string; type: string }[];
  /** Address of the WebSub hub; undefined unless the document is current, because others do not change. */
  hub?: string | undefined;
  /** Links to the other documents of the feed; undefined if it has no archive documents. */
  history?: FeedHistory | undefined;
}

/** The links between the documents of a feed (RFC 5005). */
interface FeedHistory {
  role: DocumentRole;
  /** Address of the current document, which subscribers fetch; only in an archive document. */
  current?: string | undefined;
  /** Address of the archive document of the newest issue that this document does not completely include. */
  previous?: string | undefined;
  /** Address of the archive document of the following issue; only in an archive document. */
  next?: string | undefined;
}

/** Builds a planned document from its items; `previous` is the newest issue that it does not completely include. */
export function toFeedDocument(
  { feed, role, ...plan }: PlannedDocument,
  journal: Journal,
  items: readonly FeedItem[],
  previous: IssueKey | undefined,
): FeedDocument {
  const absolute = (url: string): string => absoluteUrl(url, journal.url);
  const isCurrent = role === 'current';
  const alternates = feed.formats.map((format) => ({
    url: absolute(feedUrl(feed.page, format)),
    type: FEED_TYPES[format],
  }));
  return {
    // The feed at a former address names the current one; feed readers then switch to it.
    url: absolute(isCurrent ? feedUrl(feed.page, plan.format) : plan.url),
    title: stripForXml(feed.title),
    description: stripForXml(feed.description),
    page: absolute(feed.page),
    language: journal.language,
    publisher: stripForXml(journal.publisher),
    icon: absolute(FEED_ICON_URL),
    style: addBase(FEED_STYLE_URL, basePath(journal.url)),
    rights: licenceLabel(journal),
    updated: latest(items.map(({ updated }) => updated)) ?? toInstant(`${journal.since}-01-01`),
    items,
    hub: isCurrent ? journal.hub : undefined,
    alternates: isCurrent ? alternates : [],
    history: toHistory({ feed, role, ...plan, previous }, absolute),
  };
}

function toHistory(
  { feed: { past, page }, role, previous, next }: PlannedDocument,
  absolute: (url: string) => string,
): FeedHistory | undefined {
  if (!past) return undefined;
  return {
    role,
    current: role === 'archive' ? absolute(feedUrl(page, 'rss')) : undefined,
    previous: previous && absolute(past(previous)),
    next: next && absolute(past(next)),
  };
}
