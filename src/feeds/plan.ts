import type { IssueKey } from '../archive/issue.ts';
import { COMPLETE_FEED_URL, feedUrl } from '../site/urls.ts';
import type { Feed, FeedFormat, FeedIssue } from './feed.ts';
import { countItems } from './holding.ts';

/** A file of a feed that the site has, before it is written. */
export interface PlannedDocument {
  /** From the root. */
  url: string;
  feed: Feed;
  format: FeedFormat;
  /** `current`: what subscribers ask for; `archive`: one issue; `complete`: all there is. */
  role: 'current' | 'archive' | 'complete';
  /** Whether its items carry their whole texts or their summaries alone. */
  extent: 'whole' | 'summary';
  /** Newest first; a current document holds as many of them as its size allows. */
  issues: readonly FeedIssue[];
  /** The issue before them. */
  previous: IssueKey | undefined;
  /** The issue after that of an archive document. */
  next: IssueKey | undefined;
}

// How many issues the current document of a feed holds at most.
const CURRENT_ISSUES = 3;

/**
 * Up to so many articles every document carries whole texts. Of more, subscribers have them, and the
 * past of the main feed has them once: one copy more of 10,000 weighs a sixth of the site. The article
 * that crosses it changes the other documents once.
 */
export const SMALL_ARCHIVE = 500;

/** Every file that the feeds are made of. */
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

type Outline = Omit<PlannedDocument, 'extent'>;

function hasTexts({ feed, role }: Outline): boolean {
  return role === 'current' ? feed.kind !== 'issue' : role === 'archive' && feed.kind === 'all';
}

/**
 * Everything that a planned document shows besides the journal and its code, as JSON can tell it:
 * two builds that agree on this write the same.
 */
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

// The newest issue has its document too: it is where the next one will look for it.
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
