/** The share of the work of one of several machines that prepare a build together: number 2 of 4. */
interface Share {
  /** Number of the share, from 1. */
  number: number;
  count: number;
}

/** Parses `2/4`, the second of four shares; undefined for any other text, also for `5/4`. */
export function parseShare(text: string): Share | undefined {
  const [, first = '', second = ''] = /^(\d{1,4})\/(\d{1,4})$/u.exec(text) ?? [];
  const [number, count] = [Number(first), Number(second)];
  return number >= 1 && number <= count ? { number, count } : undefined;
}

/** The elements of a list that belong to a share: consecutive elements, each in exactly one share. */
export function shareOf<T>(list: readonly T[], { number, count }: Share): T[] {
  const at = (shares: number): number => Math.floor((list.length * shares) / count);
  return list.slice(at(number - 1), at(number));
}
