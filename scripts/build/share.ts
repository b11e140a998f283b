/** One of several machines that build an archive together: 2 of 4. */
interface Share {
  /** From 1. */
  number: number;
  count: number;
}

/** Reads `2/4`; undefined if it is not the number of a share and how many there are. */
export function parseShare(text: string): Share | undefined {
  const [, first = '', second = ''] = /^(\d{1,4})\/(\d{1,4})$/u.exec(text) ?? [];
  const [number, count] = [Number(first), Number(second)];
  return number >= 1 && number <= count ? { number, count } : undefined;
}

/** The share of a list, which is a run of its elements; all shares together are the list. */
export function shareOf<T>(list: readonly T[], { number, count }: Share): T[] {
  const at = (shares: number): number => Math.floor((list.length * shares) / count);
  return list.slice(at(number - 1), at(number));
}
