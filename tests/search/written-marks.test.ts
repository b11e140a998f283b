import { expect, test } from 'vitest';
import { findForms, findPassages } from '../../src/search/written-marks.ts';

test.each<[text: string, typed: string, found: string]>([
  ['쉽게 고칠 수 있도록, 고칠 사람', '고칠 수 있도록', '고칠 수 있도록'],
  ['고칠 것과 수 있도록 한 것', '고칠 수 있도록', '수 있도록'],
  ['한 번 두 번 두 번', '두 번', '두 번|두 번'],
  ['고칠 수', '수 고칠', ''],
  ['Open AI의 것', 'open ai의', 'Open AI의'],
])('친 대로 이어진 곳: %s', (text, typed, found) => {
  const passages = findPassages(text, typed.split(' '));
  expect(passages.map(({ start, end }) => text.slice(start, end)).join('|')).toBe(found);
});

test('적힌 꼴이 있는 곳', () => {
  const text = '알리가 알리익스프레스가, 알리익스프레스';
  const spans = findForms(text, ['알리익스프레스가', '알리익스프레스']);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    '알리익스프레스가',
    '알리익스프레스',
  ]);
});
