import type { SiteFeed } from './feed-changes.ts';
import { readPageParts, withoutPictures } from './page-parts.ts';
import type { PageChanges } from './pages.ts';
import { type PageRef, pagesOf, type BuiltSite } from './site-files.ts';

/**
 * Where the text of a removed page stands now: by its guid where the feeds have it, else on the one
 * new page of its kind with the same words, else on the one with the same title.
 */
export function findSuccessors(
  base: BuiltSite,
  head: BuiltSite,
  { added, removed }: PageChanges,
  feeds: Record<'before' | 'after', SiteFeed>,
): (page: PageRef) => string | undefined {
  const byGuid = followGuids(feeds.before, feeds.after);
  const candidates = removed.length > 0 ? added : [];
  const byWords = Map.groupBy(candidates, wordsIn(head));
  const byTitle = Map.groupBy(candidates, titleOf);
  const wordsOf = wordsIn(base);
  return (page) =>
    byGuid(page.address) ??
    single(byWords.get(wordsOf(page))) ??
    single(byTitle.get(titleOf(page)));
}

function followGuids(before: SiteFeed, after: SiteFeed): (address: string) => string | undefined {
  const guids = new Map([...before.items.values()].map(({ address, guid }) => [address, guid]));
  return (address) => after.items.get(guids.get(address) ?? '')?.address;
}

/** The text that stands on a site's page, with its kind; on a page without text its address. */
function wordsIn(site: BuiltSite): (page: PageRef) => string {
  const pages = pagesOf(site);
  return ({ address, kind }) => {
    const { own } = readPageParts(site.read(pages.get(address) ?? ''), kind);
    return JSON.stringify([kind, withoutPictures(own.get('본문') ?? address)]);
  };
}

function titleOf({ kind, title }: PageRef): string {
  return JSON.stringify([kind, title]);
}

function single(found: readonly PageRef[] = []): string | undefined {
  return found.length === 1 ? found[0]?.address : undefined;
}
