import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../src/body/chart/chart-numbers.ts';
import { pixelWidth, wrapToPixels } from '../../src/text/text-size.ts';

const { formatPercent, formatTick, formatValue } = numbersIn('ko');

describe('글자 너비', () => {
  test.each([
    ['상담', 2],
    ['상담'.normalize('NFD'), 2],
    ['고도화(高度化)', 6.72],
    ['2024', 2.4],
    ['①▶', 2],
    ['', 0],
  ])('%s는 %d글자 너비다', (text, ems) => {
    expect(pixelWidth(text, 10)).toBeCloseTo(ems * 10);
  });
});

describe('줄바꿈', () => {
  test.each([
    ['짧은 이름', 100, ['짧은 이름']],
    ['업무 강도에 비해 낮은 급여', 100, ['업무 강도에 비해', '낮은 급여']],
    ['문제해결능력', 50, ['문제해결능', '력']],
    ['', 100, ['']],
  ])('%s → %d', (text, width, lines) => {
    expect(wrapToPixels(text, width, 10)).toEqual(lines);
  });
});

describe('숫자', () => {
  test.each([
    [1234, '억 원', '1,234억 원'],
    [62.5, '%', '62.5%'],
    [-1200.5, '명', '-1,200.5명'],
    [1e12, '원', '1,000,000,000,000원'],
    [0.1 + 0.2, '', '0.3'],
    [-0, '건', '0건'],
  ])('%d%s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });

  test('비율은 소수 한 자리까지', () => {
    expect([0, 1 / 3, 0.5, 1].map(formatPercent)).toEqual(['0%', '33.3%', '50%', '100%']);
  });
});

test.each([
  [50000, '명', '50,000명'],
  [120000, '명', '12만 명'],
  [1.5e12, '', '1.5조'],
  [250000, '억 원', '250,000억 원'],
])('눈금 %d %s', (value, unit, text) => {
  expect(formatTick(value, unit)).toBe(text);
});

test.each([
  [1234, 'people', '1,234 people', '1,234 people'],
  [62.5, '%', '62.5%', '62.5%'],
  [120000, 'people', '120,000 people', '120K people'],
  [45, '$', '$45', '$45'],
  [1.5, ' km', '1.5 km', '1.5 km'],
])('영어의 숫자와 단위 %d%s', (value, unit, text, tick) => {
  const english = numbersIn('en');
  expect([english.formatValue(value, unit), english.formatTick(value, unit)]).toEqual([text, tick]);
});
