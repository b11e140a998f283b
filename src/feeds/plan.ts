import type { IssueKey } from '../archive/issue.ts';
import { COMPLETE_FEED_URL, type FeedFormat, feedUrl } from '../site/urls.ts';
import type { Feed, FeedIssue } from './feed.ts';

/** Role of a document (RFC 5005): `current` has the latest issues, `archive` one issue, `complete` all issues. */
export type DocumentRole = 'current' | 'archive' | 'complete';

/** A file of a feed that is to be written. */
export interface PlannedDocument {
  /** Address from the root of the site. */
  url: string;
  feed: Feed;
  format: FeedFormat;
  role: DocumentRole;
  /** Whether the items have their whole texts or only their summaries. */
  extent: 'whole' | 'summary';
  /** The issues of the document, newest first; a current document may drop the oldest for its size. */
  issues: readonly FeedIssue[];
  /** The issue before the oldest of `issues`; undefined if there is none. */
  previous: IssueKey | undefined;
  /** The issue after that of an archive document; undefined in other documents. */
  next: IssueKey | undefined;
}

// Maximum issues in the current document of a feed.
const CURRENT_ISSUES = 3;

/**
 * Maximum number of articles for which every document has whole texts. Beyond it only current documents
 * and the archive documents of the main feed have whole texts, because each further copy of 10,000
 * articles makes the site a sixth larger.
 */
export const SMALL_ARCHIVE = 500;

/** Lists every file of the feeds. */
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

/** The total number of entries in the issues. */
export function countItems(issues: readonly FeedIssue[]): number {
  return issues.reduce((sum, { entries }) => sum + entries.length, 0);
}

type Outline = Omit<PlannedDocument, 'extent'>;

function hasTexts({ feed, role }: Outline): boolean {
  return role === 'current' ? feed.kind !== 'issue' : role === 'archive' && feed.kind === 'all';
}

/** The plan of a document as JSON for a cache key, without its entries, the journal and the code, which callers add. */
export function describePlan({ feed, ...plan }: PlannedDocument): unknown {
  return [
    [plan.url, plan.format, plan.role, plan.extent, plan.previous, plan.next],
    [feed.kind, feed.title, feed.description, feed.page, feed.formats],
    plan.issues.map(({ issue, entries }) => [issue, entries.length]),
  ];
}

function planCurrent(feed: Feed): Outline[] {
  const pages = [feed.page, ...(feed.former ?? [])];
  const files = pages.flatMap((page) =>
    feed.formats.map((format) => ({ url: feedUrl(page, format), format })),
  );
  return files.map(({ url, format }) => ({
    url,
    feed,
    format,
    role: 'current',
    issues: feed.issues.slice(0, CURRENT_ISSUES),
    previous: feed.issues[CURRENT_ISSUES]?.issue,
    next: undefined,
  }));
}

// The newest issue has an archive document too, because that of the next issue will link to it.
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
