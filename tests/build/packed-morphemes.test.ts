import { expect, test } from 'vitest';
import {
  packMorphemes,
  unpackMorphemes,
} from '../../scripts/build/search-index/packed-morphemes.ts';
import { toStringTable } from '../../scripts/build/search-index/string-table.ts';
import type { Morpheme } from '../../src/search/analyze.ts';
import { MORPHEME_KINDS } from '../../src/search/morpheme-kind.ts';

test('형태소는 낱말, 자리, 종류 그대로 돌아온다', () => {
  const morphemes = MORPHEME_KINDS.map((kind, index): Morpheme => {
    const start = index * 70_000;
    return { word: `낱말${index % 2}`, kind, start, end: start + 1 + index * 1000 };
  });
  const table = toStringTable(['돕다']);
  expect(unpackMorphemes(packMorphemes(morphemes, table), table)).toEqual(morphemes);
  expect(table.texts).toEqual(['돕다', '낱말0', '낱말1']);
});
