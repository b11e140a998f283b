import type { PageWords } from './page-words.ts';
import { countNumbers, type StringTable } from './string-table.ts';

/** A page that a word is on, and which of the page's words it is. */
export interface Holder {
  page: number;
  place: number;
}

/** The pages of a word by its number, in their order. */
export type HoldersOf = (term: number) => Holder[];

/** Collects the pages of each word in two arrays, because millions of objects would take gigabytes. */
export function findHolders(pages: readonly PageWords[], table: StringTable): HoldersOf {
  const counts = countNumbers(
    table,
    pages.values().map(({ terms }) => terms),
  );
  const starts = new Uint32Array(counts.length + 1);
  for (const [term, count] of counts.entries()) starts[term + 1] = (starts[term] ?? 0) + count;
  const filled = starts.slice();
  const pageOf = new Uint32Array(starts.at(-1) ?? 0);
  const placeOf = new Uint32Array(pageOf.length);
  for (const [page, { terms }] of pages.entries()) {
    for (const [place, term] of terms.entries()) {
      const index = filled[term] ?? 0;
      pageOf[index] = page;
      placeOf[index] = place;
      filled[term] = index + 1;
    }
  }
  return (term) => {
    const holders: Holder[] = [];
    for (let index = starts[term] ?? 0; index < (starts[term + 1] ?? 0); index++) {
      holders.push({ page: pageOf[index] ?? 0, place: placeOf[index] ?? 0 });
    }
    return holders;
  };
}
