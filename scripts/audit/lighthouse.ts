import lighthouse from 'lighthouse';

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** Lighthouse's own names of what it scores, in the order of the report. */
export const CATEGORIES = [
  'performance',
  'accessibility',
  'best-practices',
  'seo',
  'agentic-browsing',
] as const;

type Category = (typeof CATEGORIES)[number];

/** One category of one page: its score of 100, and what kept it from more. */
export interface Score {
  category: Category;
  score: number;
  /** `render-blocking-insight: Render-blocking requests (Est savings of 150 ms)` */
  failures: string[];
  /** What Lighthouse only advises: it counts for nothing. */
  advice: string[];
}

/** Measures a page once, as Lighthouse does for a phone, in the browser that listens at `port`. */
export async function runLighthouse(url: string, port: number): Promise<Score[]> {
  const run = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (!run) throw new Error(`${url}: Lighthouse가 아무것도 재지 못했습니다.`);
  if (run.lhr.runtimeError) throw new Error(`${url}: ${run.lhr.runtimeError.message}`);
  return CATEGORIES.map((category) => toScore(run.lhr, category));
}

/** Of several runs of a page, the one in the middle, category by category. */
export function toMedian(runs: readonly Score[][]): Score[] {
  return CATEGORIES.flatMap((category) => {
    const scores = runs
      .flatMap((run) => run.filter((score) => score.category === category))
      .sort((a, b) => a.score - b.score);
    return scores.slice(Math.floor(scores.length / 2), Math.floor(scores.length / 2) + 1);
  });
}

function toScore(result: Result, category: Category): Score {
  const found = result.categories[category];
  if (!found) throw new Error(`Lighthouse에 ${category} 갈래가 없습니다.`);
  const below = found.auditRefs.flatMap(({ id, weight }) => {
    const audit = result.audits[id];
    // No score at all: the audit does not apply to the page.
    const score = audit?.score ?? 1;
    if (!audit || score >= 1) return [];
    const more = audit.displayValue === undefined ? '' : ` (${audit.displayValue})`;
    return [{ weight, text: `${id}: ${audit.title}`, more }];
  });
  return {
    category,
    score: Math.round((found.score ?? 0) * 100),
    failures: below.filter(({ weight }) => weight > 0).map(({ text, more }) => text + more),
    advice: below.filter(({ weight }) => weight === 0).map(({ text }) => text),
  };
}
