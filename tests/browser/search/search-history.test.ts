import { describe, expect, test } from 'vitest';
import { RESULTS_PER_PAGE, readHistoryEntry } from '../../../src/browser/search/search-history.ts';

describe('방문 기록', () => {
  test.each([
    [null, { settled: true, shown: RESULTS_PER_PAGE, scroll: 0 }],
    ['글', { settled: true, shown: RESULTS_PER_PAGE, scroll: 0 }],
    [
      { settled: false, shown: 60, scroll: 900 },
      { settled: false, shown: 60, scroll: 900 },
    ],
    [
      { shown: 1_000_000, scroll: -4 },
      { settled: true, shown: 200, scroll: 0 },
    ],
    [{ shown: 3 }, { settled: true, shown: RESULTS_PER_PAGE, scroll: 0 }],
  ])('%o', (state, entry) => {
    expect(readHistoryEntry(state)).toEqual(entry);
  });
});
