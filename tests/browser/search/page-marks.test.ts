import { describe, expect, test } from 'vitest';
import {
  readMarks,
  toHighlightPattern,
  withoutMarks,
} from '../../../src/browser/search/page-marks.ts';

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

function found(marks: string[], text: string): string[] {
  return [...text.matchAll(toHighlightPattern(marks))].map(([match]) => match);
}

describe('찾는 곳', () => {
  test.each<[marks: string[], text: string, found: string[]]>([
    [['상담'], '상담사와 재상담', ['상담', '상담']],
    [['상담', '상담사'], '상담사의 상담', ['상담사', '상담']],
    [['cx'], 'CX와 Cx, TCX, CXM', ['CX', 'Cx', 'CX']],
    [['률'], '률과 이직률', ['률']],
    [['콜'], '콜센터, 하루 콜은 (콜)', ['콜', '콜', '콜']],
    [['고객 경험'], '고객\n경험과 고객경험', ['고객\n경험']],
    [['<5', 'a.b', '(주)'], '값이 <5, a.b, axb, (주)나', ['<5', 'a.b', '(주)']],
    [['2024'], '2024년, 12024', ['2024']],
  ])('%o', (marks, text, expected) => {
    expect(found(marks, text)).toEqual(expected);
  });
});
