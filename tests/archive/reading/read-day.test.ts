import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekday } from '../../../src/archive/date.ts';
import { readDay } from '../../../src/archive/reading/read-day.ts';
import { readInstant } from '../../../src/archive/reading/read-instant.ts';
import type { Reading } from '../../../src/archive/reading/reading.ts';

/** The value; readings with ` | ` between; `-` and the cause for what is not read. */
function show(reading: Reading<string>): string {
  if (reading.state === 'ok') return reading.value;
  return reading.state === 'ambiguous' ? reading.readings.join(' | ') : `-${reading.why ?? ''}`;
}

/** The letters of each part of a text that was read. */
function partsOf(text: string, reading: Reading<string>): string[] {
  return reading.state === 'ok'
    ? reading.parts.map(({ name, start, end }) => `${name}=${text.slice(start, end)}`)
    : [];
}

describe('날짜', () => {
  test.each([
    ...[
      '2024-08-09',
      '2024.08.09',
      '2024. 8. 9.',
      '2024.8.9',
      '2024/8/9',
      '20240809',
      ' 2024. 8. 9. ',
    ],
    ...[
      '2024년 8월 9일',
      '2024년8월9일(금)',
      '24년 8월 9일',
      "'24. 8. 9.",
      '’24.8.9',
      '‘24. 8. 9',
      '′24. 8. 9.',
      'ʼ24.8.9',
    ],
    ...[
      '2024. 8. 9.(금)',
      '2024. 8. 9 (금)',
      '2024.8.9(금요일)',
      '2024. 8. 9. 금요일',
      '2024–08–09',
    ],
    ...['２０２４．０８．０９', '2024. 08. 09'],
  ])('%s', (text) => {
    expect(show(readDay(text))).toBe('2024-08-09');
  });

  test.each([
    ["'98. 8. 9.", '1998-08-09'],
    ['69년 8월 9일', '2069-08-09'],
  ])('두 자리 연도: %s', (text, day) => {
    expect(show(readDay(text))).toBe(day);
  });

  test.each([
    ['8/9', '8월 9일 | 9월 8일'],
    ['8. 9.', '8월 9일 | 9월 8일'],
    ['24.8.9', '2024-08-09 | 2009-08-24'],
    ['24-08-09', '2024-08-09 | 2009-08-24'],
    ['240809', '2024-08-09 | 2009-08-24'],
    ['08/09/2024', '2024-08-09 | 2024-09-08'],
    ['2024-08-09 (토)', '2024-08-09(금) | 2024-08-10(토)'],
    ['2024. 8. 9. 수요일', '2024-08-09(금) | 2024-08-07(수)'],
  ])('뜻이 둘: %s', (text, readings) => {
    expect(show(readDay(text))).toBe(readings);
  });

  test.each([
    ['8/13', '-연도가 없습니다'],
    ['8월 9일', '-연도가 없습니다'],
    ['98. 8. 9.', '-연도를 네 자리로 적어 주세요'],
    ['2024-02-31', '-2024-02-31은 없는 날짜입니다'],
    ['2024. 13. 1.', '-2024-13-01은 없는 날짜입니다'],
    ...['2024.8', '2024', '추후 공지', '', '2024-08-09 외', '202408091'].map((text) => [text, '-']),
  ])('읽지 않는다: %s', (text = '', why) => {
    expect(show(readDay(text))).toBe(why);
  });
});

