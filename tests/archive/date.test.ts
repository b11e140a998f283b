import { describe, expect, test } from 'vitest';
import { daySchema, seoulInstantSchema } from '../../src/archive/date-schema.ts';
import { isDay, isMonth, toSeoulInstant, weekday } from '../../src/archive/date.ts';

describe('날짜', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-02-31', false],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-4-1', false],
    ['20240401', false],
    ['', false],
  ])('%s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  test.each([
    ['2024-02-31', '2024-02-31은 없는 날짜입니다. 예: 2024-02-29'],
    ['2024-04-32', '2024-04-32는 없는 날짜입니다. 예: 2024-04-30'],
    ['2024-15-01', '2024-15-01은 없는 날짜입니다. 예: 2024-01-01'],
    ['2024년 4월 1일', '날짜는 2024-04-01처럼 적어 주세요. 지금: "2024년 4월 1일"'],
    ['', '날짜는 2024-04-01처럼 적어 주세요. 지금: ""'],
    ['2027-01', '날짜는 2027-01-01처럼 날까지 적어 주세요.'],
    [['2027-01-01'], '목록이 아니라 날짜 하나를 대괄호 없이 적어 주세요. 예: 2027-01-01'],
    [['내년', '봄'], '목록이 아니라 날짜 하나를 대괄호 없이 적어 주세요. 예: 2024-04-01'],
  ])('%j에는 고칠 말을 알려 준다', (text, message) => {
    expect(daySchema.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([
      message,
    ]);
  });

  test('요일과 달', () => {
    expect(weekday('2024-08-09')).toBe('금');
    expect(isMonth('2024-12')).toBe(true);
    expect(isMonth('2024-13')).toBe(false);
  });
});

describe('한국 시각', () => {
  test.each([
    ['2024-08-09 10:00', '2024-08-09T10:00:00+09:00'],
    ['2024-08-09T10:00', '2024-08-09T10:00:00+09:00'],
    ['2024-08-09T10:00:00+09:00', '2024-08-09T10:00:00+09:00'],
    ['2024-08-09 24:00', undefined],
    ['2024-08-09', undefined],
    ['2024-02-30 10:00', undefined],
    ['2024-08-09T10:00:00Z', undefined],
  ])('%s', (text, instant) => {
    expect(toSeoulInstant(text)).toBe(instant);
  });

  test('읽은 값을 다시 읽어도 같다', () => {
    const once = seoulInstantSchema.parse('2024-08-09 10:00');
    expect(seoulInstantSchema.parse(once)).toBe(once);
  });
});
