import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeContent, encodeContent } from '../../../src/search/stemmed/page-content.ts';

test.each([
  ['붙여 쓴 낱말', 'paint only—and paint', ['paint', 'only', 'and', 'paint']],
  ['빗금', 'lanes/paths (both)', ['lanes', 'paths', 'both']],
  [
    '한 낱말인 것',
    'a state-of-the-art R&D of 3,000',
    ['a', 'state-of-the-art', 'r&d', 'of', '3,000'],
  ],
])('%s: 낱말마다 자리가 하나다', (_name, line, words) => {
  const { text } = decodeContent(encodeContent('', line));
  expect(text.tokens.map(({ word }) => word)).toEqual(words);
  expect(new Set(text.tokens.map(({ position }) => position)).size).toBe(words.length);
  expect(text.tokens.map(({ start, end }) => text.text.slice(start, end).toLowerCase())).toEqual(
    words,
  );
});

test('자리는 제목에서 글로 이어지고, 줄이 바뀌면 하나를 건너뛴다', () => {
  const { title, text } = decodeContent(encodeContent('One two', 'three\nfour'));
  const places = [...title.tokens, ...text.tokens].map(({ word, position }) => [word, position]);
  expect(places).toEqual([
    ['one', 0],
    ['two', 1],
    ['three', 3],
    ['four', 5],
  ]);
});

test('어떤 글이든 그대로 돌아온다', () => {
  const piece = fc.constantFrom(
    'a',
    'É',
    '한',
    '東',
    '7',
    '-',
    '—',
    '.',
    '(',
    '&',
    '😀',
    '<',
    '’',
    'İ',
  );
  const line = fc
    .array(fc.string({ unit: piece, minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(line, fc.array(line, { minLength: 1, maxLength: 4 }), (title, lines) => {
      const text = lines.join('\n');
      const decoded = decodeContent(encodeContent(title, text));
      expect([decoded.title.text, decoded.text.text]).toEqual([title, text]);
    }),
  );
});
