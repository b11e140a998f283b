import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeRecord,
  encodeRecord,
  isIndexable,
  toLetters,
  type Token,
} from '../../src/search/record-format.ts';

const pieces = fc.oneof(
  fc.constantFrom(
    ...['고객', '의 ', '경험', '뷁', 'ㅋㅋ', 'CX', 'Café', 'ß', 'COVID-19', '3,000', '顧客', '內'],
    ...[
      ' ',
      '  ',
      '   ',
      '\n',
      '\n\n',
      '\t',
      '\u00A0',
      '.',
      ', ',
      '“',
      '”',
      '·',
      '…',
      '~',
      '#',
      '*',
    ],
    ...[
      '_',
      '<b>',
      '&amp;',
      '"',
      '\\',
      '😀',
      '👩‍👧',
      '❤️',
      '\u200D',
      '\uD800',
      'ᄀ',
      '',
      '\uFFFF',
      '\0',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const texts = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''));
const syllables = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const letters = fc.oneof(syllables, fc.constantFrom(...Array.from('abcxyz0189éßж語内')));
const words = fc
  .array(letters, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter(isIndexable);

/**
 * A text with tokens: each begins some characters after the one before, and is indexed as another word or as
 * it is spelled.
 */
const records = fc
  .record({
    text: texts,
    steps: fc.array(
      fc.record({
        gap: fc.nat({ max: 4 }),
        length: fc.integer({ min: 1, max: 5 }),
        word: fc.option(words, { nil: undefined }),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ text, steps }) => {
    const tokens: Token[] = [];
    let done = 0;
    for (const { gap, length, word } of steps) {
      const [start, end] = [done + gap, done + gap + length];
      const own = text.slice(start, end).toLowerCase();
      const indexed = word ?? (isIndexable(own) ? own : '고객');
      if (end <= text.length) tokens.push({ word: indexed, start, end });
      done = end;
    }
    return { text, tokens };
  });

test('어떤 글과 낱말이든 적은 것에서 그대로 읽어 낸다', () => {
  fc.assert(
    fc.property(records, ({ text, tokens }) => {
      const read = decodeRecord(encodeRecord(text, tokens));
      expect(read.text).toBe(text);
      expect(read.tokens.map(({ word, start, end }) => ({ word, start, end }))).toEqual(tokens);
    }),
    { numRuns: 3000 },
  );
});

test('낱말 말고는 Pagefind가 셀 글자가 없고, 자리는 빈칸으로 나눈 차례다', () => {
  fc.assert(
    fc.property(records, ({ text, tokens }) => {
      const record = encodeRecord(text, tokens);
      const parts = record.split(' ').map((part) => part.replace(/[^\p{L}\p{N}\p{M}_]/gu, ''));
      expect(parts.filter((part) => part !== '')).toEqual(
        tokens.map(({ word }) => toLetters(word)),
      );
      expect(decodeRecord(record).tokens.map(({ position }) => parts[position])).toEqual(
        tokens.map(({ word }) => toLetters(word)),
      );
      // Pagefind takes apart what is not separated by single spaces, and JSON and HTML would escape these.
      expect(record).not.toMatch(/[\n\t"\\<>&#*_]| {2}/u);
    }),
    { numRuns: 2000 },
  );
});

test('어느 글자든 혼자서도, 낱말의 꼴로도 그대로 읽어 낸다', () => {
  const units = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
  const tokens = [{ word: '고객', start: 0, end: 1 }];
  expect(units.filter((unit) => decodeRecord(encodeRecord(unit, [])).text !== unit)).toEqual([]);
  expect(units.filter((unit) => decodeRecord(encodeRecord(unit, tokens)).text !== unit)).toEqual(
    [],
  );
});

test.each(['가', '각', '힣', ' ', 'a'])('%j은 부호 셋이면 적는다', (letter) => {
  expect(encodeRecord(letter, []).replace(/~$/u, '')).toHaveLength(3);
});

describe('자리', () => {
  test.each<[text: string, words: string[], positions: number[]]>([
    ['고객 경험', ['고객', '경험'], [0, 1]],
    ['고객경험', ['고객', '경험'], [0, 1]],
    ['고객의 경험', ['고객', '경험'], [0, 2]],
    ['고객, 경험', ['고객', '경험'], [0, 2]],
    ['고객  경험', ['고객', '경험'], [0, 2]],
    ['고객\n경험', ['고객', '경험'], [0, 2]],
    ['“고객” 경험', ['고객', '경험'], [1, 3]],
  ])('%j', (text, found, positions) => {
    const tokens = found.map((word) => ({
      word,
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
    }));
    const read = decodeRecord(encodeRecord(text, tokens));
    expect(read.tokens.map(({ position }) => position)).toEqual(positions);
  });
});

describe('글자', () => {
  test('풀어 쓸 한글이 남지 않고 Pagefind에게는 한 낱말이다', () => {
    fc.assert(
      fc.property(words, (word) => {
        const written = toLetters(word);
        expect(written).not.toMatch(/\p{Script=Hangul}/u);
        expect(written).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(written.normalize('NFD').length).toBe(
          written.length + (word.match(/é/gu)?.length ?? 0),
        );
      }),
    );
  });

  test('한 낱말의 글자로 시작하는 다른 낱말이 없다', () => {
    fc.assert(
      fc.property(words, words, (word, more) => {
        expect(toLetters(word + more).startsWith(toLetters(word))).toBe(false);
      }),
    );
    fc.assert(
      fc.property(words, words, (one, other) => {
        fc.pre(one !== other);
        expect(toLetters(one).startsWith(toLetters(other))).toBe(false);
      }),
    );
  });

  test.each([
    ['상담사', true],
    ['cx', true],
    ['3000', true],
    ['covid-19', false],
    ['고객 경험', false],
    ['内容', true],
    ['상담ǀ', false],
    ['', false],
  ])('%j을 낱말로 둘 수 있는지', (word, indexable) => {
    expect(isIndexable(word)).toBe(indexable);
  });
});
