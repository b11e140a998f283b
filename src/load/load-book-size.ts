import type { IssueKey } from '../archive/issue.ts';
import { readBookSizes } from '../content/kept-books.ts';

let sizes: ReadonlyMap<IssueKey, number> | undefined;

/** Size in bytes of the EPUB of an issue, which a build makes before the pages; undefined if it has none. */
export function loadBookSize(issue: IssueKey): number | undefined {
  // `astro dev` makes no books, but the last build may have left their sizes.
  if (import.meta.env.SHOWS_DRAFTS) return undefined;
  sizes ??= readBookSizes();
  return sizes.get(issue);
}
