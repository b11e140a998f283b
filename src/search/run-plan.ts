import { isPhrase, nearnessOf } from './nearness.ts';
import type { Engine, FoundPage } from './engine.ts';
import type { SearchPlan, PlanStep, QueryUnit } from './query.ts';
import { runAllReadings, runUnit, type UnitAnswer } from './run-unit.ts';
import type { WrittenWords } from './written-words.ts';

/** A page that a plan found. */
interface PlannedPage extends FoundPage {
  /** Words of the query, as typed, that the page does not contain; empty for a page with all words. */
  lacks: string[];
  /**
   * Sum of the weights of the query's words that the page contains, as a share of all weights: 1 for all
   * words.
   */
  share: number;
  /** Number of words of the query that the page contains. */
  foundCount: number;
  /** Whether the words follow each other somewhere in the text, in the order of the query. */
  isPhrase: boolean;
}

/** The pages that a plan found, with their scores, and the step that was used for each unit. */
export interface PlanOutcome {
  /** Pages with all words; if these are few, also pages with most of the words. */
  found: PlannedPage[];
  /** For each unit its step; undefined if the word was found by its spelling (`forms`), or not at all. */
  used: { unit: QueryUnit; step: PlanStep | undefined; forms: string[] }[];
}

/**
 * Searches all units. A page with all of them scores the sum of its scores per unit, and more if they are
 * near each other or follow each other as typed; if fewer than five pages have all, pages with most of the
 * words follow. If no page has all, every reading of each word is searched. If still none has all, pages with
 * most of the words are found; their score is the share of the words that they contain, in which a rare word
 * counts more (inverse document frequency). Every result has the quoted words and none of the excluded ones.
 */
export async function runPlan(
  plan: SearchPlan,
  engine: Engine,
  written: WrittenWords,
): Promise<PlanOutcome> {
  const [answers, excluded, pages] = await Promise.all([
    Promise.all(plan.units.map((unit) => runUnit(unit, engine, written))),
    Promise.all(plan.excluded.map((unit) => runUnit(unit, engine, written))),
    engine.listPages(),
  ]);
  const unwanted = new Set(excluded.flatMap((answer) => [...answer.pages.keys()]));
  const score = (some: readonly UnitAnswer[]): Scoring => toScoring(some, unwanted, pages.length);
  const used = answers.map(({ unit, step, forms }) => ({ unit, step, forms }));
  const strict = score(answers);
  const wanted = pages.filter(({ id }) => !unwanted.has(id));
  const whole = await withTogether(strict, wanted, plan, written);
  if (whole.length > 0) return { found: withOthers(whole, strict), used };
  const loose = score(await Promise.all(answers.map((answer) => runAllReadings(answer, engine))));
  const holding = loose.whole();
  return { found: holding.length > 0 ? holding : withMost(loose.partial()), used };
}

/** Scores pages only when they are asked for, because a common word is on many pages. */
interface Scoring {
  /** The pages with all units of the query. */
  whole: () => PlannedPage[];
  /** The pages with some units of the query, but not all. */
  partial: () => PlannedPage[];
  /** The page with this id; undefined if it has no unit of the query, or lacks a quoted one. */
  of: (id: string) => PlannedPage | undefined;
}

function toScoring(
  answers: readonly UnitAnswer[],
  unwanted: ReadonlySet<string>,
  count: number,
): Scoring {
  const toPage = pagePlanner(answers, count);
  const isWanted = (id: string): boolean => !unwanted.has(id);
  const isWhole = (id: string): boolean => answers.every(({ pages }) => pages.has(id));
  const [smallest] = [...answers].sort((a, b) => a.pages.size - b.pages.size);
  const planAll = (ids: readonly string[]): PlannedPage[] =>
    ids.filter(isWanted).flatMap((id) => toPage(id) ?? []);
  return {
    whole: () => planAll([...(smallest?.pages.keys() ?? [])].filter(isWhole)),
    partial: () =>
      planAll(
        [...new Set(answers.flatMap(({ pages }) => [...pages.keys()]))].filter(
          (id) => !isWhole(id),
        ),
      ),
    of: toPage,
  };
}

