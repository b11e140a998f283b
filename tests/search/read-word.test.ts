import { describe, expect, test } from 'vitest';
import { type LexiconLine, toLexicon } from '../../src/search/lexicon.ts';
import { readWord } from '../../src/search/read-word.ts';

/** A lexicon of nouns with their weights. */
function nouns(weights: Readonly<Record<string, number>>) {
  const lines = Object.entries(weights).map(([word, weight]): LexiconLine => ({
    parts: [word],
    kind: 'noun',
    weight,
  }));
  return toLexicon(lines);
}

describe('낱말을 읽는 차례', () => {
  test('조사로 읽는 것이 한 글자 낱말로 읽는 것보다 앞이다', () => {
    const readings = readWord('cx가', nouns({ cx: 4, 가: 4 }));
    expect(readings.map(({ words }) => words)).toEqual([['cx'], ['cx', '가']]);
  });

  test('조사가 붙은 듯한 말이 훨씬 흔한 낱말의 앞부분이면 그 낱말이 앞이다', () => {
    const readings = readWord('cx가', nouns({ cx: 4, 가: 4, cx가이드: 8 }));
    expect(readings[0]?.words).toEqual(['cx가이드']);
  });
});
