/** How many entries a page of a list shows. */
export const PAGE_SIZE = 50;

/** One page of a list that may have several. */
export interface ListPage<T> {
  entries: readonly T[];
  /** Counted from 1, as `last` is. */
  number: number;
  last: number;
  /** How many entries the list has on all its pages. */
  total: number;
  /** Last part of its address, `2` of `/articles/2/`; undefined on the first page. */
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
 * The page numbers that a page links to: the first, the last, itself and its neighbours, as in
 * `[1, undefined, 4, 5, 6, undefined, 9]`. `undefined` is a gap of two or more numbers.
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
