import { expect, test } from 'vitest';
import { nextDeadlineChange, toDeadlineState } from '../../src/browser/deadline-state.ts';

test.each([
  ['2024-08-06T10:00:00+09:00', '접수 중 D-3', 'D-3'],
  // In UTC it is still the day before.
  ['2024-08-09T00:30:00+09:00', '오늘 마감', '오늘'],
  ['2024-08-08T23:30:00+09:00', '접수 중 D-1', 'D-1'],
  ['2024-08-09T09:59:59+09:00', '오늘 마감', '오늘'],
  ['2024-08-09T10:00:00+09:00', '마감', '마감'],
  ['2025-01-01T00:00:00+09:00', '마감', '마감'],
])('%s에 읽으면 8월 9일 10시 마감은 %s', (now, text, short) => {
  const state = toDeadlineState(Date.parse('2024-08-09T10:00:00+09:00'), Date.parse(now));
  expect(state).toEqual({ open: text !== '마감', text, short });
});

test.each([
  ['2024-08-08T23:59:59+09:00', '2024-08-09T00:00:00+09:00'],
  ['2024-08-09T00:00:00+09:00', '2024-08-09T10:00:00+09:00'],
  ['2024-08-09T10:00:00+09:00', '2024-08-10T00:00:00+09:00'],
])('%s에 본 상태는 %s에 바뀐다', (now, next) => {
  const deadlines = ['2024-08-09T10:00:00+09:00', '2024-09-01T10:00:00+09:00'].map(Date.parse);
  expect(nextDeadlineChange(deadlines, Date.parse(now))).toBe(Date.parse(next));
});
