import type { SiteFeedItem } from './feed-changes.ts';
import { type PageParts, readPageParts, withoutPictures } from './page-parts.ts';
import { pageKindOf, type PageRef, pagesOf, builtRedirects, type BuiltSite } from './site-files.ts';

/**
 * The most important part of a page that differs: `own` (the page's own text), `around` (the rest of
 * `<main>`: a list, the neighbours of an article), `frame` (outside `<main>`) or `assets` (only names
 * of asset files).
 */
type Reach = 'own' | 'around' | 'frame' | 'assets';

/** A page at the same address on both sites with different bytes. */
export interface ChangedPage extends PageRef {
  reach: Reach;
  /** Korean names of the changed parts of the page's own text (`본문`, `출처`); of a list page at most `제목`. */
  parts: string[];
}

/** A page of the base that the new site does not have; `to` is the address that its address redirects to. */
export interface RemovedPage extends PageRef {
  to?: string | undefined;
}

/** Numbers of pages and the pages that differ, each list sorted by address. */
export interface PageChanges {
  before: number;
  after: number;
  /** New pages, without pages to which a removed page redirects. */
  added: PageRef[];
  changed: ChangedPage[];
  removed: RemovedPage[];
}

/** Compares the pages of two sites; pages of equal bytes are not parsed. */
export function comparePages(base: BuiltSite, head: BuiltSite): PageChanges {
  const before = pagesOf(base);
  const after = pagesOf(head);
  const redirects = builtRedirects(head);
  const changed = [...before].flatMap(([address, file]) => {
    const other = after.get(address);
    if (other === undefined || isSameFile(base, file, head, other)) return [];
    return [toChange(address, base.read(file), head.read(other))];
  });
  const removed = [...before]
    .filter(([address]) => !after.has(address))
    .map(([address, file]) => ({ ...toRef(address, base.read(file)), to: redirects.get(address) }));
  const targets = new Set(removed.map(({ to }) => to));
  return {
    before: before.size,
    after: after.size,
    added: [...after]
      .filter(([address]) => !before.has(address) && !targets.has(address))
      .map(([address, file]) => toRef(address, head.read(file))),
    changed,
    removed,
  };
}

/**
 * Returns a function that lists the parts of an article's text that differ, `본문` or `첨부`. The
 * article may have another address on the new site. Pages of equal bytes are not parsed.
 */
export function compareTexts(
  base: BuiltSite,
  head: BuiltSite,
): (old: SiteFeedItem, now: SiteFeedItem) => string[] {
  const [before, after] = [pagesOf(base), pagesOf(head)];
  return (old, now) => {
    const [from, to] = [before.get(old.address), after.get(now.address)];
    if (from === undefined || to === undefined || isSameFile(base, from, head, to)) return [];
    const was = readPageParts(base.read(from), pageKindOf(old.address)).own;
    const is = readPageParts(head.read(to), pageKindOf(now.address)).own;
    return ['본문', '첨부'].filter((part) => was.get(part) !== is.get(part));
  };
}

/** The changed pages whose most important change has this reach (see `Reach`). */
export function changedBy(pages: readonly ChangedPage[], wanted: Reach): ChangedPage[] {
  return pages.filter(({ reach }) => reach === wanted);
}

function isSameFile(base: BuiltSite, file: string, head: BuiltSite, other: string): boolean {
  return base.files.get(file)?.digest === head.files.get(other)?.digest;
}

function toRef(address: string, html: string): PageRef {
  const kind = pageKindOf(address);
  return { address, kind, title: readPageParts(html, kind).title };
}

function toChange(address: string, before: string, after: string): ChangedPage {
  const kind = pageKindOf(address);
  const [old, now] = [readPageParts(before, kind), readPageParts(after, kind)];
  const parts = changedParts(old, now);
  const titled = old.title === now.title ? parts : ['제목', ...parts];
  const reach = parts.length > 0 ? 'own' : reachOutsideText(old, now);
  return { address, kind, title: now.title, reach, parts: [...new Set(titled)] };
}

function changedParts(old: PageParts, now: PageParts): string[] {
  return [...new Set([...old.own.keys(), ...now.own.keys()])].flatMap((part) => {
    const [before = '', after = ''] = [old.own.get(part), now.own.get(part)];
    if (before === after) return [];
    return withoutPictures(before) === withoutPictures(after) ? ['그림'] : [part];
  });
}

function reachOutsideText(old: PageParts, now: PageParts): Reach {
  if (old.around !== now.around) return 'around';
  return old.frame === now.frame ? 'assets' : 'frame';
}
