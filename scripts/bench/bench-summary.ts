import type { Mode } from './modes.ts';
import type { Result } from './bench-results.ts';
import type { SiteSizes } from './site-sizes.ts';
import type { Cost, Step } from './steps.ts';

/** Median costs of all rounds of one mode, for one archive and one side. */
export interface Summary extends Cost {
  side: string;
  articles: number;
  notices: number;
  mode: Mode;
  steps: Step[];
  /** The size of the site after the last round. */
  sizes: SiteSizes;
  /** Number of cores that other programs used meanwhile. */
  otherCores: number;
}

/** Computes the medians of the rounds of each mode, in the order of the results. */
export function summarize(results: readonly Result[]): Summary[] {
  const byMode = Map.groupBy(results, ({ articles, mode, side }) => `${articles} ${mode} ${side}`);
  return [...byMode.values()].flatMap((rounds) => {
    const last = rounds.at(-1);
    if (!last) return [];
    const { side, articles, notices, mode, sizes } = last;
    const steps = last.steps.map(({ title }) => {
      const same = rounds.flatMap((round) => round.steps.filter((step) => step.title === title));
      return { title, ...medianCost(same) };
    });
    const otherCores = median(rounds.map((round) => round.otherCores));
    return [{ side, articles, notices, mode, sizes, steps, otherCores, ...medianCost(rounds) }];
  });
}

/** Growth exponents of a mode's costs from one archive to the next larger one. */
interface Growth extends Cost {
  side: string;
  mode: Mode;
  from: number;
  to: number;
}

/** The growth exponents between neighbouring sizes, for each mode and side. */
export function growthOf(summaries: readonly Summary[]): Growth[] {
  const byMode = Map.groupBy(summaries, ({ mode, side }) => `${mode} ${side}`);
  return [...byMode.values()].flatMap((some) => {
    const sorted = some.toSorted((a, b) => a.articles - b.articles);
    return sorted.slice(1).map((to, index) => {
      const from = sorted[index] ?? to;
      const exponent = (kind: keyof Cost): number =>
        growthExponent(to.articles / from.articles, to[kind] / from[kind]);
      const { mode, side } = to;
      const costs = { wall: exponent('wall'), cpu: exponent('cpu'), peak: exponent('peak') };
      return { side, mode, from: from.articles, to: to.articles, ...costs };
    });
  });
}

/**
 * The exponent e if a cost grows like size^e: 1 is in proportion, 2 is four times the cost for twice
 * the size, 0 is the same cost.
 */
export function growthExponent(timesSize: number, timesCost: number): number {
  return Math.log(timesCost) / Math.log(timesSize);
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: median(costs.map(({ cpu }) => cpu)),
    peak: median(costs.map(({ peak }) => peak)),
  };
}

/** The middle number, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [below, above] = [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)];
  return ((sorted[below] ?? 0) + (sorted[above] ?? 0)) / 2;
}
