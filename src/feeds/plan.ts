import type { IssueKey } from '../archive/issue.ts';
import { COMPLETE_FEED_URL, type FeedFormat, feedUrl } from '../site/urls.ts';
import type { Feed, FeedIssue } from './feed.ts';

/** `current`: the latest issues, for subscribers; `archive`: one issue; `complete`: all issues. */
export type DocumentRole = 'current' | 'archive' | 'complete';

/** A file of a feed, before it is written. */
export interface PlannedDocument {
  /** From the root. */
  url: string;
  feed: Feed;
  format: FeedFormat;
  role: DocumentRole;
  /** Whether its items have their whole texts or only their summaries. */
  extent: 'whole' | 'summary';
  /** Newest first; a current document includes as many of them as its size allows. */
  issues: readonly FeedIssue[];
  /** The issue before them. */
  previous: IssueKey | undefined;
  /** The issue after that of an archive document. */
  next: IssueKey | undefined;
}

// Issues in the current document of a feed at most.
const CURRENT_ISSUES = 3;

/**
 * Articles up to which every document has whole texts. Beyond it only current documents and the
 * archive documents of the main feed have them: each further copy of 10,000 articles makes the site
 * a sixth larger. The article that crosses the limit changes the other documents once.
 */
export const SMALL_ARCHIVE = 500;

/** Every file of the feeds. */
export function planDocuments(feeds: readonly Feed[]): PlannedDocument[] {
  const isSmall = feeds.every(
    ({ kind, issues }) => kind !== 'all' || countItems(issues) <= SMALL_ARCHIVE,
  );
  const planned = feeds.flatMap((feed) => [
    ...planCurrent(feed),
    ...planPast(feed),
    ...(feed.kind === 'all' ? [planComplete(feed)] : []),
  ]);
  return planned.map((plan) => ({
    ...plan,
    extent: isSmall || hasTexts(plan) ? 'whole' : 'summary',
  }));
}

/** Number of items in the issues. */
export function countItems(issues: readonly FeedIssue[]): number {
  return issues.reduce((sum, { entries }) => sum + entries.length, 0);
}

type Outline = Omit<PlannedDocument, 'extent'>;

function hasTexts({ feed, role }: Outline): boolean {
  return role === 'current' ? feed.kind !== 'issue' : role === 'archive' && feed.kind === 'all';
}

/** JSON for a cache key: what a document depends on except its entries, the journal and the code. */
export function describePlan({ feed, ...plan }: PlannedDocument): unknown {
  return [
    [plan.url, plan.format, plan.role, plan.extent, plan.previous, plan.next],
    [feed.kind, feed.title, feed.description, feed.page, feed.formats],
    plan.issues.map(({ issue, entries }) => [issue, entries.length]),
  ];
}

function planCurrent(feed: Feed): Outline[] {
  return feed.formats.map((format) => ({
    url: feedUrl(feed.page, format),
    feed,
    format,
    role: 'current',
    issues: feed.issues.slice(0, CURRENT_ISSUES),
    previous: feed.issues[CURRENT_ISSUES]?.issue,
    next: undefined,
  }));
}

// The newest issue has an archive document, too: the next issue will link to it.
function planPast(feed: Feed): Outline[] {
  const { past, issues } = feed;
  if (!past) return [];
  return issues.map((issue, index) => ({
    url: past(issue.issue),
    feed,
    format: 'rss',
    role: 'archive',
    issues: [issue],
    previous: issues[index + 1]?.issue,
    next: issues[index - 1]?.issue,
  }));
}

function planComplete(feed: Feed): Outline {
  return {
    url: COMPLETE_FEED_URL,
    feed,
    format: 'rss',
    role: 'complete',
    issues: feed.issues,
    previous: undefined,
    next: undefined,
  };
}
