import {
  type Archive,
  type Category,
  flattenCategoryTree,
  type Issue,
  issuesBeside,
} from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import { coverOf } from '../archive/image.ts';
import { offeredTags } from '../archive/offered-tags.ts';
import { readingOn } from '../archive/reading-on.ts';
import type { RelatedArticle } from '../archive/related.ts';
import type { Series } from '../archive/series.ts';
import type { AgencySummary } from '../bids/agency-summary.ts';
import { type Calendar, hasDeadlines } from '../bids/calendars.ts';
import type { RegisterTotals } from '../bids/register-totals.ts';
import type { NoticeSurroundings } from '../bids/notice-surroundings.ts';
import { digestOf } from '../content/cache.ts';
import { describePlan, type PlannedDocument } from '../feeds/plan.ts';
import { coverOfIssue, shareImageOf } from '../meta/cover.ts';
import { documentTitles } from '../meta/document-titles.ts';
import { toNavigation } from '../meta/navigation.ts';
import { journalShare } from '../pictures/archive-drawings.ts';
import { findArticle } from '../site/find-article.ts';
import { type ListPage, PAGE_SIZE } from '../site/paging.ts';
import { articleUrl, bidUrl } from '../site/urls.ts';
import { wordsOf } from '../words/words.ts';

/*
 * Each function gives the `cacheKey` of one file of the site: a digest of all data that the file
 * shows. A build takes a file from the cache if its key and the code are those of the last build.
 * An entry's `digest` covers its text, so the text itself is not part of a key.
 */

/** Key of an article's page; `isSealed` if the site has the encrypted texts of articles for members. */
export function articlePageKey(
  archive: Archive,
  issue: Issue,
  article: Article,
  related: readonly RelatedArticle[],
  isSealed = false,
): string {
  const following = readingOn(archive, issue, article);
  const [next, ...others] = following?.articles ?? [];
  const series = archive.series.find(({ title }) => title === article.series?.title);
  const shown = [
    [issue.label, issue.number, issue.date, issue.ebook],
    shareImageOf(archive, article),
    documentTitles(archive).get(articleUrl(article)),
    following && [following.issue.label, following.issue.articles.length, following.isOwn],
    next && [nameOf(next), next.summary, coverOf(next)],
    others.map(nameOf),
    series?.parts.map(nameOf),
    related,
    related
      .map(({ url }) => findArticle(archive, url))
      .map((other) => other && [coverOf(other), other.access]),
    article.tags.map((tag) => offeredTags(archive).has(tag)),
    ...(isSealed && article.access === 'members' ? ['sealed'] : []),
  ];
  return pageKeyOf(archive, shown, [article]);
}

/** Key of an article's Markdown file. */
export function articleMarkdownKey({ journal }: Archive, issue: Issue, article: Article): string {
  return keyOf([issue.label, issue.number, issue.date, issue.ebook], [journal, article]);
}

/** Key of a bid notice's page, which names its neighbours and other notices of the agency. */
export function bidPageKey(
  archive: Archive,
  bid: Bid,
  { previous, next, earlier, others, ofAgency, hasCalendar }: NoticeSurroundings,
): string {
  const { journal } = archive;
  const shown = [
    journalShare(journal, wordsOf(journal.language)).name,
    documentTitles(archive).get(bidUrl(bid)),
    [previous, next].map((other) => other && [other.title, other.year, other.slug]),
    [ofAgency, hasCalendar, earlier.length],
  ];
  return pageKeyOf(archive, shown, [bid, ...earlier, ...others]);
}

/** Key of a bid notice's Markdown file. */
export function bidMarkdownKey({ journal }: Archive, bid: Bid): string {
  return keyOf([], [journal, bid]);
}

/** Key of an issue's page; `bookSize` is the size of its EPUB in bytes. */
export function issuePageKey(archive: Archive, issue: Issue, bookSize?: number): string {
  const { journal } = archive;
  const { newer, older } = issuesBeside(archive, issue);
  const others = [newer, older].map((other) => other && [other.month, other.label]);
  const shown = [
    factsOf(issue),
    coverOfIssue(journal, issue),
    shareImageOf(archive, issue),
    others,
    bookSize,
  ];
  return pageKeyOf(archive, shown, issue.articles);
}

/** Key of the list of an issue's printed pages. */
export function issuePagesKey(archive: Archive, issue: Issue): string {
  return pageKeyOf(archive, [factsOf(issue)], issue.articles);
}

/** Key of an issue's letter, which lists the notices of its month. */
export function letterKey(archive: Archive, issue: Issue): string {
  const { journal, bids } = archive;
  const posted = bids.filter((bid) => bid.posted.startsWith(issue.month));
  const shown = [factsOf(issue), coverOfIssue(journal, issue)];
  return keyOf(shown, [journal, ...issue.articles, ...posted]);
}

/** Key of the EPUB of an issue. */
export function bookKey({ journal }: Archive, issue: Issue): string {
  return keyOf([factsOf(issue), coverOfIssue(journal, issue)], [journal, ...issue.articles]);
}