/** The pages with all words, and the pages on which the words follow each other as typed; the latter score more. */
async function withTogether(
  scoring: Scoring,
  pages: readonly FoundPage[],
  plan: SearchPlan,
  written: WrittenWords,
): Promise<PlannedPage[]> {
  const whole = scoring.whole();
  const isEnough = whole.length > 0 && written.areAllIndexed(plan);
  const isOnly = whole.length === 1 && whole[0]?.isPhrase === true;
  if (plan.words.length < 2 || isEnough || isOnly) return whole;
  const together = await written.findTogether(plan);
  const isQuoted = plan.units.some(({ quoted }) => quoted);
  const bonus = TOGETHER * (plan.words.length - 1);
  const known = new Set(whole.map(({ id }) => id));
  const more = pages.filter(({ id }) => !isQuoted && together.has(id) && !known.has(id));
  return [
    ...whole.map((page) => (together.has(page.id) ? { ...page, score: page.score + bonus } : page)),
    ...more.map((page) => {
      const scored = scoring.of(page.id) ?? { ...page, ...UNSCORED };
      return { ...scored, score: scored.score + bonus, lacks: [], share: 1 };
    }),
  ];
}

// For a page that no reading of a unit has found.
const UNSCORED = { lacks: [], foundCount: 0, share: 1, isPhrase: false, score: 0 };

/** If fewer pages than this have all words, pages with most of the words follow. */
export const FEW_RESULTS = 5;

/** The pages with all words, and if these are few, the others with at least half of the words after them. */
function withOthers(whole: readonly PlannedPage[], scoring: Scoring): PlannedPage[] {
  if (whole.length >= FEW_RESULTS) return [...whole];
  const known = new Set(whole.map(({ id }) => id));
  return [...whole, ...scoring.partial().filter((page) => !known.has(page.id) && holdsMost(page))];
}

// A page with less than half of the words, by their weight, is hardly what the reader wants.
const LEAST_SHARE = 0.5;

/** Whether a page has at least half of the words by their weight, or most by their number. */
function holdsMost({ share, lacks, foundCount }: PlannedPage): boolean {
  return share >= LEAST_SHARE || foundCount > lacks.length;
}

/** The pages with at least half of the words; if there are none, those with the greatest share. */
function withMost(found: readonly PlannedPage[]): PlannedPage[] {
  const greatest = found.reduce((most, { share }) => Math.max(most, share), 0);
  return found.filter((page) => holdsMost(page) || page.share >= greatest);
}

/**
 * Returns a function that scores the page with an id (see `Scoring.of`); `count` is the number of pages in
 * the index.
 */
function pagePlanner(
  answers: readonly UnitAnswer[],
  count: number,
): (id: string) => PlannedPage | undefined {
  // A word that no page contains says nothing about a page.
  const weights = answers.map(({ pages }) =>
    pages.size > 0 ? Math.sqrt(Math.log((count + 1) / pages.size)) : 0,
  );
  const allWeights = sumOf(weights);
  return (id) => {
    const matches = answers.flatMap(({ pages }) => pages.get(id) ?? []);
    const [page] = matches;
    if (!page) return undefined;
    const places = matches.map((one) => one.places);
    const near = nearnessOf(places);
    const scores = sumOf(matches.map((one) => one.score));
    if (matches.length === answers.length) {
      const phrase = isPhrase(places);
      const score = scores + NEAR * near + (phrase ? PHRASE * (matches.length - 1) : 0);
      return { ...page, score, lacks: [], foundCount: matches.length, share: 1, isPhrase: phrase };
    }
    const missing = answers.filter(({ pages }) => !pages.has(id));
    if (missing.some(({ unit }) => unit.quoted)) return undefined;
    const lacking = sumOf(weights.filter((_, at) => answers[at]?.pages.has(id) !== true));
    const share = 1 - lacking / allWeights;
    const lacks = missing.map(({ unit }) => unit.typed);
    // Pagefind's scores decide between pages that contain the same words.
    const about = Math.log2(1 + scores);
    const score = share + near / 4 + about * ABOUT;
    return { ...page, score, lacks, foundCount: matches.length, share, isPhrase: false };
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

// Bonuses on the scale of Pagefind's scores, where a word in the title counts about 6. Each further
// word of a phrase in the text counts more than one word in a title, but less than a title with all
// words.
const PHRASE = 6;
// Words exactly as typed come before the same words in other forms.
const TOGETHER = 12;
const NEAR = 3;
const ABOUT = 0.2;
