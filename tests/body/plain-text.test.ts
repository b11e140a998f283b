import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as plain from '../../src/body/plain-text.ts';
import { compileOrThrow } from './surroundings.ts';

const toOpening = (text: string): string => plain.toOpening(text, { language: 'ko' });

const SENTENCE = '상담사는 한 번에 세 사람과 이야기하고 통화 기록은 2.5배로 늘었다.';

describe('글의 첫머리', () => {
  test('짧은 글은 그대로, 빈 글은 비어 있다', () => {
    expect(toOpening('짧은  글이다.\n둘째 줄.')).toBe('짧은 글이다. 둘째 줄.');
    expect(toOpening(' \n')).toBe('');
  });

  test('긴 글은 문장 끝에서 끊는다', () => {
    const opening = toOpening(`${SENTENCE} `.repeat(20));
    expect(opening).toBe(
      Array.from({ length: 5 }, () => SENTENCE)
        .join(' ')
        .slice(0, opening.length),
    );
    expect(opening).toMatch(/늘었다\.$/u);
    expect(opening.length).toBeGreaterThan(120);
  });

  test('첫 문장이 길거나 너무 짧으면 낱말 뒤에서 끊는다', () => {
    for (const text of [
      '끝이 없는 문장은 '.repeat(40),
      `물음. ${'끝이 없는 문장은 '.repeat(40)}`,
    ]) {
      expect(toOpening(text)).toMatch(/(?:끝이|없는|문장은)…$/u);
    }
    expect(toOpening('가'.repeat(500))).toBe(`${'가'.repeat(199)}…`);
    expect(toOpening('高\u{20000}😀'.repeat(200))).toMatch(/(?:高|\u{20000}|😀)…$/u);
  });

  test('무엇이 와도 200자를 넘지 않고, 글의 처음이며, 글자를 쪼개지 않는다', () => {
    const text = fc
      .array(fc.constantFrom('가나', '다.', ' ', '😀', '\u{20000}', '\n', '…', 'a b'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (part, times) => {
        const whole = part.repeat(times);
        const opening = toOpening(whole);
        expect([...opening].length).toBeLessThanOrEqual(200);
        expect(opening.isWellFormed()).toBe(true);
        expect(whole.replace(/\s+/gu, ' ').trim().startsWith(opening.replace(/…$/u, ''))).toBe(
          true,
        );
      }),
    );
  });
});

test.each([
  ['', 1],
  ['짧은 글', 1],
  ['가'.repeat(500), 1],
  ['가 '.repeat(749), 1],
  ['가 '.repeat(750), 2],
  ['가나다라마 '.repeat(1000), 10],
])('%#: 읽는 데 걸리는 시간', (text, minutes) => {
  expect(plain.readingMinutes(text, { language: 'ko' })).toBe(minutes);
});

test('영어는 낱말을, 일본어는 글자를 센다', () => {
  const text = 'four words a line '.repeat(240);
  expect(plain.readingMinutes(text, { language: 'en-GB' })).toBe(4);
  expect(plain.readingMinutes('あ'.repeat(1500), { language: 'ja' })).toBe(3);
});

test('본문이 그 시간을 안다', () => {
  expect(compileOrThrow('가 '.repeat(1200)).minutes).toBe(2);
});
