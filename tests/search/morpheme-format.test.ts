import { expect, test } from 'vitest';
import type { Morpheme } from '../../src/search/analyze.ts';
import { formatMorphemes, parseMorphemes } from '../../src/search/morpheme-format.ts';

const text = '고객을 도와 10명';
const morphemes: Morpheme[] = [
  { word: '고객', start: 0, end: 2, kind: 'noun' },
  { word: '돕다', start: 4, end: 6, kind: 'verb' },
  { word: '10', start: 7, end: 9, kind: 'foreign' },
  { word: '명', start: 9, end: 10, kind: 'counter' },
];

test('적은 그대로 읽는다', () => {
  expect(parseMorphemes(text, formatMorphemes(text, morphemes))).toEqual(morphemes);
  expect(parseMorphemes('', formatMorphemes('', []))).toEqual([]);
});

test.each(['{}', '[1]', '[0,2,9]', '["고객",0,"2",0]', '없음'])('%s는 읽지 않는다', (written) => {
  expect(() => parseMorphemes(text, written)).toThrow();
});
