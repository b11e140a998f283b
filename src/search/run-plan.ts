import { isPhrase, nearnessOf } from './nearness.ts';
import { type Engine, findPhrase, type FoundPage } from './engine.ts';
import type { SearchPlan, PlanStep, QueryUnit } from './query.ts';

/** A page that a plan found. */
interface PlannedPage extends FoundPage {
  /** Words of the query, as typed, that the page does not hold; empty for a page with all words. */
  lacks: string[];
  /** What part of the query the page holds, by the weight of its words: 1 for all. */
  share: number;
}

/** The pages that a plan found, with their scores, and the step that was used for each unit. */
export interface PlanOutcome {
  /** Pages with all words; if there are none, pages with most of them. */
  found: PlannedPage[];
  /** The step used for each unit; undefined for a unit without a result. */
  used: { unit: QueryUnit; step: PlanStep | undefined }[];
}

/**
 * Searches all units. A page with all of them scores the sum of its scores per unit, and more if
 * they are near each other. If there is no such page, those with most of the words are found and
 * score the share of the words that they hold, in which a rare word counts more (inverse document
 * frequency). A quoted word is never left out, and no page has an excluded one.
 */
export async function runPlan(plan: SearchPlan, engine: Engine): Promise<PlanOutcome> {
  const [answers, excluded, { length: count }] = await Promise.all([
    Promise.all(plan.units.map((unit) => runUnit(unit, engine))),
    Promise.all(plan.excluded.map((unit) => runUnit(unit, engine))),
    engine.findPages(),
  ]);
  const used = answers.map(({ unit, step }) => ({ unit, step }));
  const pages = new Set(answers.flatMap((answer) => [...answer.pages.keys()]));
  for (const { pages: unwanted } of excluded) for (const id of unwanted.keys()) pages.delete(id);
  const found = [...pages].flatMap((id) => toPlannedPage(id, answers, count));
  const whole = found.filter(({ lacks }) => lacks.length === 0);
  return { found: whole.length > 0 ? whole : withMost(found), used };
}

// A page with less than half of the words, by their weight, is hardly what was looked for.
const LEAST_SHARE = 0.5;

/** The pages with at least half of the words; if there are none, those with the greatest share. */
function withMost(found: readonly PlannedPage[]): PlannedPage[] {
  const greatest = found.reduce((most, { share }) => Math.max(most, share), 0);
  return found.filter(({ share }) => share >= Math.min(LEAST_SHARE, greatest));
}

/** A page with its score; none if it lacks a word that is required. */
function toPlannedPage(id: string, answers: readonly UnitAnswer[], count: number): PlannedPage[] {
  const held = answers.flatMap(({ pages }) => pages.get(id) ?? []);
  const [page] = held;
  if (!page) return [];
  const places = held.map((one) => one.places);
  const near = nearnessOf(places);
  if (held.length === answers.length) {
    const score = held.reduce((sum, one) => sum + one.score, 0);
    const phrase = isPhrase(places) ? PHRASE * (held.length - 1) : 0;
    return [{ ...page, score: score + NEAR * near + phrase, lacks: [], share: 1 }];
  }
  const missing = answers.filter(({ pages }) => !pages.has(id));
  if (missing.some(({ unit }) => unit.quoted)) return [];
  // A word that no page holds says nothing about this one.
  const weigh = (some: readonly UnitAnswer[]): number =>
    some.reduce(
      (sum, { pages }) =>
        sum + (pages.size > 0 ? Math.sqrt(Math.log((count + 1) / pages.size)) : 0),
      0,
    );
  const share = 1 - weigh(missing) / weigh(answers);
  const lacks = missing.map(({ unit }) => unit.typed);
  return [{ ...page, score: share + near / 2, lacks, share }];
}

// In Pagefind's scores, where a word in the title counts about 6: a phrase in the text outweighs one
// word in a title, but not all of them.
const PHRASE = 6;
const NEAR = 3;

interface UnitAnswer {
  unit: QueryUnit;
  pages: Map<string, FoundPage>;
  step: PlanStep | undefined;
}

async function runUnit(unit: QueryUnit, engine: Engine): Promise<UnitAnswer> {
  for (const step of unit.steps) {
    const pages = await runStep(step, engine);
    if (pages.size > 0) return { unit, pages, step };
  }
  return { unit, pages: new Map(), step: undefined };
}

/** The pages that contain a phrase of the step, by id, with their best score; pages of a likelier guess come first. */
async function runStep(step: PlanStep, engine: Engine): Promise<Map<string, FoundPage>> {
  const pages = new Map<string, FoundPage>();
  const answers = await Promise.all(step.phrases.map((phrase) => findPhrase(phrase, engine)));
  for (const [index, found] of answers.entries()) {
    const ahead = step.guess === undefined ? 0 : (answers.length - index) * GUESS_STEP;
    const share = step.phrases[index]?.synonym === true ? SYNONYM_WEIGHT : 1;
    for (const page of found) {
      const score = page.score * share + ahead;
      const known = pages.get(page.id);
      const places = known ? mergePlaces(known.places, page.places) : page.places;
      pages.set(page.id, { ...page, places, score: Math.max(score, known?.score ?? 0) });
    }
  }
  return pages;
}

// More than any score of Pagefind, so that the order of guesses decides first.
const GUESS_STEP = 1000;
const SYNONYM_WEIGHT = 0.7;

/** The places of two phrases of one step, ascending. */
function mergePlaces(one: readonly number[], other: readonly number[]): number[] {
  return [...new Set([...one, ...other])].sort((a, b) => a - b);
}
