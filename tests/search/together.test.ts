import { expect, test } from 'vitest';
import type { Surfaces } from '../../src/search/open-surfaces.ts';
import { UNKNOWN_BLOCK } from '../../src/search/surfaces.ts';
import { findTogether } from '../../src/search/written-words.ts';

type Written = Record<string, Record<string, number[]>>;

/** Surfaces with these blocks, by word and page. */
function surfacesOf(written: Written): Surfaces {
  const find = (word: string): Promise<Map<string, number[]>> =>
    Promise.resolve(new Map(Object.entries(written[word] ?? {})));
  return { find, findForms: async (word) => ({ forms: [word], pages: await find(word) }) };
}

const noPages = {
  findAll: () => Promise.resolve([]),
  findSequence: () => Promise.resolve([]),
  listPages: () => Promise.resolve([]),
};

test.each<[what: string, written: Written, pages: string]>([
  ['한 토막에', { 상담이: { 가: [3], 나: [3] }, 끊긴: { 가: [3], 나: [9] } }, '가'],
  ['다음 토막에', { 상담이: { 가: [3] }, 끊긴: { 가: [4] } }, '가'],
  ['앞 토막에는 아니다', { 상담이: { 가: [4] }, 끊긴: { 가: [3] } }, ''],
  ['제목 다음이 본문은 아니다', { 상담이: { 가: [0] }, 끊긴: { 가: [1] } }, ''],
  [
    '어느 글에나 있는 말',
    { 상담이: { 가: [UNKNOWN_BLOCK], 나: [UNKNOWN_BLOCK] }, 끊긴: { 가: [7] } },
    '가',
  ],
  ['하나가 아무 데도 없으면', { 상담이: { 가: [3] } }, ''],
])('친 그대로 함께 있는 글: %s', async (_what, written, pages) => {
  const found = await findTogether(['상담이', '끊긴'], [], noPages, surfacesOf(written));
  expect([...found].join(' ')).toBe(pages);
});

test('흔한 말은 건너뛰고 그 앞뒤의 말을 견준다', async () => {
  const surfaces = surfacesOf({
    채널을: { 가: [2], 나: [2] },
    이: { 가: [UNKNOWN_BLOCK], 나: [UNKNOWN_BLOCK] },
    바꾼: { 가: [2], 나: [30] },
  });
  const found = await findTogether(['채널을', '이', '바꾼'], [], noPages, surfaces);
  expect([...found]).toEqual(['가']);
});
