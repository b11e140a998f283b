import { expect, test } from 'vitest';
import { setLines, widthOf } from '../../src/pictures/typesetting.ts';

const SIZES = [
  { size: 60, lines: 1 },
  { size: 40, lines: 2 },
  { size: 30, lines: 3 },
];

test.each([
  ['좋은 콜센터의 조건', 60, ['좋은 콜센터의 조건']],
  ['일터를 고르는 Z세대, 상담사를 찾는 고객', 40, ['일터를 고르는 Z세대,', '상담사를 찾는 고객']],
])('%s: 낱말을 자르지 않고 고르게 나눈다', (text, size, lines) => {
  expect(setLines(text, 640, SIZES)).toEqual({ size, lines });
});

test.each(['아주 긴 주제가 붙은 호의 표지도 '.repeat(10), '가'.repeat(130)])(
  '넘치는 글은 말줄임표로 끝난다: %s',
  (text) => {
    const { size, lines } = setLines(text, 640, SIZES);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/u);
    for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(640);
  },
);
