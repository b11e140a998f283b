import { type Archive, flattenCategoryTree, type Issue } from '../archive/archive.ts';
import { compareIssues, UNDATED } from '../archive/issue.ts';
import { PAGE_ROUTES } from '../site/routes.ts';
import * as urls from '../site/urls.ts';
import {
  type Feed,
  FEED_KINDS,
  type FeedEntry,
  type FeedIssue,
  type FeedKind,
  isBid,
} from './feed.ts';

/** A feed before listFeeds adds its kind and formats and groups its entries by issue. */
interface ListedFeed extends Pick<Feed, 'label' | 'title' | 'description' | 'page' | 'past'> {
  entries: readonly FeedEntry[];
}

const FEEDS_OF: Record<FeedKind, (archive: Archive) => ListedFeed[]> = {
  all: ({ journal, articles }) => [
    {
      label: '모든 기사',
      title: journal.title,
      description: journal.description,
      page: urls.HOME_URL,
      past: (issue) => urls.pastFeedUrl(issue),
      entries: articles,
    },
  ],
  category: ({ journal, categories }) =>
    flattenCategoryTree(categories).map(({ trail, path, articles, bids }) => ({
      label: trail.join(' › '),
      title: `${journal.title} · ${trail.join(' › ')}`,
      description: `${journal.title}의 ${trail.join(' › ')} 분류에 실린 글입니다.`,
      page: urls.categoryUrl(path),
      past: (issue) => urls.pastFeedUrl(issue, path),
      entries: [...articles, ...bids],
    })),
  bids: ({ journal, bids }) => [
    {
      label: '모든 공고',
      title: `${journal.title} · 입찰 공고`,
      description: `${journal.title}에 실린 입찰 공고입니다.`,
      page: urls.BIDS_URL,
      entries: bids,
    },
  ],
  agency: ({ journal, agencies }) =>
    agencies.map(({ name, slug, bids }) => ({
      label: name,
      title: `${journal.title} · ${name} 입찰 공고`,
      description: `${name}의 입찰 공고입니다.`,
      page: urls.agencyUrl(slug),
      entries: bids,
    })),
  source: ({ journal, sources }) =>
    sources.map(({ name, slug, articles }) => ({
      label: name,
      title: `${journal.title} · ${name}`,
      description: `${journal.title}에 실린 기사 가운데 출처가 ‘${name}’인 기사입니다.`,
      page: urls.sourceUrl(slug),
      entries: articles,
    })),
  tag: ({ journal, tags }) =>
    tags.map(({ name, articles }) => ({
      label: name,
      title: `${journal.title} · #${name}`,
      description: `${journal.title}에 실린 ‘${name}’ 태그 기사입니다.`,
      page: urls.tagUrl(name),
      entries: articles,
    })),
  issue: ({ journal, issues }) =>
    issues.map((issue) => ({
      label: issue.label,
      title: `${journal.title} · ${issue.label}`,
      description: issue.lead ?? describeIssue(issue, journal.title),
      page: urls.issueUrl(issue.month),
      entries: issue.articles,
    })),
};

/** Every feed of the journal, by kind in the order of `FEED_KINDS`. */
export function listFeeds(archive: Archive): Feed[] {
  return FEED_KINDS.flatMap((kind) =>
    FEEDS_OF[kind](archive).map(({ entries, ...feed }) => ({
      ...feed,
      kind,
      formats: PAGE_ROUTES[kind === 'all' ? 'home' : kind].feeds ?? [],
      issues: byIssue(entries),
    })),
  );
}

function describeIssue({ month, label }: Issue, journal: string): string {
  return month === UNDATED
    ? `${journal}에 실린 기사 가운데 발행 시기를 알 수 없는 기사입니다.`
    : `${journal} ${label}에 실린 기사입니다.`;
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
}

const GROUP_NAMES: Record<FeedKind, string> = {
  all: '모든 기사',
  category: '분류',
  bids: '입찰 공고',
  agency: '수요기관별 공고',
  source: '출처',
  tag: '태그',
  issue: '호',
};

/** The feeds by kind in the order of `FEED_KINDS`; a kind without feeds is left out. */
export function groupFeeds(feeds: readonly Feed[]): FeedGroup[] {
  const byKind = Map.groupBy(feeds, ({ kind }) => kind);
  return FEED_KINDS.flatMap((kind) => {
    const members = byKind.get(kind);
    return members ? [{ kind, name: GROUP_NAMES[kind], feeds: members }] : [];
  });
}
