import { describe, expect, test } from 'vitest';
import { otherQueries } from '../../src/search/other-queries.ts';

type Outcome = Parameters<typeof otherQueries>[1];

/** What a search finds for these words; those in `“”` are quoted, those with `*` are on no page. */
function outcomeOf(words: readonly string[], found: Outcome['found'] = []): Outcome {
  const used = words.map((word) => {
    const typed = word.replaceAll(/[“”*]/gu, '');
    const step = { phrases: [{ words: [typed] }], shown: typed, cost: 0 };
    return {
      unit: { typed, quoted: word.startsWith('“'), steps: [] },
      step: word.endsWith('*') ? undefined : step,
      forms: [],
    };
  });
  return { found, used };
}

const near = (word: string): string | undefined => (word === '챗뽕' ? '챗봇' : undefined);

describe('찾은 글이 없으면 무엇으로 찾을지', () => {
  test.each<[query: string, words: string[], offered: string[]]>([
    ['월급', ['월급*'], []],
    ['“월급” 상담사', ['“월급”*', '상담사'], ['상담사']],
    ['“월급” 상담사 채용', ['“월급”*', '상담사', '채용'], ['상담사 채용', '상담사', '채용']],
    ['상담사 -상담', ['상담사'], ['상담사']],
    ['“상담사 채용”', ['“상담사 채용”*'], ['상담사 채용']],
    ['월급 연봉', ['월급*', '연봉*'], []],
    ['챗뽕', ['챗뽕*'], ['챗봇']],
    ['“월급” 챗뽕', ['“월급”*', '챗뽕*'], ['월급 챗봇']],
    [
      '가 나 다 라 마 “바”',
      ['가', '나', '다', '라', '마', '“바”*'],
      ['가 나 다 라 마', '가', '나', '다', '라'],
    ],
  ])('%s', (query, words, offered) => {
    expect(otherQueries(query, outcomeOf(words), [], near)).toEqual(offered);
  });

  test('일부만 든 글을 찾았으면, 그 글에는 없어도 다른 글에는 있는 말', () => {
    const read = (): Promise<never> => Promise.reject(new Error('읽지 않는다'));
    const page = {
      id: 'a',
      score: 1,
      share: 0.5,
      places: [],
      lacks: [],
      foundCount: 1,
      isPhrase: false,
      read,
    };
    const outcome = outcomeOf(['상담사', '어려움', '월급*'], [page]);
    expect(otherQueries('상담사 어려움 월급', outcome, ['어려움', '월급'], near)).toEqual([
      '어려움',
    ]);
    expect(otherQueries('상담사 어려움 월급', outcome, [], near)).toEqual([]);
  });
});
