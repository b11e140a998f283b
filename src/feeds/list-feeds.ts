import { type Archive, flattenCategoryTree, holdsBids, type Issue } from '../archive/archive.ts';
import { compareIssues, UNDATED } from '../archive/issue.ts';
import { isOmitted } from '../archive/omitted.ts';
import { hasFeed } from '../archive/person.ts';
import { PAGE_ROUTES } from '../site/routes.ts';
import * as urls from '../site/urls.ts';
import { type Words, wordsOf } from '../words/words.ts';
import {
  type Feed,
  FEED_KINDS,
  type FeedEntry,
  type FeedIssue,
  type FeedKind,
  isBid,
} from './feed.ts';
import { countItems } from './plan.ts';

/** A feed before listFeeds adds its kind and formats and groups its entries by issue. */
interface ListedFeed extends Pick<
  Feed,
  'label' | 'title' | 'description' | 'page' | 'former' | 'past'
> {
  entries: readonly FeedEntry[];
}

const FEEDS_OF: Record<FeedKind, (archive: Archive, words: Words) => ListedFeed[]> = {
  all: ({ journal, articles }, { feed }) => [
    {
      label: feed.allFeed,
      title: journal.title,
      description: journal.description,
      page: urls.HOME_URL,
      past: (issue) => urls.pastFeedUrl(issue),
      entries: articles,
    },
  ],
  category: ({ journal, categories }, { feed, site }) =>
    flattenCategoryTree(categories).map(({ trail, path, articles, bids }) => ({
      label: trail.join(' › '),
      title: feed.feedOf(journal.title, trail.join(' › ')),
      description: site.categoryNote(journal.title, trail.join(' › ')),
      page: urls.categoryUrl(path),
      past: isOmitted(journal, 'category-archives')
        ? undefined
        : (issue) => urls.pastFeedUrl(issue, path),
      entries: [...articles, ...bids],
    })),
  bids: ({ journal, categories, bids }, { feed, site }) => {
    const notices = {
      label: feed.noticesFeed,
      title: feed.feedOf(journal.title, site.notices),
      description: feed.noticesFeedNote(journal.title),
      page: urls.BIDS_URL,
      entries: bids,
    };
    return holdsBids({ categories }) ? [notices] : [];
  },
  agency: ({ journal, agencies }, { feed }) =>
    agencies.map(({ name, slug, former, bids }) => ({
      label: name,
      title: feed.feedOf(journal.title, feed.agencyFeed(name)),
      description: feed.agencyFeedNote(name),
      page: urls.agencyUrl(slug),
      former: former.map(urls.agencyUrl),
      entries: bids,
    })),
  source: ({ journal, sources }, { feed }) =>
    sources.map(({ name, slug, articles }) => ({
      label: name,
      title: feed.feedOf(journal.title, name),
      description: feed.sourceFeedNote(journal.title, name),
      page: urls.sourceUrl(slug),
      entries: articles,
    })),
  tag: ({ journal, tags }, { feed }) =>
    tags.map(({ name, articles }) => ({
      label: name,
      title: feed.feedOf(journal.title, `#${name}`),
      description: feed.tagFeedNote(journal.title, name),
      page: urls.tagUrl(name),
      entries: articles,
    })),
  person: ({ journal, people }, { feed, subjects }) =>
    people.filter(hasFeed).map(({ name, slug, articles }) => ({
      label: name,
      title: feed.feedOf(journal.title, name),
      description: subjects.personFeedNote(journal.title, name),
      page: urls.personUrl(slug),
      entries: articles,
    })),
  series: ({ journal, series }, { feed, subjects }) =>
    series.map(({ title, slug, description, parts }) => ({
      label: title,
      title: feed.feedOf(journal.title, subjects.titleOfSeries(title)),
      description: description ?? subjects.seriesFeedNote(journal.title, title),
      page: urls.seriesUrl(slug),
      entries: parts,
    })),
  issue: ({ journal, issues }, words) =>
    issues.map((issue) => ({
      label: issue.label,
      title: words.feed.feedOf(journal.title, issue.label),
      description: issue.lead ?? describeIssue(issue, journal.title, words),
      page: urls.issueUrl(issue.month),
      entries: issue.articles,
    })),
};

const listed = new WeakMap<Archive, readonly Feed[]>();

/**
 * Every feed of the journal, by kind in the order of `FEED_KINDS`. Listed once for an archive, because the
 * feeds, their lists and the heads of pages need them.
 */
export function listFeeds(archive: Archive): readonly Feed[] {
  const feeds = listed.get(archive) ?? groupEntries(archive);
  listed.set(archive, feeds);
  return feeds;
}

function groupEntries(archive: Archive): Feed[] {
  const words = wordsOf(archive.journal.language);
  return FEED_KINDS.flatMap((kind) =>
    FEEDS_OF[kind](archive, words).map(({ entries, ...feed }) => ({
      ...feed,
      kind,
      formats: PAGE_ROUTES[kind === 'all' ? 'home' : kind].feeds ?? [],
      issues: byIssue(entries),
    })),
  );
}

function describeIssue({ month, label }: Issue, journal: string, { feed }: Words): string {
  return month === UNDATED ? feed.undatedFeedNote(journal) : feed.issueFeedNote(journal, label);
}

function byIssue(entries: readonly FeedEntry[]): FeedIssue[] {
  const groups = Map.groupBy(entries, (entry) =>
    isBid(entry) ? entry.posted.slice(0, 7) : entry.issue,
  );
  return [...groups]
    .map(([issue, members]) => ({ issue, entries: members }))
    .sort((a, b) => compareIssues(a.issue, b.issue));
}

/** The feeds of a kind, which the feeds page shows under one heading. */
export interface FeedGroup {
  kind: FeedKind;
  /** Heading of the group: `분류`. */
  name: string;
  feeds: Feed[];
  /**
   * The number in the heading, for example of issues: the feed of undated articles is not counted, as it is
   * of no issue.
   */
  count: number;
}

/**
 * The feeds shown on the feeds page, by kind in the order of `FEED_KINDS`: those with entries, and the main
 * feed even if it is empty, because readers may subscribe before the first article; of tags only those with
 * two articles or more. A kind without such feeds is left out.
 */
export function groupFeeds(feeds: readonly Feed[], { feed }: Words): FeedGroup[] {
  const offered = feeds.filter(
    ({ kind, issues }) => kind === 'all' || countItems(issues) > (kind === 'tag' ? 1 : 0),
  );
  const byKind = Map.groupBy(offered, ({ kind }) => kind);
  return FEED_KINDS.flatMap((kind) => {
    const members = byKind.get(kind);
    if (!members) return [];
    const count = members.filter(({ page }) => page !== urls.issueUrl(UNDATED)).length;
    return [{ kind, name: feed.feedGroups[kind], feeds: members, count }];
  });
}
