import { expect, test } from 'vitest';
import { countTextsByWord } from '../../../src/search/stemmed/query-words.ts';
import { nearestIn, toVocabulary } from '../../../src/search/stemmed/stemmed-vocabulary.ts';

const texts = ['The bicycle and the bridge of 2024', 'Bicycle, bridge, cat', 'the BICYCLE cats'];
const vocabulary = toVocabulary(countTextsByWord(texts));

test('틀리게 칠 만한 낱말만, 많은 글에 있는 것부터 적는다', () => {
  expect(vocabulary.split('\n')).toEqual(['bicycle', 'bridge', 'cats']);
});

test.each([
  ['bycicle', 'bicycle'],
  ['brdige', 'bridge'],
  ['bridg', 'bridge'],
  ['bicycle', undefined],
  ['zeppelin', undefined],
  ['2025', undefined],
])('%s: %s', (typed, nearest) => {
  expect(nearestIn(vocabulary, typed)).toBe(nearest);
});

test('낱말이 없으면 비슷한 것도 없다', () => {
  expect(nearestIn('', 'bicycle')).toBeUndefined();
});
