import { expect, test } from 'vitest';
import { readMarks, withoutMarks } from '../../../src/browser/search/page-marks.ts';

test('주소에서 표시할 말을 읽는다', () => {
  expect(readMarks('?mark=컨택센터&mark=CX&mark=+&mark=CX&q=다른것')).toEqual(['컨택센터', 'CX']);
  expect(readMarks('')).toEqual([]);
  expect(readMarks(`?mark=${'가'.repeat(100)}`)).toEqual([]);
  expect(
    readMarks(
      `?${'mark=가나&'.repeat(3)}${[...Array(50).keys()].map((n) => `mark=${n}`).join('&')}`,
    ),
  ).toHaveLength(20);
});

test('표시할 말만 주소에서 지운다', () => {
  expect(withoutMarks('?mark=가&a=1&mark=나')).toBe('?a=1');
  expect(withoutMarks('?mark=가')).toBe('');
});
