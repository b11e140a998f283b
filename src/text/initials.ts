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

/** Groups entries for a Korean index by the initial of their names: 가나다, then Latin, digits, others. */
export function groupByInitial<T extends { name: string }>(
  entries: readonly T[],
): InitialGroup<T>[] {
  const groups = Map.groupBy(entries, ({ name }) => initialOf(name));
  return ORDER.flatMap((initial) => {
    const group = groups.get(initial);
    return group ? [{ initial, entries: [...group].sort(compareNames) }] : [];
  });
}

/**
 * Groups entries for an index in the language with this BCP 47 tag by the first letter of their names, by the
 * rules of that language: `Élan` is under E in French, `Ö` follows Z in Swedish. Digits and names without a
 * letter come last, under the heading `rest`.
 */
export function groupByLetter<T extends { name: string }>(
  entries: readonly T[],
  language: string,
  rest: string,
): InitialGroup<T>[] {
  const letters = new Intl.Collator(language, { sensitivity: 'base' });
  const names = new Intl.Collator(language, { numeric: true });
  const found: string[] = [];
  const groups = Map.groupBy(entries, ({ name }) => {
    const first = firstOf(name);
    if (!/\p{L}/u.test(first)) return first === '' ? rest : DIGITS;
    const known = found.find((letter) => letters.compare(letter, first) === 0);
    if (known !== undefined) return known;
    const plain = first
      .normalize('NFD')
      .replace(/\p{M}+$/u, '')
      .normalize('NFC');
    const letter = letters.compare(plain, first) === 0 ? plain : first;
    const capital = letter.toLocaleUpperCase(language);
    found.push(capital);
    return capital;
  });
  return [...found.sort(letters.compare), DIGITS, rest].flatMap((initial) => {
    const group = groups.get(initial);
    const sorted = group?.toSorted((a, b) => names.compare(a.name, b.name));
    return sorted ? [{ initial, entries: sorted }] : [];
  });
}

/** The first letter or digit of a name; empty if it has neither. */
function firstOf(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name.normalize('NFC'))?.[0] ?? '';
}

/** Initial of a name's first letter or digit: `ㄱ` for `‘꼬리표’`. */
export function initialOf(name: string): string {
  const first = firstOf(name);
  if (/\p{Script=Latin}/u.test(first)) return LATIN;
  if (/\p{N}/u.test(first)) return DIGITS;
  const initial = getChoseong(first);
  const plain = PLAIN[initial] ?? initial;
  return ORDER.includes(plain) ? plain : REST;
}

function compareNames(a: { name: string }, b: { name: string }): number {
  return compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.name, b.name);
}
