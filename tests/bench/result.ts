import type { Result } from '../../scripts/bench/bench-results.ts';
import { measureSizes } from '../../scripts/bench/site-sizes.ts';

/** A measured build of 1,000 articles and 100 notices; `given` overrides its fields. */
export function resultOf(given: Partial<Result>): Result {
  return {
    ...{ side: 'ours', articles: 1000, notices: 100, mode: 'cold', round: 1, otherCores: 0 },
    ...{ wall: 100, cpu: 150, peak: 1024 * 1024 * 1024, steps: [] },
    sizes: measureSizes([{ file: 'index.html', bytes: 1024 }]),
    ...given,
  };
}
