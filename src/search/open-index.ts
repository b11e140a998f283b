import { foldToLetters } from '../text/compare.ts';
import type { SearchAnswer, SearchQuestion, Search } from './answer.ts';
import { toEngine } from './engine.ts';
import { toHit, type RankedPage, type SoughtText } from './excerpt.ts';
import { countApart, findOthers, findPages, type SearchParts } from './find-pages.ts';
import { findBeginning } from './guesses.ts';
import { lexiconLoader } from './load-lexicon.ts';
import { openSurfaces } from './open-surfaces.ts';
import { countFacets, limitRows, type PageTable, pageTableSchema } from './page-table.ts';
import { cleanQuery, type PlanStep } from './query.ts';
import type { PlanOutcome } from './run-plan.ts';
import { synonymsSchema } from './synonyms.ts';

/** Access to the index files, which differs between a browser and Node. */
interface IndexHost {
  loadPagefind: () => Promise<unknown>;
  /** Reads a file of the index by name (`pages`, `synonyms`, `words-g`); rejects if it cannot be read. */
  readFile: (name: string) => Promise<string>;
}

interface Index extends SearchParts {
  table: PageTable;
  /** Row numbers in the page table, by Pagefind's id of the page. */
  rows: Map<string, number>;
}

/** Opens the index; rejects if any part of it cannot be loaded. */
export async function openIndex(host: IndexHost): Promise<Search> {
  const [pagefind, table, synonyms] = await Promise.all([
    host.loadPagefind(),
    host.readFile('pages').then((text) => pageTableSchema.parse(JSON.parse(text))),
    host.readFile('synonyms').then((text) => synonymsSchema.parse(JSON.parse(text))),
  ]);
  const engine = toEngine(pagefind);
  const pages = await engine.findPages();
  const rows = new Map(pages.map(({ id }, row) => [id, row]));
  const readFile = (name: string): Promise<string> => host.readFile(name);
  const ids = pages.map(({ id }) => id);
  const surfaces = openSurfaces(readFile, table.surfaceFiles, ids);
  const loadLexicon = lexiconLoader(readFile);
  const index: Index = { engine, surfaces, synonyms, loadLexicon, table, rows };
  return {
    ask: (question) => ask(index, question),
    suggest: (typed, limit) => suggest(index, typed, limit),
  };
}

async function ask(index: Index, question: SearchQuestion): Promise<SearchAnswer> {
  const query = cleanQuery(question.query);
  const { plan, outcome, added } = await findPages(index, query, question.apart === true);
  const rows = outcome.found.flatMap(({ id }) => index.rows.get(id) ?? []);
  const limited = new Set(limitRows(index.table, rows, question.conditions));
  const pages = orderPages(index, outcome, question).filter(({ row }) => limited.has(row));
  const sought: SoughtText = {
    phrases: [...outcome.used, ...added].flatMap(({ step }) => step?.phrases ?? []),
    forms: [...outcome.used, ...added].flatMap(({ forms }) => forms),
    typed: plan.words,
  };
  const ordered = question.order === 'relevance' ? await liftTitle(query, pages) : pages;
  // Of all results, whatever filters leave of them.
  const leftOut = commonOf(outcome.found.map(({ lacks }) => lacks));
  return {
    query,
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
    missing: outcome.used.flatMap(({ unit, step, forms }) =>
      step || forms.length > 0 ? [] : [unit.typed],
    ),
    apart: plan.joined ? await countApart(index, query, outcome) : 0,
    total: ordered.length,
    isPartial: outcome.found.length > 0 && outcome.found.every(({ lacks }) => lacks.length > 0),
    partial: outcome.found.filter(({ lacks }) => lacks.length > 0).length,
    leftOut,
    others: await findOthers(index, query, outcome, leftOut),
    unlimited: rows.length,
    facets: countFacets(index.table, rows, question.conditions),
    read: (start, end) =>
      Promise.all(ordered.slice(start, end).map((page) => toHit(page, sought, index.table))),
  };
}

function shownWords(step: PlanStep | undefined): string[] {
  return step ? [step.shown, ...(step.others ?? [])] : [];
}

// The first results are read in any case, to be shown.
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

/** The words that all of the lists have. */
function commonOf([first = [], ...others]: readonly (readonly string[])[]): string[] {
  return first.filter((word) => others.every((list) => list.includes(word)));
}

/** Sorts the results, those with all words first; rows are newest first, so their order is that of dates. */
function orderPages(index: Index, { found }: PlanOutcome, { order }: SearchQuestion): RankedPage[] {
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

async function suggest(index: Index, typed: string, limit: number): Promise<string[]> {
  const word = cleanQuery(typed).split(' ').at(-1) ?? '';
  if (word === '') return [];
  const before = cleanQuery(typed).slice(0, -word.length);
  const lexicon = await index.loadLexicon([word.slice(0, 1)]);
  return findBeginning(word, lexicon)
    .slice(0, limit)
    .map((entry) => before + entry.word);
}
