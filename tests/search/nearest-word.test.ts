import { expect, test } from 'vitest';
import { toLexicon } from '../../src/search/lexicon.ts';
import { nearestWord } from '../../src/search/find-pages.ts';

const lexicon = toLexicon(
  [
    ['컨택센터', 9],
    ['컨텍센서', 1],
    ['아웃소싱', 5],
    ['월세', 5],
    ['salesforce', 3],
    ['GPT2024', 3],
  ].map(([word, weight]) => ({
    parts: [String(word)],
    kind: 'noun' as const,
    weight: Number(weight),
  })),
);

test.each([
  ['컨텍쎈타', '컨택센터'],
  ['아웃쏘씽', '아웃소싱'],
  ['salesfource', 'salesforce'],
  // Too short to tell, a fact, like none.
  ['월급', undefined],
  ['GPT2025', undefined],
  ['알리익스프레스', undefined],
])('%s에 가장 가까운 말은 %s', (typed, word) => {
  expect(nearestWord(typed, lexicon)).toBe(word);
});
