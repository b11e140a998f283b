import lighthouse from 'lighthouse';
import { type AuditedSite, htmlOf, nameOf } from './audited-site.ts';
import type { Measurement } from './measurement.ts';

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

/** One category of one page, with its score of 0 to 100. */
export interface Score {
  category: Category;
  score: number;
  /** What lowers the score: `render-blocking-insight: Render-blocking requests (Est savings of 150 ms)` */
  failures: string[];
  /** What Lighthouse lists without effect on the score. */
  advice: string[];
}

const RUNS = 3;

/** Lighthouse's five categories on each kind of page, the median of three runs. */
export async function auditLighthouse(site: AuditedSite, port: number): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const template of site.templates) {
    const runs: Score[][] = [];
    while (runs.length < RUNS) {
      runs.push(await runLighthouse(site.origin + encodeURI(template.url), port));
    }
    // A page with noindex is in no search results, and the category `seo` would count that as a fault.
    const isHidden = htmlOf(site, template.url).includes('<meta name="robots" content="noindex');
    measurements.push(
      ...toMedian(runs)
        .filter(({ category }) => !(isHidden && category === 'seo'))
        .map((score) => measureScore(score, nameOf(template))),
    );
  }
  return measurements;
}

/** Measures a page once, with Lighthouse's phone, in the browser whose debugger is at `port`. */
async function runLighthouse(url: string, port: number): Promise<Score[]> {
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

function toScore(result: Result, category: Category): Score {
  const found = result.categories[category];
  if (!found) throw new Error(`Lighthouse에 ${category} 갈래가 없습니다.`);
  const below = found.auditRefs.flatMap(({ id, weight }) => {
    const audit = result.audits[id];
    // A score of null: the audit does not apply to the page.
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

/** The median of several runs of a page, category by category. */
export function toMedian(runs: readonly Score[][]): Score[] {
  return CATEGORIES.flatMap((category) => {
    const scores = runs
      .flatMap((run) => run.filter((score) => score.category === category))
      .sort((a, b) => a.score - b.score);
    return scores.slice(Math.floor(scores.length / 2)).slice(0, 1);
  });
}

function measureScore({ category, score, failures, advice }: Score, where: string): Measurement {
  const passed = score === 100;
  return {
    audit: 'lighthouse',
    what: category,
    where,
    value: String(score),
    limit: '100',
    passed,
    faults: passed ? [] : failures,
    notes: advice,
  };
}
