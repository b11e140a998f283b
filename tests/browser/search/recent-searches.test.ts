import { describe, expect, test } from 'vitest';
import { parseRecents, withRecent } from '../../../src/browser/search/recent-searches.ts';

describe('최근 검색', () => {
  test('새것이 앞에 서고, 같은 것은 하나이며, 여덟까지 남는다', () => {
    expect(withRecent(['가', '나'], ' 나 ')).toEqual(['나', '가']);
    expect(withRecent(['가'], ' ')).toEqual(['가']);
    expect(withRecent(['1', '2', '3', '4', '5', '6', '7', '8'], '새것')).toHaveLength(8);
    expect(withRecent([], '가'.repeat(9999))[0]).toHaveLength(120);
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
