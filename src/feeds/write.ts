import type { Archive } from '../archive/archive.ts';
import type { IssueKey } from '../archive/issue.ts';
import { type Journal, licenceLabel } from '../archive/journal.ts';
import { stripForXml } from '../text/characters.ts';
import { absoluteUrl, FEED_ICON_URL, feedUrl } from '../site/urls.ts';
import { toAtom } from './atom.ts';
import type { FeedDocument } from './document.ts';
import type { Feed, FeedFormat } from './feed.ts';
import { type Holding, listHoldings, makeFirst } from './holding.ts';
import { toInstant } from './instant.ts';
import { type FeedItem, type Material, toItem } from './item.ts';
import { toJsonFeed } from './json-feed.ts';
import type { PlannedDocument } from './plan.ts';
import { toRss } from './rss.ts';

// The most that a current document weighs, in bytes.
const CURRENT_LIMIT = 512 * 1024;

export const FEED_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

const WRITERS = { rss: toRss, atom: toAtom, json: toJsonFeed } as const;

/** The text of a planned document. */
export async function writeDocument(
  plan: PlannedDocument,
  archive: Archive,
  material: Material,
): Promise<string> {
  const entries = plan.issues.flatMap((issue) => issue.entries);
  const items = await Promise.all(
    entries.map((entry) => toItem(entry, archive, material, plan.extent)),
  );
  const write: Write = async (held, previous) =>
    WRITERS[plan.format](toDocument(plan, archive.journal, held, previous));
  return plan.role === 'current' ? writeCurrent(plan, items, write) : write(items, plan.previous);
}

/** Tells the items, and in which issue those begin that are not among them. */
type Write = (items: readonly FeedItem[], previous: IssueKey | undefined) => Promise<string>;

/** As much of the latest issues as the limit allows. */
async function writeCurrent(
  { feed, issues }: PlannedDocument,
  items: readonly FeedItem[],
  write: Write,
): Promise<string> {
  const within = async (holding: Holding): Promise<string | undefined> => {
    const held = items
      .slice(0, holding.items)
      .map((item, index) => (index < holding.texts ? item : withoutText(item)));
    const text = await write(held, feed.issues[holding.issues]?.issue);
    return weigh(text) <= CURRENT_LIMIT ? text : undefined;
  };
  const holdings = listHoldings(issues);
  return (
    // The fullest nearly always will do.
    (await makeFirst(holdings.slice(0, 1), within)) ??
    (await makeFirst(holdings.slice(1), within)) ??
    (await write([], issues[0]?.issue))
  );
}

function toDocument(
  { feed, role, ...plan }: PlannedDocument,
  journal: Journal,
  items: readonly FeedItem[],
  previous: IssueKey | undefined,
): FeedDocument {
  const absolute = (url: string): string => absoluteUrl(url, journal.url);
  const past = (issue: IssueKey | undefined): string | undefined =>
    issue === undefined || !feed.past ? undefined : absolute(feed.past(issue));
  const isCurrent = role === 'current';
  const subscribed = absolute(feedUrl(feed.page, 'rss'));
  return {
    url: absolute(plan.url),
    title: stripForXml(feed.title),
    description: stripForXml(feed.description),
    page: absolute(feed.page),
    language: journal.language,
    publisher: stripForXml(journal.publisher),
    icon: absolute(FEED_ICON_URL),
    rights: licenceLabel(journal.licence),
    updated: latestOf(items) ?? toInstant(`${journal.since}-01-01`),
    items,
    // What lies in the past does not change, and nobody subscribes to it.
    ...(isCurrent && journal.hub !== undefined ? { hub: journal.hub } : {}),
    alternates: isCurrent ? listAlternates(feed, absolute) : [],
    history: feed.past && {
      role,
      current: role === 'archive' ? subscribed : undefined,
      previous: past(previous),
      next: past(plan.next),
    },
  };
}

function listAlternates(
  feed: Feed,
  absolute: (url: string) => string,
): { url: string; type: string }[] {
  return feed.formats.map((format) => ({
    url: absolute(feedUrl(feed.page, format)),
    type: FEED_TYPES[format],
  }));
}

function latestOf(items: readonly FeedItem[]): string | undefined {
  return items
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
}

function withoutText(item: FeedItem): FeedItem {
  const told = { ...item };
  delete told.html;
  return told;
}

/** Bytes of UTF-8. */
function weigh(text: string): number {
  return Buffer.byteLength(text);
}
