import { getChoseong } from 'es-hangul';
import { compareText } from './compare.ts';

const PLAIN: Record<string, string> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' };
const LATIN = 'A–Z';
const DIGITS = '0–9';
const REST = '기타';
const ORDER = 'ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ').concat(LATIN, DIGITS, REST);

/** A group of an index: entries whose names have the same initial. */
interface InitialGroup<T> {
  /** Initial in the index: `ㄱ` (also for ㄲ), `A–Z`, `0–9` or `기타`. */
  initial: string;
  /** Entries of the group, sorted by name. */
  entries: T[];
}

/** Groups entries for an index by the initial of their names: 가나다, then Latin, digits, others. */
export function groupByInitial<T extends { name: string }>(
  entries: readonly T[],
): InitialGroup<T>[] {
  const groups = Map.groupBy(entries, ({ name }) => initialOf(name));
  return ORDER.flatMap((initial) => {
    const group = groups.get(initial);
    return group ? [{ initial, entries: [...group].sort(compareNames) }] : [];
  });
}

/** Initial of a name's first letter or digit: `ㄱ` for `‘꼬리표’`. */
export function initialOf(name: string): string {
  const first = /[\p{L}\p{N}]/u.exec(name.normalize('NFC'))?.[0] ?? '';
  if (/\p{Script=Latin}/u.test(first)) return LATIN;
  if (/\p{N}/u.test(first)) return DIGITS;
  const initial = getChoseong(first);
  const plain = PLAIN[initial] ?? initial;
  return ORDER.includes(plain) ? plain : REST;
}

function compareNames(a: { name: string }, b: { name: string }): number {
  return compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.name, b.name);
}
