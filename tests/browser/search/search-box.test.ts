import { describe, expect, test } from 'vitest';
import { completeLines, findChoices } from '../../../src/browser/search/search-box.ts';

describe('제안', () => {
  test.each([
    ['상담', ['상담사', '상담'], ['상담사']],
    ['콜센터 상ㄷ', ['상담사', '상담원'], ['콜센터 상담사', '콜센터 상담원']],
    ['ㅅㄷㅅ', ['상담사'], ['상담사']],
    [' 상담 ', [], []],
    ['상담'.normalize('NFD'), ['상담', '상담사'], ['상담사']],
  ])('%s', (typed, words, lines) => {
    expect(completeLines(typed, words)).toEqual(lines);
  });

  test('마지막 낱말만 묻고, 비어 있으면 묻지 않는다', async () => {
    const asked: string[] = [];
    const suggest = (word: string): Promise<string[]> => {
      asked.push(word);
      return Promise.resolve(['상담사']);
    };
    expect(await findChoices('콜센터 상', suggest)).toEqual(['콜센터 상담사']);
    expect(await findChoices('콜센터 ', suggest)).toEqual([]);
    expect(await findChoices(' ', suggest)).toEqual([]);
    expect(asked).toEqual(['상']);
  });

  test('낱말을 불러오지 못하면 아무것도 제안하지 않는다', async () => {
    const suggest = (): Promise<string[]> => Promise.reject(new Error('끊김'));
    expect(await findChoices('상', suggest)).toEqual([]);
  });
});