describe('마감', () => {
  test.each([
    ['2024.08.09.(금) 10시', '2024-08-09 10:00'],
    ['2024-08-09 (금) 10:00', '2024-08-09 10:00'],
    ['2024-08-09(금) 9:00', '2024-08-09 09:00'],
    ["'24. 8. 9. 10:00", '2024-08-09 10:00'],
    ['2024. 12. 22.(일) 14:00까지', '2024-12-22 14:00'],
    ['2024.8.9.(금) 오후2시까지', '2024-08-09 14:00'],
    ['2024년 8월 9일 오후 3시 30분', '2024-08-09 15:30'],
    ['2024.8.9. 10시30분', '2024-08-09 10:30'],
    ['2024.8.9. 10시 반', '2024-08-09 10:30'],
    ['2024.8.9. 18시 정각', '2024-08-09 18:00'],
    ['2024.8.9 02:00', '2024-08-09 02:00'],
    ['2024.8.9 8시', '2024-08-09 08:00'],
    ['2024-08-09 24:00', '2024-08-10 00:00'],
    ['2024. 12. 31. 24시', '2025-01-01 00:00'],
    ['2024.8.9 정오', '2024-08-09 12:00'],
    ['2024.8.9 낮 12시', '2024-08-09 12:00'],
    ['2024.8.9 밤 11시', '2024-08-09 23:00'],
    ['2024.8.9 오전 12:30', '2024-08-09 00:30'],
    ['2024.8.9 오후 14:00', '2024-08-09 14:00'],
    ['2024.8.9 10:00 AM', '2024-08-09 10:00'],
    ['2024.8.9 PM 2:00', '2024-08-09 14:00'],
    ['2024-08-09 10:00:00', '2024-08-09 10:00'],
    ['2024-08-09T10:00:00+09:00', '2024-08-09 10:00'],
    ['202408091000', '2024-08-09 10:00'],
    ['20240809100000', '2024-08-09 10:00'],
    ['~ 2024.8.9 10:00', '2024-08-09 10:00'],
    ['2024.7.25. ~ 2024.8.9. 10:00', '2024-08-09 10:00'],
    ['2024. 7. 25.(목) 09:00 ∼ 8. 9.(금) 10:00까지', '2024-08-09 10:00'],
    ['2024. 12. 26. ~ 1. 9. 10:00', '2025-01-09 10:00'],
    ['2024. 12. 26.(목) ~ 1. 9.(목) 10:00', '2025-01-09 10:00'],
    ['2023. 12. 20. ~ 2. 29. 10:00', '2024-02-29 10:00'],
    ['2024.8.9.(금), 18:00 限', '2024-08-09 18:00'],
    ['2024.8.9. 10:00 (한국시간)', '2024-08-09 10:00'],
    ['2024.8.9. 18:00 이전', '2024-08-09 18:00'],
    ['２０２４．８．９．（금）　１０：００', '2024-08-09 10:00'],
  ])('%s', (text, instant) => {
    expect(show(readInstant(text))).toBe(instant);
  });

  test.each([
    ['2024.8.9 2시', '2024-08-09 02:00 | 2024-08-09 14:00'],
    ['2024.8.9 5:00', '2024-08-09 05:00 | 2024-08-09 17:00'],
    ['2024.8.9 자정', '2024-08-09 00:00 | 2024-08-10 00:00'],
    ['2024.8.9 밤 12시', '2024-08-09 00:00 | 2024-08-10 00:00'],
    ['2024.8.9 오전 12시', '2024-08-09 00:00 | 2024-08-09 12:00'],
    ['2024-08-09 23:59:59', '2024-08-09 23:59 | 2024-08-10 00:00'],
    ['2024-08-09 (토) 10:00', '2024-08-09(금) | 2024-08-10(토)'],
    ['24.8.9 10:00', '2024-08-09 | 2009-08-24'],
    ['2024. 12. 26. ~ 1. 9.(화) 10:00', '2025-01-09(목) | 2025-01-07(화)'],
    ['8/9 10:00', '8월 9일 | 9월 8일'],
  ])('뜻이 둘: %s', (text, readings) => {
    expect(show(readInstant(text))).toBe(readings);
  });

  test.each([
    ['2024-08-09 (금)', '-시각이 없습니다'],
    ['2024. 8. 9.까지', '-시각이 없습니다'],
    ['2024-08-09 25:00', '-없는 시각입니다'],
    ['2024-08-09 24:30', '-없는 시각입니다'],
    ['2024-08-09 오전 13시', '-없는 시각입니다'],
    ['2024-08-09 10:00:30', '-없는 시각입니다'],
    ['2023. 2. 20. ~ 2. 29. 10:00', '-2023-02-29는 없는 날짜입니다'],
    ['2024. 8. 9. ~ 8. 1. 10:00', '-끝나는 날이 시작하는 날보다 앞섭니다'],
    ['2024-02-30 (금) 10:00', '-2024-02-30은 없는 날짜입니다'],
    ...['2024-08-09T01:00:00Z', '2024.8.9 10:00 ~ 11:00', '추후 공지', '2024.8.9 업무시간 내'].map(
      (text) => [text, '-'],
    ),
  ])('읽지 않는다: %s', (text = '', why) => {
    expect(show(readInstant(text))).toBe(why);
  });

  test('읽은 글자의 자리를 안다', () => {
    const text = ' 2024.7.25. ~ 8. 9.(금) 오후 2시까지';
    expect(partsOf(text, readInstant(text))).toEqual([
      'day=8. 9.',
      'weekday=(금)',
      'time=오후 2시',
    ]);
  });
});

const day = fc
  .date({ min: new Date('1999-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('어떻게 적은 날과 시각이든 그대로 읽는다', () => {
  const forms: readonly ((year: string, month: string, date: string) => string)[] = [
    (year, month, date) => `${year}-${month}-${date}`,
    (year, month, date) => `${year}${month}${date}`,
    (year, month, date) => `${year}. ${Number(month)}. ${Number(date)}.`,
    (year, month, date) => `${year}년 ${Number(month)}월 ${Number(date)}일`,
    (year, month, date) => `'${year.slice(2)}. ${Number(month)}. ${Number(date)}.`,
  ];
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(...forms),
      fc.boolean(),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (of, form, named, hour, minute) => {
        const [year = '', month = '', date = ''] = of.split('-');
        const written = `${form(year, month, date)}${named ? `(${weekday(of)})` : ''}`;
        const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
        expect(show(readDay(written))).toBe(of);
        expect(show(readInstant(`${written} ${time}까지`))).toBe(`${of} ${time}`);
      },
    ),
  );
});

test('날짜에서 숫자가 버려지지 않는다', () => {
  const piece = fc.constantFrom(
    ...[
      '2024',
      '24',
      '8',
      '09',
      '13',
      '1',
      '0',
      '.',
      '-',
      '/',
      ':',
      ' ',
      '년',
      '월',
      '일',
      '시',
      '분',
    ],
    ...['(금)', '오후', '까지', '~', '정오', "'", 'T'],
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      (text) => {
        for (const reading of [readDay(text), readInstant(text)]) {
          if (reading.state !== 'ok' || text.includes('~')) continue;
          const letters = reading.parts.map(({ start, end }) => text.slice(start, end)).join('');
          expect(letters.replaceAll(/\D/gu, '')).toBe(text.replaceAll(/\D/gu, ''));
        }
      },
    ),
    { numRuns: 3000 },
  );
});
