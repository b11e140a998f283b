import { describe, expect, test } from 'vitest';
import { isFunctionWord } from '../../../src/search/korean/function-words.ts';
import { toLexicon } from '../../../src/search/lexicon.ts';
import { planQuery } from '../../../src/search/query.ts';

test.each([
  '있는',
  '하는',
  '했다',
  '아니다',
  '위한',
  '대한',
  '같은',
  '왜',
  '그',
  '어떻게',
  '것은',
  '등에',
])('%s: 찾을 것을 말하지 않는다', (word) => {
  expect(isFunctionWord(word)).toBe(true);
});

test.each(['고객', '하락', '이용', '위탁', '없애다', '줄이는', '책'])(
  '%s: 찾을 낱말이다',
  (word) => {
    expect(isFunctionWord(word)).toBe(false);
  },
);

describe('물음에서', () => {
  const lexicon = toLexicon(
    ['문제', '고객', '서비스', '일'].map((word) => ({ parts: [word], kind: 'noun', weight: 4 })),
  );
  const typedOf = (query: string): string[] =>
    planQuery(query, lexicon, []).units.map(({ typed }) => typed);

  test.each([
    ['문제가 있는 고객', ['문제가', '고객']],
    ['고객을 위한 서비스', ['고객을', '서비스']],
    ['왜 그 고객', ['고객']],
    ['"있는 고객"', ['있는 고객']],
    ['있는', ['있는']],
  ])('%s', (query, typed) => {
    expect(typedOf(query)).toEqual(typed);
  });
});
