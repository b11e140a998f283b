import { expect, test } from 'vitest';
import { readTypedQuery } from '../../src/search/find-as-typed.ts';

test.each([
  ['상담사 챗봇', ['상담사', '챗봇'], []],
  ['"고객 경험" 상담사', ['고객 경험', '상담사'], []],
  ['상담사 -금융', ['상담사'], ['금융']],
  ['상담사 -“감정 노동”', ['상담사'], ['감정 노동']],
  ['챗봇'.normalize('NFD'), ['챗봇'], []],
  ['  "  - ', [], []],
])('%s', (query, words, excluded) => {
  expect(readTypedQuery(query)).toEqual({ words, excluded });
});
