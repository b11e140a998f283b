import type { IssueKey } from '../archive/issue.ts';

/** What a page says about itself to readers, browsers and search engines. */
export interface PageMeta {
  /** Absent on the home page alone, which is called by the journal's title. */
  title?: string | undefined;
  description?: string | undefined;
  /** Address from the root, from `archive/urls.ts`; absent on a page without one address (404). */
  url?: string | undefined;
  /** The pages above this one, from the top, without the home page. */
  trail?: readonly Crumb[] | undefined;
  /** Address of a picture from the root. */
  image?: string | undefined;
  /** An article's day, `2024-04-01`; makes the page an article to those it is shared with. */
  published?: string | undefined;
  /** Addresses from the root of the pages before and after this one, where a list has several. */
  previous?: string | undefined;
  next?: string | undefined;
  /** The issue whose month colours the page. */
  accent?: IssueKey | undefined;
}

export interface Crumb {
  label: string;
  url: string;
}
