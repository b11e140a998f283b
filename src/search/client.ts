import { type ExcerptRun, toExcerptRuns } from './excerpt.ts';
import { type FindPages, type Found, loadIndex } from './pagefind.ts';

/** A result as the reader sees it. */
export interface SearchResult {
  url: string;
  title: string;
  /** What the page is and where it stands: `기사`, `2024년 4월호`, `Report`. */
  notes: string[];
  excerpt: ExcerptRun[];
}

/** All that was found for a query, and as many results as were asked for. */
export interface SearchAnswer {
  total: number;
  results: SearchResult[];
}

let index: Promise<FindPages> | undefined;

/** Loads the index once; a failed load is tried again the next time. */
export function openIndex(): Promise<FindPages> {
  index ??= loadIndex().catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

/** Finds pages, best first, at most `limit` of them; throws where the index cannot be loaded. */
export async function search(query: string, limit: number): Promise<SearchAnswer> {
  if (query === '') return { total: 0, results: [] };
  const findPages = await openIndex();
  const { total, read } = await findPages(query);
  return { total, results: (await read(0, limit)).map(toResult) };
}

function toResult({ url, excerpt, meta }: Found): SearchResult {
  return {
    url,
    title: meta.title ?? url,
    notes: [meta.kind, meta.place, meta.category].filter((note) => note !== undefined),
    excerpt: toExcerptRuns(excerpt),
  };
}
