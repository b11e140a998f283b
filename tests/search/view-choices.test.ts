import { describe, expect, test } from 'vitest';
import { completeLines, findChoices } from '../../src/browser/search/choices.ts';
import { isOffered, toOptions, toYears } from '../../src/browser/search/facets.ts';
import { parseRecents, withRecent } from '../../src/browser/search/recent.ts';

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

describe('조건의 선택지', () => {
  const report = { value: 'report', label: 'Report', count: 1200 };
  const special = { value: 'report/special', label: 'Special', count: 7 };

  test('하위 분류는 들여 쓰고 수를 적는다', () => {
    expect(toOptions([report, special], undefined)).toEqual([
      { value: 'report', text: 'Report (1,200)' },
      { value: 'report/special', text: '\u00A0\u00A0Special (7)' },
    ]);
    expect(toOptions([special], undefined)).toEqual([
      { value: 'report/special', text: 'Special (7)' },
    ]);
  });

  test('고른 것은 결과가 없어도 남는다', () => {
    expect(toOptions([report], 'news').map(({ text }) => text)).toEqual([
      'news (0)',
      'Report (1,200)',
    ]);
  });

  test('고를 것이 하나면 보이지 않고, 골라 둔 것이 있으면 보인다', () => {
    expect(isOffered([report])).toBe(false);
    expect(isOffered([report, special])).toBe(true);
    expect(isOffered([report], undefined, '2019')).toBe(true);
  });

  test('달을 모르는 글의 해는 기간의 끝이 되지 못한다', () => {
    const year = { value: '2024', label: '2024년', count: 3 };
    expect(toYears([year, { value: '미상', label: '미상', count: 1 }])).toEqual([year]);
  });
});
