import { type Archive, flattenCategoryTree, type Issue } from '../archive/archive.ts';
import { type Article, lastEdited } from '../archive/article.ts';
import type { Bid } from '../archive/bid.ts';
import type { Day } from '../archive/date.ts';
import type { IssueKey } from '../archive/issue.ts';
import { isOmitted } from '../archive/omitted.ts';
import { creditedNames } from '../exports/credits.ts';
import { type MetaTag, toHeadTags } from '../exports/citation.ts';
import { type Thing, toArticleThing, toNoticeThing } from '../exports/json-ld.ts';
import type { AnnouncedFeed } from '../feeds/feed.ts';
import type { ListPage } from '../site/paging.ts';
import {
  articleUrl,
  BIDS_URL,
  bidUrl,
  bidYearUrl,
  ISSUES_URL,
  issueUrl,
  listPageUrl,
  markdownUrl,
} from '../site/urls.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { type ShareImage, shareImageOf } from './cover.ts';
import { documentTitles } from './document-titles.ts';

/** The metadata of a page, for its `<head>`, header and breadcrumbs. */
export interface PageMeta {
  /** Title without the journal's name; undefined on the home page only. */
  title?: string | undefined;
  /** Title for the browser's tab and for search engines, if `title` may not be unique. */
  documentTitle?: string | undefined;
  description?: string | undefined;
  /** Address from the root of the site, `/issues/2024-04/`; undefined on the 404 page. */
  url?: string | undefined;
  /** Address of the page that search engines list instead of this one. */
  canonical?: string | undefined;
  /** Whether search engines are asked not to list the page. */
  isUnlisted?: boolean | undefined;
  /** Breadcrumbs: the pages above this one, from the top, without the home page. */
  trail?: readonly Crumb[] | undefined;
  /** Addresses, from the root, of the previous and the next page of the same list. */
  previous?: string | undefined;
  next?: string | undefined;
  /** Feeds of the entries on this page; the journal's main feed is announced on every page. */
  feeds?: readonly AnnouncedFeed[] | undefined;
  /** Share image (og:image); undefined for the journal's. */
  image?: ShareImage | undefined;
  /** Issue (`2024-04`) whose month decides the accent colour of the page. */
  accent?: IssueKey | undefined;
  /** Metadata of an article or a bid notice; sets `og:type` to `article`. */
  article?: ArticleMeta | undefined;
  /** Address, from the root, of the Markdown version of the page. */
  markdown?: string | undefined;
  /** The content of the page as schema.org data (JSON-LD). */
  things?: readonly Thing[] | undefined;
}

interface Crumb {
  label: string;
  url: string;
}

interface ArticleMeta {
  published?: Day | undefined;
  modified?: Day | undefined;
  section?: string | undefined;
  authors?: readonly string[] | undefined;
  /** `meta` tags for scholarly indexes: `citation_title`, `DC.title` … */
  scholarly?: readonly MetaTag[] | undefined;
}

/** Collects the metadata of an article's page: title, breadcrumbs, share image, authors, schema.org data. */
export function toArticleMeta(archive: Archive, issue: Issue, article: Article) {
  const { journal } = archive;
  const url = articleUrl(article);
  const section = flattenCategoryTree(archive.categories)
    .find(({ path }) => path === article.category)
    ?.trail.join(' › ');
  const image = shareImageOf(archive, article);
  return {
    title: article.title,
    documentTitle: documentTitles(archive).get(url),
    description: article.summary ?? article.subtitle,
    url,
    trail: [
      { label: wordsOf(journal.language).site.pastIssues, url: ISSUES_URL },
      { label: issue.label, url: issueUrl(issue.month) },
    ],
    image,
    accent: issue.month,
    markdown: isOmitted(journal, 'markdown') ? undefined : markdownUrl(url),
    article: {
      published: article.date,
      modified: lastEdited(article),
      section,
      authors: creditedNames(article).authors,
      scholarly: toHeadTags(article, issue, journal),
    },
    things: [toArticleThing(article, issue, journal, { section, image: image.url })],
  } satisfies PageMeta;
}

/** Collects the metadata of a bid notice's page: title, breadcrumbs, days, schema.org data. */
export function toNoticeMeta(bid: Bid, archive: Archive) {
  const { journal } = archive;
  const url = bidUrl(bid);
  const { site, notice } = wordsOf(journal.language);
  return {
    title: bid.title,
    documentTitle: documentTitles(archive).get(url),
    description: notice.noticeNote(bid.agency),
    url,
    trail: [
      { label: site.notices, url: BIDS_URL },
      { label: site.year(bid.year), url: bidYearUrl(bid.year) },
    ],
    article: { published: bid.posted, modified: bid.updated },
    markdown: isOmitted(journal, 'markdown') ? undefined : markdownUrl(url),
    things: [toNoticeThing(bid, journal)],
  } satisfies PageMeta;
}

/** A list of entries that may have several pages. */
export interface List {
  title: string;
  description: string;
  /** Address, from the root, of the list's first page. */
  url: string;
  /** Breadcrumbs: the pages above the list, from the top. */
  trail?: readonly Crumb[];
  /** Feeds of the list, announced on all its pages. */
  feeds?: readonly AnnouncedFeed[];
  /** `documentTitle` of the list's pages; by default its title. */
  documentTitle?: string;
  /** Address of the page that search engines list instead of the list's first page. */
  canonical?: string | undefined;
  isUnlisted?: boolean;
  /** The subject of the list as schema.org data, on its first page. */
  things?: readonly Thing[];
}

/** The metadata of one page of a list; on a later page the breadcrumbs end in the list's first page. */
export function toListMeta(list: List, page: ListPage<unknown>, { site }: Words): PageMeta {
  const { title, documentTitle, description, url, trail = [], feeds } = list;
  const { number, last } = page;
  const next = number < last ? listPageUrl(url, number + 1) : undefined;
  if (number === 1) return { ...list, next };
  return {
    title: site.titleOfPage(title, number),
    documentTitle: documentTitle && site.titleOfPage(documentTitle, number),
    description: site.descriptionOfPage(description, number, last),
    url: listPageUrl(url, number),
    trail: [...trail, { label: title, url }],
    feeds,
    previous: listPageUrl(url, number - 1),
    next,
  };
}

/** The numbers of the entries on a page of a list, `51–100번째`; undefined if the list has only one page. */
export function rangeLabel(page: ListPage<unknown>, { site }: Words): string | undefined {
  const { entries, number, last, total } = page;
  if (last === 1) return undefined;
  const end = number === last ? total : number * entries.length;
  return site.range(end - entries.length + 1, end);
}
