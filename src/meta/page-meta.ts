import { type Archive, flattenCategoryTree, type Issue } from '../archive/archive.ts';
import { type Article, articleDay, lastEdited } from '../archive/article.ts';
import type { Day } from '../archive/date.ts';
import type { IssueKey } from '../archive/issue.ts';
import { makersOf } from '../exports/credits.ts';
import { type MetaTag, toHeadTags } from '../exports/scholarly-metadata.ts';
import { type Thing, toArticleThing } from '../exports/json-ld.ts';
import type { AnnouncedFeed } from '../feeds/feed.ts';
import type { ListPage } from '../site/paging.ts';
import { articleUrl, ISSUES_URL, issueUrl, listPageUrl, markdownUrl } from '../site/urls.ts';
import { formatCount } from '../text/particles.ts';
import { type ShareImage, shareImageOf } from './cover.ts';

/** The metadata of a page, for its `<head>`, header and breadcrumbs. */
export interface PageMeta {
  /** Undefined on the home page only, whose title is the journal's. */
  title?: string | undefined;
  description?: string | undefined;
  /** Address from the root, from `site/urls.ts`; undefined on the page for missing addresses (404). */
  url?: string | undefined;
  /** Breadcrumbs: the pages above this one, from the top, without the home page. */
  trail?: readonly Crumb[] | undefined;
  /** The pages before and after this one of a list, from the root. */
  previous?: string | undefined;
  next?: string | undefined;
  /** Feeds of the same entries; the journal's main feed is announced on every page anyway. */
  feeds?: readonly AnnouncedFeed[] | undefined;
  /** Share image (og:image); the journal's if undefined. */
  image?: ShareImage | undefined;
  /** The issue whose month gives the page its accent colour. */
  accent?: IssueKey | undefined;
  /** Metadata of an article or a bid notice; sets `og:type` to `article`. */
  article?: ArticleMeta | undefined;
  /** Address of the page as Markdown, from the root. */
  markdown?: string | undefined;
  /** Its content as schema.org data (JSON-LD). */
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
  tags?: readonly string[] | undefined;
  /** For scholarly indexes. */
  scholarly?: readonly MetaTag[] | undefined;
}

/** The metadata of an article's page: title, trail, share image, authors, schema.org. */
export function toArticleMeta(archive: Archive, issue: Issue, article: Article) {
  const { journal } = archive;
  const url = articleUrl(article);
  const section = flattenCategoryTree(archive.categories)
    .find(({ path }) => path === article.category)
    ?.trail.join(' › ');
  const image = shareImageOf(archive, article);
  return {
    title: article.title,
    description: article.summary ?? article.subtitle,
    url,
    trail: [
      { label: '지난 호', url: ISSUES_URL },
      { label: issue.label, url: issueUrl(issue.month) },
    ],
    image,
    accent: issue.month,
    markdown: markdownUrl(url),
    article: {
      published: articleDay(article),
      modified: lastEdited(article),
      section,
      authors: makersOf(article).authors,
      tags: article.tags,
      scholarly: toHeadTags(article, issue, journal),
    },
    things: [toArticleThing(article, issue, journal, { section, image: image.url })],
  } satisfies PageMeta;
}

/** A list that may be spread over several pages. */
export interface List {
  title: string;
  description: string;
  /** Address of its first page. */
  url: string;
  /** Breadcrumbs: the pages above the list, from the top. */
  trail?: readonly Crumb[];
  /** Feeds of the list, announced on all its pages. */
  feeds?: readonly AnnouncedFeed[];
}

/** The metadata of one page of a list; a later page has the first one in its trail. */
export function toListMeta(list: List, page: ListPage<unknown>): PageMeta {
  const { title, description, url, trail = [], feeds } = list;
  const { number, last } = page;
  const next = number < last ? listPageUrl(url, number + 1) : undefined;
  if (number === 1) return { ...list, next };
  return {
    title: `${title} ${number}페이지`,
    description: `${description} 전체 ${last}페이지 중 ${number}페이지입니다.`,
    url: listPageUrl(url, number),
    trail: [...trail, { label: title, url }],
    feeds,
    previous: listPageUrl(url, number - 1),
    next,
  };
}

/** Which entries the page shows, `51–100번째`; undefined if the list has only one page. */
export function rangeLabel(page: ListPage<unknown>): string | undefined {
  const { entries, number, last, total } = page;
  if (last === 1) return undefined;
  const end = number === last ? total : number * entries.length;
  return `${formatCount(end - entries.length + 1, '')}–${formatCount(end, '번째')}`;
}
