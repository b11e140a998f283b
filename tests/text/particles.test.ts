import { expect, test } from 'vitest';
import { formatCount } from '../../src/text/counts.ts';
import { withParticle } from '../../src/text/particles.ts';

test.each([
  ['제목', '은/는', '제목은'],
  ['날짜', '은/는', '날짜는'],
  ['2024-02-31', '은/는', '2024-02-31은'],
  ['2024-04-02', '은/는', '2024-04-02는'],
  ['‘표지’', '이/가', '‘표지’가'],
  ['URL', '을/를', 'URL을'],
  ['CX', '을/를', 'CX를'],
  ['<Box>', '은/는', '<Box>는'],
  ['‘reporter’', '은/는', '‘reporter’는'],
  ['team', '은/는', 'team은'],
  ['<iframe>', '은/는', '<iframe>은'],
  ['<br>', '은/는', '<br>은'],
  ['<strong>', '은/는', '<strong>은'],
  ['‘title’', '은/는', '‘title’은'],
  ['the', '은/는', 'the는'],
  ['chatbot', '은/는', 'chatbot은'],
  ['‘web’', '이/가', '‘web’이'],
  ['Slack', '으로/로', 'Slack으로'],
  ['desk', '은/는', 'desk는'],
  ['boot', '은/는', 'boot는'],
  ['credit', '을/를', 'credit를'],
  ['GPT', '은/는', 'GPT는'],
  ['C++', '은/는', 'C++는'],
  ['１0', '은/는', '１0은'],
  ['７', '은/는', '７은'],
  ['‘ㅊㅂ’', '이/가', '‘ㅊㅂ’이'],
  ['ㄹ', '으로/로', 'ㄹ로'],
  ['ㅏ', '은/는', 'ㅏ는'],
  ['30%', '은/는', '30%는'],
  ['7', '으로/로', '7로'],
  ['…', '은/는', '…는'],
] as const)('%s + %s', (word, particle, expected) => {
  expect(withParticle(word, particle)).toBe(expected);
});

test.each([
  [0, '0편'],
  [999, '999편'],
  [2000, '2,000편'],
  [1234567, '1,234,567편'],
])('%i편은 %s', (count, text) => {
  expect(formatCount(count, '편')).toBe(text);
});
