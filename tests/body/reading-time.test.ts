import { expect, test } from 'vitest';
import { readingMinutes } from '../../src/body/reading-time.ts';
import { compileOrThrow } from './surroundings.ts';

test.each([
  ['', 1],
  ['짧은 글', 1],
  ['가'.repeat(500), 1],
  ['가 '.repeat(749), 1],
  ['가 '.repeat(750), 2],
  ['가나다라마 '.repeat(1000), 10],
])('%#: 읽는 데 걸리는 시간', (text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});

test('본문이 그 시간을 안다', () => {
  expect(compileOrThrow('가'.repeat(1200)).minutes).toBe(2);
});
