import { foldToLetters } from '../text/compare.ts';
import { pagesUrlBelow } from '../site/urls.ts';
import type { PrintedPageAnswer, Search, SearchAnswer, SearchQuestion } from './answer.ts';
import type { Engine, Fragment } from './engine.ts';
import { type MarkedPage, type RankedPage, toHit } from './excerpt.ts';
import { otherQueries } from './other-queries.ts';
import { countFacets, limitRows, type PageTable } from './page-table.ts';
import { findPrintedPage, type PrintedPage } from './page-reference.ts';
import type { PlanStep, SearchPlan } from './query.ts';
import { cleanQuery } from './query-parts.ts';
import type { PlanOutcome } from './run-plan.ts';
import { isFound } from './run-unit.ts';

/** How a query was searched, and the pages that it found. */
export interface QueryOutcome {
  plan: SearchPlan;
  outcome: PlanOutcome;
  /**
   * Steps of a second search, for joined words as separate words, whose pages were added; empty if there
   * was none.
   */
  added: PlanOutcome['used'];
}

/** The part of the search that depends on the language: reads queries, runs them, and marks matches in pages. */
export interface QueryReader {
  /** Plans and runs a query; `apart` searches words separately that would otherwise be joined (`고객 경험`). */
  findPages: (query: string, apart: boolean) => Promise<QueryOutcome>;
  /**
   * Returns a function that corrects a misspelt word by the words of the archive; `missing`: all words that
   * it will get.
   */
  findNearest: (missing: readonly string[]) => Promise<(word: string) => string | undefined>;
  /** Loads a page and marks what was found in it. */
  mark: (page: RankedPage, found: QueryOutcome) => Promise<MarkedPage>;
}

/** The parts of a loaded index that answering a question needs. */
interface OpenIndex {
  reader: QueryReader;
  table: PageTable;
  /** Row numbers in the page table, by Pagefind's id of the page. */
  rows: ReadonlyMap<string, number>;
  /** Loads the page in a row of the table. */
  readRow: (row: number) => Promise<Fragment | undefined>;
}

/** An answer together with the pages of the index that it is based on, so that other results can be mixed in. */
export interface RankedAnswer extends SearchAnswer {
  /** The results, in the order in which they are shown. */
  ordered: readonly RankedPage[];
  /** All pages found, before filtering. */
  found: readonly RankedPage[];
  table: PageTable;
}

/** The search in a loaded index. */
export interface IndexSearch extends Search {
  ask: (question: SearchQuestion) => Promise<RankedAnswer>;
}

/** Connects Pagefind's pages to the rows of the page table; both have the same order. */
export async function numberRows({
  listPages,
}: Engine): Promise<Pick<OpenIndex, 'rows' | 'readRow'>> {
  const pages = await listPages();
  return {
    rows: new Map(pages.map(({ id }, row) => [id, row])),
    readRow: async (row) => pages[row]?.read(),
  };
}

/** Answers a question: reads and runs the query, then filters, orders and counts the results. */
export async function answerQuestion(
  index: OpenIndex,
  question: SearchQuestion,
): Promise<RankedAnswer> {
  const { reader, table } = index;
  const typed = cleanQuery(question.query);
  const page = findPrintedPage(typed, table);
  // No text holds the words `24쪽`: the page is found in the table, and its issue is what is searched.
  const query = page?.issue.label ?? typed;
  const found = await findUnquoted(reader, query, question.apart === true);
  const { plan, outcome } = found;
  const all = orderPages(index, outcome, question);
  const rows = all.map(({ row }) => row);
  const limited = new Set(limitRows(table, rows, question.conditions));
  const pages = all.filter(({ row }) => limited.has(row));
  const ordered = question.order === 'relevance' ? await liftTitle(query, pages) : pages;
  // Computed over all results, not only those that pass the filters.
  const leftOut = commonOf(outcome.found.map(({ lacks }) => lacks));
  return {
    ...{ query, ordered, found: all, table },
    printed: page && (await answerPage(index, page)),
    understood: outcome.used.flatMap(({ unit, step, forms }) => {
      if (leftOut.includes(unit.typed)) return [];
      return forms.length > 0 ? [unit.typed] : shownWords(step);
    }),
    corrections: outcome.used.flatMap(({ unit, step }) =>
      step?.guess === 'slip' && !leftOut.includes(unit.typed)
        ? [{ typed: unit.typed, used: shownWords(step) }]
        : [],
    ),
    excluded: plan.excluded.map(({ typed }) => typed),
    missing: outcome.used.flatMap((one) => (isFound(one) ? [] : [one.unit.typed])),
    // If `added` is not empty, the pages with the separate words are among the results already.
    apart: plan.joined && found.added.length === 0 ? await countApart(reader, query, outcome) : 0,
    total: ordered.length,
    isPartial: outcome.found.length > 0 && outcome.found.every(({ lacks }) => lacks.length > 0),
    partial: outcome.found.filter(({ lacks }) => lacks.length > 0).length,
    leftOut,
    others: await findOthers(reader, query, outcome, leftOut),
    unlimited: rows.length,
    facets: countFacets(table, rows, question.conditions),
    read: (start, end) =>
      Promise.all(
        ordered
          .slice(start, end)
          .map(async (page) => toHit(page, await reader.mark(page, found), table)),
      ),
  };
}

