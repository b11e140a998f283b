import type { SearchAnswer, SearchQuestion, Search } from './answer.ts';
import { type Engine, toEngine } from './engine.ts';
import {
  joinLexicons,
  type Lexicon,
  parseLexicon,
  type Shard,
  SHARDS,
  shardOf,
  toLexicon,
} from './lexicon.ts';
import { foldToLetters } from '../text/compare.ts';
import { readHanja } from '../text/hanja.ts';
import { toHit, type RankedPage, type SoughtText } from './excerpt.ts';
import { countFacets, limitRows, type PageTable, pageTableSchema } from './page-table.ts';
import { cleanQuery, isSure, type SearchPlan, planQuery, type PlanStep } from './query.ts';
import { type Synonyms, synonymsSchema } from './synonyms.ts';
import { findBeginning, onOtherKeyboard } from './guesses.ts';
import { nearestWord } from './nearest-word.ts';
import { openSurfaces, type Surfaces } from './open-surfaces.ts';
import { otherQueries } from './other-queries.ts';
import { runPlan, type PlanOutcome } from './run-plan.ts';

/** Access to the index files, which differs between a browser and Node. */
interface IndexHost {
  loadPagefind: () => Promise<unknown>;
  /** Reads a file of the index by name (`pages`, `synonyms`, `words-g`); rejects if it cannot be read. */
  readFile: (name: string) => Promise<string>;
}

interface Index {
  host: IndexHost;
  engine: Engine;
  surfaces: Surfaces;
  table: PageTable;
  synonyms: Synonyms;
  /** Row numbers in the page table, by Pagefind's id of the page. */
  rows: Map<string, number>;
  shards: Map<Shard, Promise<Lexicon>>;
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
  const surfaces = openSurfaces(
    (name) => host.readFile(name),
    table.surfaceFiles,
    pages.map(({ id }) => id),
  );
  const index: Index = { host, engine, surfaces, table, synonyms, rows, shards: new Map() };
  return {
    ask: (question) => ask(index, question),
    suggest: (typed, limit) => suggest(index, typed, limit),
  };
}

async function ask(index: Index, question: SearchQuestion): Promise<SearchAnswer> {
  const query = cleanQuery(question.query);
  const { plan, outcome } = await search(index, query, question.apart === true);
  const rows = outcome.found.flatMap(({ id }) => index.rows.get(id) ?? []);
  const limited = new Set(limitRows(index.table, rows, question.conditions));
  const pages = orderPages(index, outcome, question).filter(({ row }) => limited.has(row));
  const sought: SoughtText = {
    phrases: outcome.used.flatMap(({ step }) => step?.phrases ?? []),
    forms: outcome.used.flatMap(({ forms }) => forms),
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

/**
 * Plans and runs a query. If a part in curly quotes is nowhere as typed, its words are searched
 * without them: a pasted title has such quotes of its own.
 */
async function search(
  index: Index,
  query: string,
  apart: boolean,
): Promise<{ plan: SearchPlan; outcome: PlanOutcome }> {
  const plan = await toPlan(index, query, apart);
  const outcome = await runPlan(plan, index.engine, index.surfaces);
  const isWhole = outcome.found.some(({ lacks }) => lacks.length === 0);
  // `생성형 AI` is read as one word; a page may hold the two apart.
  if (!isWhole && plan.joined && !apart) return search(index, query, true);
  if (outcome.found.length > 0 || !/[“”]/u.test(query)) return { plan, outcome };
  return search(index, query.replaceAll(/[“”]/gu, ' ').replaceAll(/ +/gu, ' ').trim(), apart);
}

/** Other queries to offer, with what they would find. */
async function findOthers(
  index: Index,
  query: string,
  outcome: PlanOutcome,
  leftOut: readonly string[],
): Promise<SearchAnswer['others']> {
  const missing = outcome.used.flatMap(({ unit, step, forms }) =>
    step || forms.length > 0 ? [] : [...unit.typed],
  );
  // For these the plan has loaded the same files.
  const lexicon = await loadWords(index, missing);
  const nearest = (word: string): string | undefined => nearestWord(word, lexicon);
  return countEach(index, otherQueries(query, outcome, leftOut, nearest));
}

/** The number of results of each query, without those that have none. */
async function countEach(
  index: Index,
  queries: readonly string[],
): Promise<SearchAnswer['others']> {
  const counts = queries.map(async (query) => {
    const { outcome } = await search(index, query, false);
    return { query, total: outcome.found.length };
  });
  return (await Promise.all(counts)).filter(({ total }) => total > 0);
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

/** Counts the pages that only a search for the joined words as separate words finds. */
async function countApart(index: Index, query: string, { found }: PlanOutcome): Promise<number> {
  const apart = await runPlan(await toPlan(index, query, true), index.engine, index.surfaces);
  const known = new Set(found.map(({ id }) => id));
  return apart.found.filter(({ id, lacks }) => lacks.length === 0 && !known.has(id)).length;
}

/**
 * Plans a query with the lexicon files of its words' first letters, and, if a word stays unknown, with
 * the files of all its letters. The files depend only on the query, not on earlier queries.
 */
async function toPlan(index: Index, query: string, apart: boolean): Promise<SearchPlan> {
  const words = query.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const near = await loadWords(
    index,
    words.map((word) => word.slice(0, 1)),
  );
  const plan = planQuery(query, near, index.synonyms, apart);
  if (isSure(plan)) return plan;
  const letters = words.flatMap((word) => [...word, ...(onOtherKeyboard(word) ?? '').slice(0, 1)]);
  return planQuery(query, await loadWords(index, letters), index.synonyms, apart);
}

async function loadWords(index: Index, letters: readonly string[]): Promise<Lexicon> {
  const needed = new Set(letters.map((letter) => shardOf(readHanja(letter))));
  const loaded = SHARDS.filter((shard) => needed.has(shard)).map(
    async (shard) => [shard, await loadShard(index, shard)] as const,
  );
  return joinLexicons(new Map(await Promise.all(loaded)));
}

function loadShard({ host, shards }: Index, shard: Shard): Promise<Lexicon> {
  const known = shards.get(shard);
  if (known) return known;
  const lexicon = host.readFile(`words-${shard}`).then((text) => toLexicon(parseLexicon(text)));
  shards.set(shard, lexicon);
  lexicon.catch(() => shards.delete(shard));
  return lexicon;
}

async function suggest(index: Index, typed: string, limit: number): Promise<string[]> {
  const word = cleanQuery(typed).split(' ').at(-1) ?? '';
  if (word === '') return [];
  const before = cleanQuery(typed).slice(0, -word.length);
  const lexicon = await loadWords(index, [word.slice(0, 1)]);
  return findBeginning(word, lexicon)
    .slice(0, limit)
    .map((entry) => before + entry.word);
}
