import { expect, test } from 'vitest';
import { countTextsByWord, findCommonWords } from '../../../src/search/stemmed/query-words.ts';
import { planWords } from '../../../src/search/stemmed/plan-words.ts';

const WORDS = { common: ['the', 'of'], synonyms: [['e-bike', 'electric bicycle']] };

/** The units of a query, quoted ones in quotation marks, and those with a minus. */
function units(query: string): string[] {
  const { units: wanted, excluded } = planWords(query, WORDS);
  return [
    ...wanted.map(({ typed, quoted }) => (quoted ? `"${typed}"` : typed)),
    ...excluded.map(({ typed }) => `-${typed}`),
  ];
}

test.each([
  ['The Lanes of winter', ['lanes', 'winter']],
  ['the of', ['the', 'of']],
  ['“the lanes” city', ['"the lanes"', 'city']],
  ['bike -winter -"the van"', ['bike', '-winter', '-the van']],
  ['-winter', ['winter']],
  ['electric bicycles now', ['electric bicycles', 'now']],
])('%s: %j', (query, expected) => {
  expect(units(query)).toEqual(expected);
});

test('같은 말은 단수로도 복수로도 알아보고 함께 찾는다', () => {
  const [unit] = planWords('E-Bikes', WORDS).units;
  expect(unit?.steps[0]?.phrases.map(({ words }) => words)).toEqual([
    ['e-bikes'],
    ['electric', 'bicycle'],
  ]);
});

test('없는 낱말이면 나눈 낱말을, 그다음에 그 말로 시작하는 낱말을 찾는다', () => {
  const [unit] = planWords('bike-lan', WORDS).units;
  expect(unit?.steps.map(({ phrases, guess }) => [phrases[0]?.words, guess])).toEqual([
    [['bike-lan'], undefined],
    [['bike', 'lan'], undefined],
    [['bike-lan*'], 'unfinished'],
  ]);
});

test('대부분의 글에 있는 낱말을 고르고, 글이 적으면 고르지 않는다', () => {
  const texts = ['The café', 'the CAFÉ', 'the bridge', 'The lane', 'the van', 'the cat', 'the sea'];
  const commonOf = (some: readonly string[]): string[] =>
    findCommonWords(countTextsByWord(some), some.length);
  expect(commonOf(texts)).toEqual([]);
  expect(commonOf([...texts, 'a hill'])).toEqual(['the']);
});
