import { expect, test } from 'vitest';
import { lastEdited } from '../../src/archive/article.ts';

const corrections = [
  { date: '2024-05-10', text: '바로잡음' },
  { date: '2024-04-10', text: '바로잡음' },
];

test.each([
  ['고친 적 없음', {}, undefined],
  ['고친 날만', { updated: '2024-05-01' }, '2024-05-01'],
  ['바로잡음만', { corrections }, '2024-05-10'],
  ['바로잡은 뒤 또 고침', { updated: '2024-06-01', corrections }, '2024-06-01'],
  ['고친 뒤 바로잡음', { updated: '2024-05-01', corrections }, '2024-05-10'],
])('마지막 수정: %s', (_what, given, day) => {
  expect(lastEdited(given)).toBe(day);
});