/** The printed page that a query names, with the titles of its articles. */
async function answerPage(
  { readRow }: OpenIndex,
  { issue, page, rows }: PrintedPage,
): Promise<PrintedPageAnswer> {
  const read = await Promise.all(rows.map(readRow));
  const articles = read.flatMap((article) =>
    article ? [{ title: article.title.text, url: article.url }] : [],
  );
  return { issue, page, url: pagesUrlBelow(issue.url, page), articles };
}

/**
 * Runs a query. If a part in curly quotes occurs nowhere as typed, its words are searched without the quotes,
 * because a pasted title may contain quotes of its own.
 */
async function findUnquoted(
  { findPages }: QueryReader,
  query: string,
  apart: boolean,
): Promise<QueryOutcome> {
  const found = await findPages(query, apart);
  if (found.outcome.found.length > 0 || !/[“”]/u.test(query)) return found;
  const unquoted = query.replaceAll(/[“”]/gu, ' ').replaceAll(/ +/gu, ' ').trim();
  return findPages(unquoted, apart);
}

/** Counts the pages that only a search for the joined words as separate words finds. */
async function countApart(
  reader: QueryReader,
  query: string,
  { found }: PlanOutcome,
): Promise<number> {
  const { outcome } = await findUnquoted(reader, query, true);
  const known = new Set(found.map(({ id }) => id));
  return outcome.found.filter(({ id, lacks }) => lacks.length === 0 && !known.has(id)).length;
}

function shownWords(step: PlanStep | undefined): string[] {
  return step ? [step.shown, ...(step.others ?? [])] : [];
}

// The first page of results is loaded anyway, to be shown.
const READ_FIRST = 10;

/** Puts the page whose title is the query before the others, if it is among the first ten. */
async function liftTitle(query: string, pages: readonly RankedPage[]): Promise<RankedPage[]> {
  const typed = foldToLetters(query);
  const first = await Promise.all(
    pages
      .slice(0, READ_FIRST)
      .map(async (page) => ({ page, title: (await page.read()).title.text })),
  );
  const [named, others] = [true, false].map((wanted) =>
    first
      .filter(({ title }) => (foldToLetters(title) === typed) === wanted)
      .map(({ page }) => page),
  );
  return [...(named ?? []), ...(others ?? []), ...pages.slice(READ_FIRST)];
}

/** The words that are in every list. */
function commonOf([first = [], ...others]: readonly (readonly string[])[]): string[] {
  return first.filter((word) => others.every((list) => list.includes(word)));
}

/** Sorts the results, those with all words first; rows are newest first, so their order is that of dates. */
function orderPages(
  index: OpenIndex,
  { found }: PlanOutcome,
  { order }: SearchQuestion,
): RankedPage[] {
  const ranked = found.flatMap((page) => {
    const row = index.rows.get(page.id);
    return row === undefined ? [] : [{ ...page, row }];
  });
  const placeOf = ({ row }: RankedPage): number => index.table.rows[row]?.[0] ?? 0;
  const isWhole = ({ lacks }: RankedPage): boolean => lacks.length === 0;
  return ranked.sort((a, b) => {
    if (isWhole(a) !== isWhole(b)) return isWhole(a) ? -1 : 1;
    if (order === 'date') return a.row - b.row;
    if (order === 'issue' && placeOf(a) !== placeOf(b)) return placeOf(a) - placeOf(b);
    return b.score - a.score || a.row - b.row;
  });
}

/** Other queries to offer, each with its number of results; those without results are left out. */
async function findOthers(
  reader: QueryReader,
  query: string,
  outcome: PlanOutcome,
  leftOut: readonly string[],
): Promise<SearchAnswer['others']> {
  const missing = outcome.used.flatMap((one) => (isFound(one) ? [] : [one.unit.typed]));
  const nearest = await reader.findNearest(missing);
  const counts = otherQueries(query, outcome, leftOut, nearest).map(async (other) => {
    const { outcome: found } = await findUnquoted(reader, other, false);
    return { query: other, total: found.found.length };
  });
  return (await Promise.all(counts)).filter(({ total }) => total > 0);
}