/** Key of a page of the list of all articles, which shows the issue of each article. */
export function articleListKey(archive: Archive, page: ListPage<Article>): string {
  const months = new Set(page.entries.map(({ issue }) => issue));
  const issues = archive.issues.filter(({ month }) => months.has(month)).map(factsOf);
  return listPageKey(archive, page, issues);
}

/** Key of a page of a list; `shown` is all that it shows apart from its entries, their numbers and the journal. */
export function listPageKey(
  archive: Archive,
  { entries, ...numbers }: ListPage<Article | Bid>,
  shown: readonly unknown[],
): string {
  return pageKeyOf(archive, [numbers, ...shown], entries);
}

/** Key of the page of a series. */
export function seriesPageKey(archive: Archive, { title, parts }: Series): string {
  return pageKeyOf(archive, [title], parts);
}

/** Key of a page of a category, which shows the counts of its child categories and its newest notices. */
export function categoryPageKey(
  archive: Archive,
  category: Category,
  page: ListPage<Article>,
): string {
  const counts = flattenCategoryTree([category]).map(({ path, articles, bids }) => [
    ...[path, articles.length, bids.length],
  ]);
  return listPageKey(archive, page, [counts, category.bids.slice(0, PAGE_SIZE)]);
}

/** Key of the page of a year of notices, which compares them with those of the year before. */
export function bidYearKey(archive: Archive, year: string): string {
  const shown = [year, String(Number(year) - 1).padStart(4, '0')];
  const bids = archive.bids.filter((bid) => shown.includes(bid.year));
  return pageKeyOf(archive, [year, countYears(archive)], bids);
}

/** Key of a file of all notices of a year. */
export function noticeFileKey({ journal, bids }: Archive, year: string): string {
  return keyOf([], [journal, ...bids.filter((bid) => bid.year === year)]);
}

function countYears({ bids }: Archive): unknown {
  return [...Map.groupBy(bids, ({ year }) => year)].map(([year, own]) => [year, own.length]);
}

/** Key of a calendar of deadlines. */
export function calendarKey({ journal }: Archive, { bids, ...facts }: Calendar): string {
  return keyOf([facts], [journal, ...bids]);
}

/** Key of the calendar file with the deadline of one notice. */
export function deadlineKey({ journal }: Archive, bid: Bid): string {
  return keyOf([], [journal, bid]);
}

/** Key of the data file of the register. */
export function registerKey({ journal, bids }: Archive): string {
  return keyOf([], [journal, ...bids]);
}

/** Key of a page of the register, which shows numbers of all notices and of each year, and offers calendars. */
export function registerPageKey(
  archive: Archive,
  page: ListPage<Bid>,
  totals: RegisterTotals,
): string {
  return listPageKey(archive, page, [totals, countYears(archive), hasDeadlines(archive.bids)]);
}

/** Key of a page of an agency's notices, which offers a calendar if any of all its notices has a deadline. */
export function agencyPageKey(
  archive: Archive,
  { name, bids }: Archive['agencies'][number],
  page: ListPage<Bid>,
  summary: AgencySummary | undefined,
): string {
  return listPageKey(archive, page, [name, summary, hasDeadlines(bids)]);
}

/** Key of one document of a feed. */
export function feedDocumentKey({ journal }: Archive, plan: PlannedDocument): string {
  return keyOf([describePlan(plan)], [journal, ...plan.issues.flatMap(({ entries }) => entries)]);
}

/**
 * Key of a list of files for reading offline. The digests of these files are enough, because pages name their
 * pictures by digest.
 */
export function offlineListKey(
  files: readonly (readonly [file: string, digest: string])[],
): string {
  return digestOf(JSON.stringify(files));
}

function factsOf({ articles, ...facts }: Issue): unknown {
  return [facts, articles.length];
}

function nameOf({ title, issue, slug, series, access }: Article): unknown {
  return [title, issue, slug, series?.part, access];
}

/** Key of any HTML page: every page shows the journal and the menus, in addition to its own content. */
function pageKeyOf(
  archive: Archive,
  shown: readonly unknown[],
  entries: readonly (Article | Bid)[],
): string {
  return keyOf(shown, [menusOf(archive), archive.journal, ...entries]);
}

const menus = new WeakMap<Archive, object>();

/**
 * The menus without their links to standing pages; a change of these changes the pages' code, which is part
 * of every key.
 */
function menusOf(archive: Archive): object {
  const known = menus.get(archive) ?? toNavigation(archive, []);
  menus.set(archive, known);
  return known;
}

function keyOf(shown: readonly unknown[], whole: readonly object[]): string {
  return digestOf(JSON.stringify(shown), ...whole.map(digestWhole));
}

const digests = new WeakMap<object, string>();

/** Digest of all data of an entry, the journal or the menus; computed once, as it is part of many keys. */
function digestWhole(whole: object): string {
  const digest = digests.get(whole) ?? digestOf(JSON.stringify(whole));
  digests.set(whole, digest);
  return digest;
}
