import { describe, expect, test } from 'vitest';
import { isPhrase, nearnessOf } from '../../src/search/nearness.ts';

describe('가까움', () => {
  test.each([
    [[[1], [2]], 1],
    [[[1], [5]], 1],
    [[[1], [9]], 0.5],
    [[[9], [1]], 0.25],
    [[[1], [60]], 0],
    [[[1, 50, 90], [52]], 1],
    [
      [
        [1, 11],
        [2, 12],
      ],
      1.25,
    ],
    [[[1], [2], [60]], 0.5],
    [[[1]], 0],
    [[[], [2]], 0],
  ])('%j: %f', (words, near) => {
    expect(nearnessOf(words)).toBeCloseTo(near);
  });
});

describe('한 구절', () => {
  test.each([
    [[[1, 20], [22], [24]], true],
    [[[1], [22], [24]], false],
    [[[5], [3]], false],
    [[[5]], false],
    [[[5], []], false],
  ])('%j: %s', (words, together) => {
    expect(isPhrase(words)).toBe(together);
  });
});
