/** How many results are shown at a time. */
export const PAGE = 10;

// Coming back to more than this would be slower than paging again.
const MOST = 200;

/** What the browser's history keeps of the search page, beside the address. */
export interface Entry {
  /** Asked on purpose and not on the way to it: typing does not write over it. */
  settled: boolean;
  /** How many results were shown. */
  shown: number;
  /** How far the page was scrolled, in pixels. */
  scroll: number;
}

/** Reads what the history kept; an entry that is not ours is a link that asked on purpose. */
export function readEntry(state: unknown): Entry {
  const kept = typeof state === 'object' && state !== null ? state : {};
  const number = (name: string, otherwise: number): number => {
    const value: unknown = Reflect.get(kept, name);
    return typeof value === 'number' && value >= 0 ? value : otherwise;
  };
  return {
    settled: Reflect.get(kept, 'settled') !== false,
    shown: Math.min(Math.max(number('shown', PAGE), PAGE), MOST),
    scroll: number('scroll', 0),
  };
}
