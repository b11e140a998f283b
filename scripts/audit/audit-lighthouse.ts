import type { Held } from './held.ts';
import { runLighthouse, type Score, toMedian } from './lighthouse.ts';
import { type AuditedSite, htmlOf, nameOf } from './audited-site.ts';

const RUNS = 3;

/** Lighthouse's five categories on each kind of page, the median of three runs. */
export async function auditLighthouse(site: AuditedSite, port: number): Promise<Held[]> {
  const held: Held[] = [];
  for (const template of site.templates) {
    const runs: Score[][] = [];
    while (runs.length < RUNS) {
      runs.push(await runLighthouse(site.origin + encodeURI(template.url), port));
    }
    // A page that asks to be left out of the indexes has no search result to be scored.
    const isHidden = htmlOf(site, template.url).includes('<meta name="robots" content="noindex');
    held.push(
      ...toMedian(runs)
        .filter(({ category }) => !(isHidden && category === 'seo'))
        .map((score) => holdScore(score, nameOf(template))),
    );
  }
  return held;
}

function holdScore({ category, score, failures, advice }: Score, where: string): Held {
  const passed = score === 100;
  return {
    part: 'lighthouse',
    what: category,
    where,
    value: String(score),
    bar: '100',
    passed,
    faults: passed ? [] : failures,
    notes: advice,
  };
}
