import type { Hit, SearchAnswer, SearchQuestion } from './answer.ts';
import type { RankedAnswer } from './answer-question.ts';
import { toHit } from './excerpt.ts';
import { findAsTyped, readTypedQuery } from './find-as-typed.ts';
import { countFacets, limitRows, type PageTable } from './page-table.ts';
import type { SealedText } from './sealed-texts.ts';

/**
 * One result in the list of public pages and members' articles. `row` is its place in the page table; `read`
 * loads it, and gives an empty list if the index no longer has the page.
 */
interface MixedResult {
  row: number;
  read: () => Promise<Hit[]>;
}

/**
 * Adds members' articles that contain all words of a question to the answer of the public index. An article
 * whose teaser contains all words, too, replaces the teaser's result; the others alternate with the public
 * results; results that lack a word stay last.
 */
export function mixSealed(
  answer: RankedAnswer,
  { conditions, order }: SearchQuestion,
  texts: readonly SealedText[],
): SearchAnswer {
  const { table, found, missing, leftOut } = answer;
  const { words } = readTypedQuery(answer.query);
  const sealed = findSealed(answer, texts);
  if (sealed.size === 0) return answer;
  const rows = [...new Set([...found.map(({ row }) => row), ...sealed.keys()])];
  const limited = new Set(limitRows(table, [...sealed.keys()], conditions));
  const own = [...sealed.values()].filter(({ row }) => limited.has(row));
  const { whole, partial } = placeSealed(answer, own);
  const results = [...sortResults(whole, order, table), ...partial];
  return {
    ...answer,
    // If only members' articles contain a word, the dictionary forms of the other words explain
    // little.
    understood: [...missing, ...leftOut].length > 0 ? words : answer.understood,
    ...{ missing: [], leftOut: [], others: [], isPartial: false },
    partial: found.filter(({ row, lacks }) => lacks.length > 0 && !sealed.has(row)).length,
    ...{ total: results.length, unlimited: rows.length },
    facets: countFacets(table, rows, conditions),
    read: async (start, end) =>
      (await Promise.all(results.slice(start, end).map(({ read }) => read()))).flat(),
  };
}

/** The members' articles that contain all words of the question as typed, by row; best first. */
function findSealed(
  { query, table }: RankedAnswer,
  texts: readonly SealedText[],
): Map<number, MixedResult> {
  const typed = readTypedQuery(query);
  const found = texts.flatMap(({ row, url, ...page }) => {
    const match = findAsTyped(page, typed);
    return match ? [{ row, lacks: [], url, notice: {}, ...match }] : [];
  });
  const read = (page: (typeof found)[number]) => () => Promise.resolve([toHit(page, page, table)]);
  return new Map(
    found
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .map((page) => [page.row, { row: page.row, read: read(page) }]),
  );
}

/** Places members' articles (`sealed`, best first) among the public results, in order of relevance. */
function placeSealed(
  { ordered, corrections, read }: RankedAnswer,
  sealed: readonly MixedResult[],
): { whole: MixedResult[]; partial: MixedResult[] } {
  const byRow = new Map(sealed.map((result) => [result.row, result]));
  const open = ordered.map(({ row, lacks }, index) => ({
    row,
    isWhole: lacks.length === 0,
    read: () => read(index, index + 1),
  }));
  const whole = open.filter(({ isWhole }) => isWhole).map((one) => byRow.get(one.row) ?? one);
  const partial = open.filter(({ isWhole, row }) => !isWhole && !byRow.has(row));
  const placed = new Set(whole.map(({ row }) => row));
  const others = sealed.filter(({ row }) => !placed.has(row));
  // Articles that contain the word as typed come before all results of a corrected spelling.
  const mixed = corrections.length > 0 ? [...others, ...whole] : alternate(whole, others);
  return { whole: mixed, partial };
}

function alternate<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  const longer = one.length > other.length ? one : other;
  return longer.flatMap((_, index) => [
    ...one.slice(index, index + 1),
    ...other.slice(index, index + 1),
  ]);
}

/** Sorts as the index does: rows are newest first, and within an issue the order of relevance stays. */
function sortResults(
  results: readonly MixedResult[],
  order: SearchQuestion['order'],
  { rows }: PageTable,
): MixedResult[] {
  const placeOf = ({ row }: MixedResult): number => rows[row]?.[0] ?? 0;
  if (order === 'relevance') return [...results];
  return results.toSorted((a, b) => (order === 'date' ? a.row - b.row : placeOf(a) - placeOf(b)));
}
