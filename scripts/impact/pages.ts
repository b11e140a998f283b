import { type PageParts, readPageParts, withoutPictures } from './page-parts.ts';
import { kindOf, type PageRef, pagesOf, redirectsOf, type BuiltSite } from './site-files.ts';

/**
 * How far a change of a page reaches: the page's own words, what stands around them (a list, the
 * neighbours of an article), the frame that every page has, or nothing but names of assets.
 */
export type Reach = 'own' | 'around' | 'frame' | 'assets';

/** A page that both sites have, with other bytes. */
export interface ChangedPage extends PageRef {
  reach: Reach;
  /** Korean names of what changed in the page's own words; of a page that only gathers `제목` at most. */
  parts: string[];
}

/** A page of the base that is no page any more; `to` is where its address leads now. */
export interface RemovedPage extends PageRef {
  to?: string | undefined;
}

/** What becomes of the pages, each list by address. */
export interface PageChanges {
  before: number;
  after: number;
  /** New on the site, and not where a page of the base went. */
  added: PageRef[];
  changed: ChangedPage[];
  removed: RemovedPage[];
}

/** Compares the pages of two sites; pages of equal bytes are never read. */
export function comparePages(base: BuiltSite, head: BuiltSite): PageChanges {
  const before = pagesOf(base);
  const after = pagesOf(head);
  const redirects = redirectsOf(head);
  const changed = [...before].flatMap(([address, file]) => {
    const other = after.get(address);
    const isSame =
      other === undefined || base.files.get(file)?.digest === head.files.get(other)?.digest;
    return isSame ? [] : [toChange(address, base.read(file), head.read(other))];
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

function toRef(address: string, html: string): PageRef {
  const kind = kindOf(address);
  return { address, kind, title: readPageParts(html, kind).title };
}

function toChange(address: string, before: string, after: string): ChangedPage {
  const kind = kindOf(address);
  const [old, now] = [readPageParts(before, kind), readPageParts(after, kind)];
  const parts = changedParts(old, now);
  const reach =
    parts.length > 0
      ? 'own'
      : old.around !== now.around
        ? 'around'
        : old.frame !== now.frame
          ? 'frame'
          : 'assets';
  const titled = old.title === now.title ? parts : ['제목', ...parts];
  return { address, kind, title: now.title, reach, parts: [...new Set(titled)] };
}

function changedParts(old: PageParts, now: PageParts): string[] {
  return [...new Set([...old.own.keys(), ...now.own.keys()])].flatMap((part) => {
    const [before = '', after = ''] = [old.own.get(part), now.own.get(part)];
    if (before === after) return [];
    return withoutPictures(before) === withoutPictures(after) ? ['그림'] : [part];
  });
}
