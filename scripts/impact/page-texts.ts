import type { SiteFeedItem } from './feed-changes.ts';
import { readPageParts } from './page-parts.ts';
import { kindOf, pagesOf, type BuiltSite } from './site-files.ts';

const PARTS = ['본문', '첨부'];

/**
 * Tells which parts of an article's text are others on the new site, by their Korean names; the
 * article may have moved. Pages of equal bytes are never read.
 */
export function compareTexts(
  base: BuiltSite,
  head: BuiltSite,
): (old: SiteFeedItem, now: SiteFeedItem) => string[] {
  const [before, after] = [pagesOf(base), pagesOf(head)];
  return (old, now) => {
    const [from, to] = [before.get(old.address), after.get(now.address)];
    if (from === undefined || to === undefined) return [];
    if (base.files.get(from)?.digest === head.files.get(to)?.digest) return [];
    const was = readPageParts(base.read(from), kindOf(old.address)).own;
    const is = readPageParts(head.read(to), kindOf(now.address)).own;
    return PARTS.filter((part) => was.get(part) !== is.get(part));
  };
}
