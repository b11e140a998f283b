import { describe, expect, test } from 'vitest';
import { toHighlightPattern } from '../../../src/browser/search/highlight.ts';

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
