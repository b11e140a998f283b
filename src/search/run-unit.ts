import { type Engine, findPhrase, type FoundPage } from './engine.ts';
import type { PlanStep, QueryUnit } from './query.ts';
import { SURE_COST } from './sure-cost.ts';
import type { WrittenWords } from './written-words.ts';

/** The pages that contain a unit of a query. */
export interface UnitAnswer {
  unit: QueryUnit;
  /** The pages by Pagefind's id. */
  pages: Map<string, FoundPage>;
  /** The step that found them; undefined if none did. */
  step: PlanStep | undefined;
  /** Spellings of the unit on these pages, if no reading found any page but its spelling did: `알리익스프레스가`. */
  forms: string[];
}

/** Whether any page contains the unit, found by a reading or by its spelling. */
export function isFound({ step, forms }: Pick<UnitAnswer, 'step' | 'forms'>): boolean {
  return step !== undefined || forms.length > 0;
}

/**
 * Finds the pages of a unit: by its first sure reading with a result, else by the word's spelling in the
 * texts, else by the first unsure reading or guess with a result.
 */
export async function runUnit(
  unit: QueryUnit,
  engine: Engine,
  written: WrittenWords,
): Promise<UnitAnswer> {
  const isSure = ({ guess, cost }: PlanStep): boolean => guess === undefined && cost < SURE_COST;
  const [sure, unsure] = [unit.steps.filter(isSure), unit.steps.filter((one) => !isSure(one))];
  const found = await firstWithResult(unit, sure, engine);
  if (found) return found;
  const { forms, pages: holders } = await written.findUnit(unit);
  if (forms.length === 0) {
    const guessed = await firstWithResult(unit, unsure, engine);
    return guessed ?? { unit, pages: new Map(), step: undefined, forms: [] };
  }
  const pages = (await engine.listPages())
    .filter(({ id }) => holders.has(id))
    .map((page) => [page.id, { ...page, score: FORM_SCORE }] as const);
  return { unit, pages: new Map(pages), step: undefined, forms };
}

// About the score that Pagefind gives a word in a text.
const FORM_SCORE = 1;

async function firstWithResult(
  unit: QueryUnit,
  steps: readonly PlanStep[],
  engine: Engine,
): Promise<UnitAnswer | undefined> {
  for (const step of steps) {
    const pages = await runStep(step, engine);
    if (pages.size > 0) return { unit, pages, step, forms: [] };
  }
  return undefined;
}

/** The pages of all readings of a unit that are not guesses; those of the likeliest score most. */
export async function runAllReadings(answer: UnitAnswer, engine: Engine): Promise<UnitAnswer> {
  const { unit, step } = answer;
  if (!step || step.guess !== undefined) return answer;
  const others = unit.steps.filter(
    (one) => one !== step && one.guess === undefined && one.cost < MOST_COST,
  );
  const pages = new Map(answer.pages);
  for (const other of others) {
    for (const [id, page] of await runStep(other, engine)) {
      if (!pages.has(id)) pages.set(id, { ...page, score: page.score * OTHER_READING });
    }
  }
  return { ...answer, pages };
}

const MOST_COST = 4;
const OTHER_READING = 0.5;

/**
 * The pages that contain a phrase of the step, by id, with their best score; pages of a likelier guess come
 * first.
 */
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

/** Merges two lists of places: ascending, each place once. */
function mergePlaces(one: readonly number[], other: readonly number[]): number[] {
  return [...new Set([...one, ...other])].sort((a, b) => a - b);
}
