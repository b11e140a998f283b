import { describe, expect, test } from 'vitest';
import { toFacetOptions, toOffered, toYears } from '../../../src/browser/search/search-filters.ts';

describe('조건의 선택지', () => {
  const report = { value: 'report', label: 'Report', count: 1200 };
  const special = { value: 'report/special', label: 'Special', count: 7 };

  test('하위 분류는 들여 쓰고 수를 적는다', () => {
    expect(toFacetOptions([report, special], undefined)).toEqual([
      { value: 'report', text: 'Report (1,200)' },
      { value: 'report/special', text: '\u00A0\u00A0Special (7)' },
    ]);
    expect(toFacetOptions([special], undefined)).toEqual([
      { value: 'report/special', text: 'Special (7)' },
    ]);
  });

  test('고른 것은 결과가 없어도 남는다', () => {
    expect(toFacetOptions([report], 'news').map(({ text }) => text)).toEqual([
      'news (0)',
      'Report (1,200)',
    ]);
  });

  test('고를 것이 하나면 보이지 않고, 골라 둔 것이 있으면 보인다', () => {
    const year = { value: '2024', label: '2024년', count: 1 };
    const none = { kind: false, years: false, category: false, source: false };
    const facets = { kinds: [], years: [year], categories: [report], sources: [] };
    expect(toOffered(facets, {})).toEqual(none);
    expect(toOffered({ ...facets, categories: [report, special] }, {})).toEqual({
      ...none,
      category: true,
    });
    expect(toOffered(facets, { to: '2019' })).toEqual({ ...none, years: true });
  });

  test('달을 모르는 글의 해는 기간의 끝이 되지 못한다', () => {
    const year = { value: '2024', label: '2024년', count: 3 };
    expect(toYears([year, { value: '미상', label: '미상', count: 1 }])).toEqual([year]);
  });
});
