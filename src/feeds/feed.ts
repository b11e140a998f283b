import { type Archive, flattenCategoryTree, type Issue } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import { compareIssues, type IssueKey, UNDATED } from '../archive/issue.ts';
import { withParticle } from '../text/particles.ts';
import * as urls from '../site/urls.ts';

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEED_KINDS = ['all', 'category', 'bids', 'agency', 'source', 'tag', 'issue'] as const;

export type FeedKind = (typeof FEED_KINDS)[number];

/** What a feed carries: an article or a bid notice. */
export type FeedEntry = Article | Bid;

/** What came out together: the articles of an issue in their order, then the notices of its month. */
export interface FeedIssue {
  issue: IssueKey;
  entries: FeedEntry[];
}

/** Something that a subscriber can follow. */
export interface Feed {
  kind: FeedKind;
  /** What it is called among those of its kind, `Special Report`. */
  label: string;
  /** What it is called in a reader's list, `컨택저널 · Report › Special Report`. */
  title: string;
  description: string;
  /** The page that shows the same, from the root. */
  page: string;
  formats: readonly FeedFormat[];
  /** Where its past stands, an issue a document (RFC 5005); absent if only the current is kept. */
  past?: (issue: IssueKey) => string;
  /** Newest first. */
  issues: FeedIssue[];
}

/** Every feed of the journal, by kind in the order of `FEED_KINDS`. */
export function listFeeds(archive: Archive): Feed[] {
  const { journal, articles, bids, categories, agencies, sources, tags, issues } = archive;
  const named = (name: string): string => `${journal.title} · ${name}`;
  return [
    {
      kind: 'all',
      label: '모든 기사',
      title: journal.title,
      description: journal.description,
      page: urls.HOME_URL,
      formats: FEED_FORMATS,
      past: (issue) => urls.pastFeedUrl(issue),
      issues: byIssue(articles),
    },
    ...flattenCategoryTree(categories).map((category): Feed => ({
      kind: 'category',
      label: category.trail.join(' › '),
      title: named(category.trail.join(' › ')),
      description: `${journal.title}의 ${category.trail.join(' › ')} 분류에 실린 글입니다.`,
      page: urls.categoryUrl(category.path),
      formats: FEED_FORMATS,
      past: (issue) => urls.pastFeedUrl(issue, category.path),
      issues: byIssue([...category.articles, ...category.bids]),
    })),
    {
      kind: 'bids',
      label: '모든 공고',
      title: named('입찰 공고'),
      description: `${journal.title}에 실린 입찰 공고입니다.`,
      page: urls.BIDS_URL,
      formats: FEED_FORMATS,
      issues: byIssue(bids),
    },
    ...agencies.map((agency): Feed => ({
      kind: 'agency',
      label: agency.name,
      title: named(`${agency.name} 입찰 공고`),
      description: `${agency.name}의 입찰 공고입니다.`,
      page: urls.agencyUrl(agency.slug),
      formats: ['rss'],
      issues: byIssue(agency.bids),
    })),
    ...sources.map((source): Feed => ({
      kind: 'source',
      label: source.name,
      title: named(source.name),
      description: `${journal.title}에 실린 기사 가운데 출처가 ‘${source.name}’인 글입니다.`,
      page: urls.sourceUrl(source.slug),
      formats: ['rss'],
      issues: byIssue(source.articles),
    })),
    ...tags.map((tag): Feed => ({
      kind: 'tag',
      label: tag.name,
      title: named(`#${tag.name}`),
      description: `${journal.title}에서 꼬리표 ${withParticle(`‘${tag.name}’`, '을/를')} 단 글입니다.`,
      page: urls.tagUrl(tag.name),
      formats: ['rss'],
      issues: byIssue(tag.articles),
    })),
    ...issues.map((issue): Feed => ({
      kind: 'issue',
      label: issue.label,
      title: named(issue.label),
      description: issue.lead ?? describeIssue(issue, journal.title),
      page: urls.issueUrl(issue.month),
      formats: ['rss'],
      issues: byIssue(issue.articles),
    })),
  ];
}

function describeIssue({ month, label }: Issue, journal: string): string {
  return month === UNDATED
    ? `${journal}에 실린 글 가운데 발행월을 모르는 글입니다.`
    : `${journal} ${label}에 실린 글입니다.`;
}

/** Whether the entry is a bid notice. */
export function isBid(entry: FeedEntry): entry is Bid {
  return 'agency' in entry;
}

function byIssue(entries: readonly FeedEntry[]): FeedIssue[] {
  const groups = Map.groupBy(entries, (entry) =>
    isBid(entry) ? entry.posted.slice(0, 7) : entry.issue,
  );
  return [...groups]
    .map(([issue, those]) => ({ issue, entries: those }))
    .sort((a, b) => compareIssues(a.issue, b.issue));
}
