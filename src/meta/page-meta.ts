import type { Day } from '../archive/date.ts';
import type { IssueKey } from '../archive/issue.ts';
import type { MetaTag } from '../exports/head-tags.ts';
import type { Thing } from '../exports/json-ld.ts';
import type { AnnouncedFeed } from '../feeds/feed.ts';

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
  /** Feeds of what it shows; the journal's own feed is announced on every page anyway. */
  feeds?: readonly AnnouncedFeed[] | undefined;
  /** Share image (og:image); the journal's if undefined. */
  image?: ShareImage | undefined;
  /** The issue whose month gives the page its accent colour. */
  accent?: IssueKey | undefined;
  /** More of an article or a notice; sets `og:type` to `article`. */
  article?: ArticleMeta | undefined;
  /** Address of its text as Markdown, from the root. */
  markdown?: string | undefined;
  /** What it shows, as schema.org data (JSON-LD). */
  things?: readonly Thing[] | undefined;
}

export interface Crumb {
  label: string;
  url: string;
}

/** Share image: its address from the root, size in pixels and alt text. */
export interface ShareImage {
  url: string;
  width: number;
  height: number;
  alt: string;
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
