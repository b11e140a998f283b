import lighthouse from 'lighthouse';
import { type AuditedSite, htmlOf, templateName } from './audited-site.ts';
import type { Measurement } from './measurement.ts';

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

/** The categories that Lighthouse scores, by its own names, in the order of the report. */
export const LIGHTHOUSE_CATEGORIES = [
  'performance',
  'accessibility',
  'best-practices',
  'seo',
  'agentic-browsing',
] as const;

type Category = (typeof LIGHTHOUSE_CATEGORIES)[number];

/** The score (0 to 100) of a page in one category. */
export interface Score {
  category: Category;
  score: number;
  /** Audits that lower the score: `render-blocking-insight: Render-blocking requests (Est savings of 150 ms)`. */
  failures: string[];
  /** Failed audits without effect on the score: `id: title`. */
  advice: string[];
}

const RUNS = 3;

/** Scores each kind of page in Lighthouse's five categories, as the median of three runs. */
export async function auditLighthouse(site: AuditedSite, port: number): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const template of site.templates) {
    const runs: Score[][] = [];
    while (runs.length < RUNS) {
      runs.push(await runLighthouse(site.origin + encodeURI(template.url), port));
    }
    // The category `seo` counts `noindex` as a fault, but some pages have it intentionally.
    const isHidden = htmlOf(site, template.url).includes('<meta name="robots" content="noindex');
    measurements.push(
      ...toMedian(runs)
        .filter(({ category }) => !(isHidden && category === 'seo'))
        .map((score) => measureScore(score, templateName(template))),
    );
  }
  return measurements;
}

/** Measures a page once, emulating a phone, in the browser whose debugger listens on `port`. */
async function runLighthouse(url: string, port: number): Promise<Score[]> {
  const run = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...LIGHTHOUSE_CATEGORIES],
  });
  if (!run) throw new Error(`${url}: Lighthouse가 아무것도 재지 못했습니다.`);
  if (run.lhr.runtimeError) throw new Error(`${url}: ${run.lhr.runtimeError.message}`);
  return LIGHTHOUSE_CATEGORIES.map((category) => toScore(run.lhr, category));
}

function toScore(result: Result, category: Category): Score {
  const found = result.categories[category];
  if (!found) throw new Error(`Lighthouse에 ${category} 갈래가 없습니다.`);
  const below = found.auditRefs.flatMap(({ id, weight }) => {
    const audit = result.audits[id];
    // The score is null if the audit does not apply to the page.
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

/** The median score of several runs of a page, for each category. */
export function toMedian(runs: readonly Score[][]): Score[] {
  return LIGHTHOUSE_CATEGORIES.flatMap((category) => {
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
