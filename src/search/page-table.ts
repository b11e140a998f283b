import * as z from 'zod/mini';
import {
  type Conditions,
  type FacetCount,
  type Facets,
  type PageKind,
  KIND_LABELS,
} from './answer.ts';

/** Facts of all pages, for filters and counts without loading the pages; rows refer to lists by index. */
export interface PageTable {
  places: { label: string; url: string; kind: PageKind; year: string }[];
  /** In the order of the category tree, a parent before its children. */
  categories: { path: string; label: string }[];
  sources: string[];
  /** One row for each page, newest first: indices of its place, its category (or -1) and its sources. */
  rows: [place: number, category: number, ...sources: number[]][];
}

export const pageTableSchema: z.ZodMiniType<PageTable> = z.object({
  places: z.array(
    z.object({
      label: z.string(),
      url: z.string(),
      kind: z.enum(['article', 'bid']),
      year: z.string(),
    }),
  ),
  categories: z.array(z.object({ path: z.string(), label: z.string() })),
  sources: z.array(z.string()),
  rows: z.array(z.tuple([z.int(), z.int()], z.int())),
});

/** The facts of one page. */
interface PageFacts {
  place: PageTable['places'][number] | undefined;
  category: PageTable['categories'][number] | undefined;
  sources: string[];
}

/** Looks up the facts of a row. */
export function pageFactsOf(table: PageTable, row: number): PageFacts {
  const [place = -1, category = -1, ...sources] = table.rows[row] ?? [];
  return {
    place: table.places[place],
    category: table.categories[category],
    sources: sources.flatMap((source) => table.sources[source] ?? []),
  };
}

type Facet = 'kind' | 'category' | 'source' | 'year';

/** The rows that match all filters, except that of one facet. */
export function limitRows(
  table: PageTable,
  rows: readonly number[],
  conditions: Conditions,
  except?: Facet,
): number[] {
  const tests = testsOf(conditions).filter(({ facet }) => facet !== except);
  if (tests.length === 0) return [...rows];
  return rows.filter((row) => {
    const facts = pageFactsOf(table, row);
    return tests.every(({ test }) => test(facts));
  });
}

function testsOf({ kind, category, source, from, to }: Conditions): {
  facet: Facet;
  test: (facts: PageFacts) => boolean;
}[] {
  return [
    ...(kind === undefined
      ? []
      : [{ facet: 'kind' as const, test: ({ place }: PageFacts) => place?.kind === kind }]),
    ...(category === undefined
      ? []
      : [
          {
            facet: 'category' as const,
            test: (facts: PageFacts) => isWithin(facts.category?.path, category),
          },
        ]),
    ...(source === undefined
      ? []
      : [{ facet: 'source' as const, test: ({ sources }: PageFacts) => sources.includes(source) }]),
    ...(from === undefined && to === undefined
      ? []
      : [
          {
            facet: 'year' as const,
            test: ({ place }: PageFacts) => isBetween(place?.year, from, to),
          },
        ]),
  ];
}

function isWithin(path: string | undefined, category: string): boolean {
  return path === category || path?.startsWith(`${category}/`) === true;
}

/** Whether a year is in the range; a page without a year is in none. */
function isBetween(year = '', from = '', to = '9999'): boolean {
  return year !== '' && year >= from && year <= to;
}

/** Counts the values of each facet among the rows that match the filters of the other facets. */
export function countFacets(
  table: PageTable,
  rows: readonly number[],
  conditions: Conditions,
): Facets {
  const count = (
    facet: Facet,
    valuesOf: (facts: PageFacts) => readonly string[],
  ): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const row of limitRows(table, rows, conditions, facet)) {
      for (const value of valuesOf(pageFactsOf(table, row))) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return counts;
  };
  const kinds = count('kind', ({ place }) => (place ? [place.kind] : []));
  const years = count('year', ({ place }) => (place?.year ? [place.year] : []));
  const sources = count('source', (facts) => facts.sources);
  const categories = count('category', ({ category }) => withParents(category?.path));
  return {
    kinds: (['article', 'bid'] as const)
      .map((value) => ({ value, label: KIND_LABELS[value], count: kinds.get(value) ?? 0 }))
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
