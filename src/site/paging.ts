/** Number of entries on one page of a list. */
export const PAGE_SIZE = 50;

/** One page of a list, which may have several. */
export interface ListPage<T> {
  entries: readonly T[];
  /** Page number, from 1; `last` is the number of the last page. */
  number: number;
  last: number;
  /** Number of entries on all pages of the list. */
  total: number;
  /** Last part of the page's URL, `2` in `/articles/2/`; undefined for the first page. */
  part: string | undefined;
}

/** Splits a list into pages; an empty list has one page. */
export function toListPages<T>(entries: readonly T[], size = PAGE_SIZE): ListPage<T>[] {
  const last = Math.max(1, Math.ceil(entries.length / size));
  return Array.from({ length: last }, (_, index) => ({
    entries: entries.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    total: entries.length,
    part: index === 0 ? undefined : String(index + 1),
  }));
}

/**
 * Page numbers to link to from page `number`: first, last, the page itself and its neighbours. Page
 * 5 of 9 gives `[1, undefined, 4, 5, 6, undefined, 9]`; `undefined` is two or more omitted
 * numbers.
 */
export function numbersAround(number: number, last: number): (number | undefined)[] {
  const near = [1, number - 1, number, number + 1, last].filter((at) => at >= 1 && at <= last);
  const shown = [...new Set(near)];
  return shown.flatMap((at, index) => {
    const left = at - (shown[index - 1] ?? 0) - 1;
    if (left === 0) return [at];
    return left === 1 ? [at - 1, at] : [undefined, at];
  });
}
