import type { SearchAnswer } from './answer.ts';
import type { Engine } from './engine.ts';
import { onOtherKeyboard } from './guesses.ts';
import type { LoadLexicon } from './load-lexicon.ts';
import { nearestWord } from './nearest-word.ts';
import type { Surfaces } from './open-surfaces.ts';
import { otherQueries } from './other-queries.ts';
import { isSure, type SearchPlan, planQuery } from './query.ts';
import { FEW, type PlanOutcome, runPlan } from './run-plan.ts';
import type { Synonyms } from './synonyms.ts';

/** The parts of an index that a query needs. */
export interface SearchParts {
  engine: Engine;
  surfaces: Surfaces;
  synonyms: Synonyms;
  loadLexicon: LoadLexicon;
}

/** What a query found. */
interface QueryOutcome {
  plan: SearchPlan;
  outcome: PlanOutcome;
  /** Steps of a second reading, of words apart that were read as one, whose pages were added. */
  added: PlanOutcome['used'];
}

/**
 * Plans and runs a query. Where words that were read as one (`고객 경험` as 고객경험) are on few pages,
 * those that have them apart follow. If a part in curly quotes is nowhere as typed, its words are
 * searched without them: a pasted title has such quotes of its own.
 */
export async function findPages(
  parts: SearchParts,
  query: string,
  apart: boolean,
): Promise<QueryOutcome> {
  const plan = await toPlan(parts, query, apart);
  const outcome = await runPlan(plan, parts.engine, parts.surfaces);
  const whole = outcome.found.filter(({ lacks }) => lacks.length === 0);
  if (plan.joined && !apart && whole.length < FEW) {
    const other = await findPages(parts, query, true);
    if (whole.length === 0) return other;
    const known = new Set(whole.map(({ id }) => id));
    const more = other.outcome.found.filter(({ id }) => !known.has(id));
    const ahead = whole.map((page) => ({ ...page, score: page.score + JOINED }));
    return {
      plan,
      outcome: { found: [...ahead, ...more], used: outcome.used },
      added: other.outcome.used,
    };
  }
  if (outcome.found.length > 0 || !/[“”]/u.test(query)) return { plan, outcome, added: [] };
  const unquoted = query.replaceAll(/[“”]/gu, ' ').replaceAll(/ +/gu, ' ').trim();
  return findPages(parts, unquoted, apart);
}

// More than Pagefind gives a page for words apart.
const JOINED = 100;

/**
 * Plans a query with the lexicon files of its words' first letters, and, if a word stays unknown, with
 * the files of all its letters. The files depend only on the query, not on earlier queries.
 */
async function toPlan(parts: SearchParts, query: string, apart: boolean): Promise<SearchPlan> {
  const words = query.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const near = await parts.loadLexicon(words.map((word) => word.slice(0, 1)));
  const plan = planQuery(query, near, parts.synonyms, apart);
  if (isSure(plan)) return plan;
  const letters = words.flatMap((word) => [...word, ...(onOtherKeyboard(word) ?? '').slice(0, 1)]);
  return planQuery(query, await parts.loadLexicon(letters), parts.synonyms, apart);
}

/** Counts the pages that only a search for the joined words as separate words finds. */
export async function countApart(
  parts: SearchParts,
  query: string,
  { found }: PlanOutcome,
): Promise<number> {
  const plan = await toPlan(parts, query, true);
  const apart = await runPlan(plan, parts.engine, parts.surfaces);
  const known = new Set(found.map(({ id }) => id));
  return apart.found.filter(({ id, lacks }) => lacks.length === 0 && !known.has(id)).length;
}

/** Other queries to offer, with what they would find; without those that find nothing. */
export async function findOthers(
  parts: SearchParts,
  query: string,
  outcome: PlanOutcome,
  leftOut: readonly string[],
): Promise<SearchAnswer['others']> {
  const missing = outcome.used.flatMap(({ unit, step, forms }) =>
    step || forms.length > 0 ? [] : [...unit.typed],
  );
  // For these the plan has loaded the same files.
  const lexicon = await parts.loadLexicon(missing);
  const nearest = (word: string): string | undefined => nearestWord(word, lexicon);
  const counts = otherQueries(query, outcome, leftOut, nearest).map(async (other) => {
    const { outcome: found } = await findPages(parts, other, false);
    return { query: other, total: found.found.length };
  });
  return (await Promise.all(counts)).filter(({ total }) => total > 0);
}
