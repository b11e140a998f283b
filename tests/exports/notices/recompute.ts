import { parse } from 'csv-parse/sync';

/*
 * A year in review, computed from nothing but its CSV file: by an own reader of RFC 4180, in own
 * arithmetic and without any code of src/, as a reader of the file would do it.
 */

type Row = Record<string, string>;

/** The numbers of one year, as the page shows them. */
export interface Recomputed {
  count: number;
  months: number[];
  sum: number | undefined;
  median: number | undefined;
  unnamed: number;
  unknownVat: number;
  cancelled: number;
  /** Number, sum and median by kind. */
  kinds: Record<string, [count: number, sum: number | undefined, median: number | undefined]>;
  seats: [agency: string, seats: number][];
  amounts: [agency: string, won: number][];
  deadlines: Record<string, number>;
  winners: Record<string, [wins: number, won: number | undefined]>;
}

/** Reads a CSV file of notices as rows by the names of its columns. */
export function readRows(csv: string): Row[] {
  if (!csv.startsWith('\uFEFF')) throw new Error('Excel은 BOM이 없는 UTF-8을 알아보지 못합니다.');
  const rows: Row[] = parse(csv, { bom: true, columns: true });
  return rows;
}

/** Recomputes a year from the rows of its file. */
export function recompute(rows: readonly Row[]): Recomputed {
  const live = rows.filter((row) => row['최근 변동'] !== '취소');
  const priced = live.flatMap((row) => {
    const won = withoutVat(row['금액(원)'], row.VAT);
    return won === undefined ? [] : [{ row, won }];
  });
  const kinds = [...new Set(rows.map((row) => row.종류 ?? ''))];
  return {
    count: rows.length,
    months: Array.from({ length: 12 }, (_, at) => at + 1).map(
      (month) => rows.filter((row) => Number(row.공고일?.split('-')[1]) === month).length,
    ),
    sum: addUp(priced.map(({ won }) => won)),
    median: middle(priced.map(({ won }) => won)),
    unnamed: live.filter((row) => row['금액(원)'] === '').length,
    unknownVat: live.filter((row) => row.VAT === '알 수 없음').length,
    cancelled: rows.length - live.length,
    kinds: Object.fromEntries(
      kinds.map((kind) => {
        const own = priced.filter(({ row }) => row.종류 === kind).map(({ won }) => won);
        const count = rows.filter((row) => row.종류 === kind).length;
        return [kind, [count, addUp(own), middle(own)]];
      }),
    ),
    seats: top(
      live
        .filter((row) => row['좌석 수'] !== '')
        .map((row) => [row.수요기관 ?? '', Number(row['좌석 수'])]),
    ),
    amounts: top(priced.map(({ row, won }) => [row.수요기관 ?? '', won])),
    deadlines: countBy(
      live.map((row) => row.마감?.split(' ')[0] ?? '').filter((day) => day !== ''),
    ),
    winners: winnersOf(live.filter((row) => row.낙찰자 !== '')),
  };
}

/** Won without VAT of 10 %, in whole numbers only: ten elevenths, rounded to the nearest. */
function withoutVat(krw = '', vat = ''): number | undefined {
  if (krw === '') return undefined;
  if (vat === 'VAT 별도' || vat === '면세') return Number(krw);
  if (vat !== 'VAT 포함') return undefined;
  const [whole, rest] = [(BigInt(krw) * 10n) / 11n, (BigInt(krw) * 10n) % 11n];
  return Number(rest > 5n ? whole + 1n : whole);
}

function addUp(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  let sum = 0n;
  for (const number of numbers) sum += BigInt(number);
  return Number(sum);
}

function middle(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  const sorted = numbers.toSorted((a, b) => a - b);
  if (sorted.length % 2 === 1) return sorted[(sorted.length - 1) / 2];
  const [low = 0, high = 0] = [sorted[sorted.length / 2 - 1], sorted[sorted.length / 2]];
  return Number((BigInt(low) + BigInt(high) + 1n) / 2n);
}

/** The eight names with the highest sums; of equal ones the first by name. */
function top(pairs: readonly (readonly [string, number])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, number] of pairs) sums.set(name, (sums.get(name) ?? 0) + number);
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/**
 * Winners by the rule of content/README.md: spellings of one name that differ only in how its legal
 * form is written, or in spaces, are one; it has its most frequent spelling, of equal ones the upper.
 */
function winnersOf(rows: readonly Row[]): Recomputed['winners'] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = plainName(row.낙찰자 ?? '');
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return Object.fromEntries(
    [...groups.values()].map((won) => {
      const prices = won.flatMap((row) => withoutVat(row['낙찰 금액(원)'], row['낙찰 VAT']) ?? []);
      const counts = Object.entries(countBy(won.map((row) => row.낙찰자 ?? '')));
      const most = Math.max(...counts.map(([, count]) => count));
      return [counts.find(([, count]) => count === most)?.[0] ?? '', [won.length, addUp(prices)]];
    }),
  );
}

/** `주)견본텔` of `(주)견본텔`, `㈜ 견본텔` and `견본텔 주식회사`. */
function plainName(written: string): string {
  const name = written.replaceAll('㈜', '(주)').replaceAll('주식회사', '(주)').replace(/ /gu, '');
  return name.includes('(주)') ? `주)${name.replace('(주)', '')}` : name;
}
