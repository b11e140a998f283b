import { type Engine, findPhrase, type FoundPage } from './engine.ts';
import type { SearchPlan, PlanStep, QueryUnit } from './query.ts';

/** The pages that a plan found, with their scores, and the step that was used for each unit. */
export interface PlanOutcome {
  found: FoundPage[];
  /** The step used for each unit; undefined for a unit without a result, and then `found` is empty. */
  used: { unit: QueryUnit; step: PlanStep | undefined }[];
}

/** Searches all units and keeps the pages that match every unit; a page's score is the sum of its scores per unit. */
export async function runPlan(plan: SearchPlan, engine: Engine): Promise<PlanOutcome> {
  const answers = await Promise.all(
    plan.units.map(async (unit) => ({ unit, ...(await runUnit(unit, engine)) })),
  );
  const [first, ...others] = answers.map(({ pages }) => pages).sort((a, b) => a.size - b.size);
  const found: FoundPage[] = [];
  for (const [id, page] of first ?? []) {
    const all = [page, ...others.map((pages) => pages.get(id))].filter((one) => one !== undefined);
    if (all.length === answers.length) {
      found.push({ ...page, score: all.reduce((sum, { score }) => sum + score, 0) });
    }
  }
  return { found, used: answers.map(({ unit, step }) => ({ unit, step })) };
}

interface UnitAnswer {
  pages: Map<string, FoundPage>;
  step: PlanStep | undefined;
}

async function runUnit(unit: QueryUnit, engine: Engine): Promise<UnitAnswer> {
  for (const step of unit.steps) {
    const pages = await runStep(step, engine);
    if (pages.size > 0) return { pages, step };
  }
  return { pages: new Map(), step: undefined };
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
      if (score > (pages.get(page.id)?.score ?? 0)) pages.set(page.id, { ...page, score });
    }
  }
  return pages;
}

// More than any score of Pagefind, so that the order of guesses decides first.
const GUESS_STEP = 1000;
const SYNONYM_WEIGHT = 0.7;
