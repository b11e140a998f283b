import type { Day } from '../archive/date.ts';
import type { IssueKey } from '../archive/issue.ts';
import type { MetaTag } from '../exports/head-tags.ts';
import type { Thing } from '../exports/json-ld.ts';
import type { AnnouncedFeed } from '../feeds/feed.ts';

/** What a page says about itself to readers, browsers and search engines. */
export interface PageMeta {
  /** Absent on the home page alone, which is called by the journal's title. */
  title?: string | undefined;
  description?: string | undefined;
  /** Address from the root, from `archive/urls.ts`; absent on a page without one address (404). */
  url?: string | undefined;
  /** The pages above this one, from the top, without the home page. */
  trail?: readonly Crumb[] | undefined;
  /** The pages before and after this one of a list, from the root. */
  previous?: string | undefined;
  next?: string | undefined;
  /** Feeds of what it shows; the journal's own stands on every page. */
  feeds?: readonly AnnouncedFeed[] | undefined;
  /** The picture that it is shared with. */
  image?: ShareImage | undefined;
  /** The issue whose month colours the page. */
  accent?: IssueKey | undefined;
  /** What an article tells besides; makes the page an article to those it is shared with. */
  article?: ArticleMeta | undefined;
  /** Address of its text as Markdown, from the root. */
  markdown?: string | undefined;
  /** What it shows, in the words of schema.org. */
  things?: readonly Thing[] | undefined;
}

export interface Crumb {
  label: string;
  url: string;
}

/** A picture for sharing: its address from the root, its size in pixels, what it shows. */
export interface ShareImage {
  url: string;
  width: number;
  height: number;
  alt: string;
}

export interface ArticleMeta {
  published?: Day | undefined;
  modified?: Day | undefined;
  section?: string | undefined;
  authors?: readonly string[] | undefined;
  tags?: readonly string[] | undefined;
  /** For scholarly indexes. */
  scholarly?: readonly MetaTag[] | undefined;
}
