import { describe, expect, test } from 'vitest';
import {
  completeLines,
  findChoices,
  parseRecents,
  withRecent,
} from '../../../src/browser/search/search-box.ts';

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

  test('마지막 낱말만 묻고, 비어 있으면 최근 검색을 보인다', async () => {
    const asked: string[] = [];
    const suggest = (word: string): Promise<string[]> => {
      asked.push(word);
      return Promise.resolve(['상담사']);
    };
    const recents = (): string[] => ['챗봇'];
    expect(await findChoices('콜센터 상', recents, suggest)).toEqual({
      recent: false,
      lines: ['콜센터 상담사'],
    });
    expect(await findChoices('콜센터 ', recents, suggest)).toEqual({ recent: false, lines: [] });
    expect(await findChoices(' ', recents, suggest)).toEqual({ recent: true, lines: ['챗봇'] });
    expect(asked).toEqual(['상']);
  });

  test('낱말을 불러오지 못하면 아무것도 제안하지 않는다', async () => {
    const suggest = (): Promise<string[]> => Promise.reject(new Error('끊김'));
    expect(await findChoices('상', () => [], suggest)).toEqual({ recent: false, lines: [] });
  });
});

describe('최근 검색', () => {
  test('새것이 앞에 서고, 같은 것은 하나이며, 여덟까지 남는다', () => {
    expect(withRecent(['가', '나'], ' 나 ')).toEqual(['나', '가']);
    expect(withRecent(['가'], ' ')).toEqual(['가']);
    expect(withRecent(['1', '2', '3', '4', '5', '6', '7', '8'], '새것')).toHaveLength(8);
  });

  test.each([
    [null, []],
    ['', []],
    ['{', []],
    ['{"0":"가"}', []],
    ['["가",1,null,"나"]', ['가', '나']],
  ])('남겨 둔 것이 %s이면', (kept, list) => {
    expect(parseRecents(kept)).toEqual(list);
  });
});
