import { expect, test } from 'vitest';
import { toWordTerms } from '../../src/search/related/word-terms.ts';

test('여러 번 나온 낱말과 두 낱말이 주제다: 단수와 복수는 하나고, 기능어는 아니다', () => {
  const text =
    'The harbour’s lights were cargo bikes. A cargo bike wouldn’t, wouldn’t; they would.';
  const terms = toWordTerms('Harbour lights', text, ['Winter']);
  expect(terms.map(({ key, surface, count }) => [key, surface, count]).toSorted()).toEqual([
    ['bike', 'bikes', 2],
    ['cargo', 'cargo', 2],
    ['cargobike', 'cargo bikes', 2],
    ['harbour', 'Harbour', 4],
    ['harbourlight', 'Harbour lights', 3],
    ['light', 'lights', 4],
    ['winter', 'Winter', 2],
  ]);
});
