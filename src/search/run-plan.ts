import type { Engine, Found } from './engine.ts';
import type { Phrase } from './phrase.ts';
import type { Plan, Step, Unit } from './query.ts';

/** What a plan found: pages with their scores, and the step that answered for each unit. */
export interface Outcome {
  found: Found[];
  /** A unit that nothing answers for has none, and then there are no pages. */
  used: { unit: Unit; step: Step | undefined }[];
}

/** Searches every unit and keeps the pages that all of them found; scores add up. */
export async function runPlan(plan: Plan, engine: Engine): Promise<Outcome> {
  const answers = await Promise.all(
    plan.units.map(async (unit) => ({ unit, ...(await runUnit(unit, engine)) })),
  );
  const [first, ...others] = answers.map(({ pages }) => pages).sort((a, b) => a.size - b.size);
  const found: Found[] = [];
  for (const [id, page] of first ?? []) {
    const all = [page, ...others.map((pages) => pages.get(id))].filter((one) => one !== undefined);
    if (all.length === answers.length) {
      found.push({ ...page, score: all.reduce((sum, { score }) => sum + score, 0) });
    }
  }
  return { found, used: answers.map(({ unit, step }) => ({ unit, step })) };
}

interface UnitAnswer {
  pages: Map<string, Found>;
  step: Step | undefined;
}

async function runUnit(unit: Unit, engine: Engine): Promise<UnitAnswer> {
  for (const step of unit.steps) {
    const pages = await runStep(step, engine);
    if (pages.size > 0) return { pages, step };
  }
  return { pages: new Map(), step: undefined };
}

/** The pages of any phrase, each with its best score; of guesses, those of a likelier one come first. */
async function runStep(step: Step, engine: Engine): Promise<Map<string, Found>> {
  const pages = new Map<string, Found>();
  const answers = await Promise.all(step.phrases.map((phrase) => findPhrase(phrase, engine)));
  for (const [index, found] of answers.entries()) {
    const ahead = step.guess === undefined ? 0 : (answers.length - index) * FAR;
    const share = step.phrases[index]?.synonym === true ? SYNONYM : 1;
    for (const page of found) {
      const score = page.score * share + ahead;
      if (score > (pages.get(page.id)?.score ?? 0)) pages.set(page.id, { ...page, score });
    }
  }
  return pages;
}

/** More than any score of Pagefind. */
const FAR = 1000;
const SYNONYM = 0.7;

/** Pages that hold the words behind one another, scored by how much the page is about each of them. */
export async function findPhrase({ words, apart }: Phrase, engine: Engine): Promise<Found[]> {
  if (words.length === 1 || apart === true) return engine.findAll(words);
  const together = new Set((await engine.findSequence(words)).map(({ id }) => id));
  return together.size === 0
    ? []
    : (await engine.findAll(words)).filter(({ id }) => together.has(id));
}
