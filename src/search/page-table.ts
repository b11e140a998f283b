import * as z from 'zod/mini';
import type { Conditions, FacetCount, Facets } from './answer.ts';
import { countValues } from './count-values.ts';

/** Schema of the stored page table (JSON). */
export const pageTableSchema = z.object({
  /** The kinds of pages in the index, with their names (`기사`). */
  kinds: z.array(z.object({ value: z.enum(['article', 'bid']), label: z.string() })),
  /** Issues (`2024년 4월호`) and years of bid notices (`2024년 입찰 공고`). */
  places: z.array(
    z.object({
      label: z.string(),
      url: z.string(),
      kind: z.enum(['article', 'bid']),
      year: z.string(),
      /** First and last printed page of an article of the issue, and its row; absent if none is known. */
      pages: z.optional(z.array(z.tuple([z.int(), z.int(), z.int()]))),
    }),
  ),
  /** Categories in the order of the category tree, a parent before its children. */
  categories: z.array(z.object({ path: z.string(), label: z.string() })),
  sources: z.array(z.string()),
  /** One row for each page, newest first: indices of its place, its category (or -1) and its sources. */
  rows: z.array(z.tuple([z.int(), z.int()], z.int())),
  /** The rows of articles whose texts only members can read, and their mark: `회원사 전용`; absent if there are none. */
  members: z.optional(z.object({ mark: z.string(), rows: z.array(z.int()) })),
  /** Number of files of the index of surfaces (`surfaces-0`, …; see surfaces.ts). */
  surfaceFiles: z.int(),
});

/**
 * The facts of all pages, for filters and counts without loading the pages; rows refer to the other lists
 * by index.
 */
export type PageTable = z.infer<typeof pageTableSchema>;

interface PageFacts {
  place: PageTable['places'][number] | undefined;
  category: PageTable['categories'][number] | undefined;
  sources: string[];
}

/** Looks up the facts of the page in a row of the table. */
export function pageFactsOf(table: PageTable, row: number): PageFacts {
  const [place = -1, category = -1, ...sources] = table.rows[row] ?? [];
  return {
    place: table.places[place],
    category: table.categories[category],
    sources: sources.flatMap((source) => table.sources[source] ?? []),
  };
}

/** The name of the kind of a page, `기사`, or the mark of an article for members. */
export function kindLabelOf(table: PageTable, row: number): string {
  if (table.members?.rows.includes(row) === true) return table.members.mark;
  const kind = pageFactsOf(table, row).place?.kind ?? 'article';
  return table.kinds.find(({ value }) => value === kind)?.label ?? '';
}

/** The rows that match all conditions. */
export function limitRows(
  table: PageTable,
  rows: readonly number[],
  conditions: Conditions,
): number[] {
  if (Object.values(conditions).every((condition) => condition === undefined)) return [...rows];
  return rows.filter((row) => isMatch(pageFactsOf(table, row), conditions));
}

function isMatch({ place, category, sources }: PageFacts, conditions: Conditions): boolean {
  const { kind, category: within, source, from, to } = conditions;
  return (
    (kind === undefined || place?.kind === kind) &&
    (within === undefined || isWithin(category?.path, within)) &&
    (source === undefined || sources.includes(source)) &&
    ((from ?? to) === undefined || isBetween(place?.year, from, to))
  );
}

function isWithin(path: string | undefined, category: string): boolean {
  return path === category || path?.startsWith(`${category}/`) === true;
}

/** Whether a year is in the range `from` to `to`; false for a page without a year. */
function isBetween(year = '', from = '', to = '9999'): boolean {
  return year !== '' && year >= from && year <= to;
}

/** Counts the values of each facet among the rows that match the filters of the other facets. */
export function countFacets(
  table: PageTable,
  rows: readonly number[],
  conditions: Conditions,
): Facets {
  const facts = rows.map((row) => pageFactsOf(table, row));
  const isFiltered = Object.values(conditions).some((condition) => condition !== undefined);
  const count = (
    own: Conditions,
    valuesOf: (page: PageFacts) => readonly string[],
  ): Map<string, number> => {
    const others = { ...conditions, ...own };
    const found = isFiltered ? facts.filter((page) => isMatch(page, others)) : facts;
    return countValues(found.flatMap(valuesOf));
  };
  const kinds = count({ kind: undefined }, ({ place }) => (place ? [place.kind] : []));
  const years = count({ from: undefined, to: undefined }, ({ place }) =>
    place?.year ? [place.year] : [],
  );
  const sources = count({ source: undefined }, (page) => page.sources);
  const categories = count({ category: undefined }, ({ category }) => withParents(category?.path));
  return {
    kinds: table.kinds
      .map((kind) => ({ ...kind, count: kinds.get(kind.value) ?? 0 }))
      .filter((kind) => kind.count > 0),
    years: toCounts(years).sort((a, b) => (a.value < b.value ? 1 : -1)),
    sources: toCounts(sources).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    categories: table.categories.flatMap(({ path, label }) => {
      const found = categories.get(path);
      return found === undefined ? [] : [{ value: path, label, count: found }];
    }),
  };
}

function withParents(path: string | undefined): string[] {
  const parts = path?.split('/') ?? [];
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function toCounts(counts: ReadonlyMap<string, number>): FacetCount[] {
  return [...counts].map(([value, count]) => ({ value, label: value, count }));
}
