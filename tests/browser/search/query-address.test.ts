import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countConditions,
  normalizeQuery,
  readQuestion,
  toQueryString,
  withOrderedYears,
} from '../../../src/browser/search/query-address.ts';
import type { SearchQuestion } from '../../../src/search/answer.ts';

const nothing: SearchQuestion = { query: '', conditions: {}, order: 'relevance', apart: false };

describe('주소의 물음', () => {
  test.each<[search: string, question: Partial<SearchQuestion>]>([
    ['', {}],
    ['?q=%EC%83%81%EB%8B%B4%EC%82%AC', { query: '상담사' }],
    ['?q=%EA%B3%A0%EA%B0%9D++%EA%B2%BD%ED%97%98+', { query: '고객 경험' }],
    ['?q=상담&order=date', { query: '상담', order: 'date' }],
    ['?q=상담&order=newest', { query: '상담' }],
    ['?q=상담&kind=bid', { query: '상담', conditions: { kind: 'bid' } }],
    ['?q=상담&kind=page', { query: '상담' }],
    ['?q=상담&from=2019&to=2024', { query: '상담', conditions: { from: '2019', to: '2024' } }],
    ['?q=상담&from=2024&to=2019', { query: '상담', conditions: { from: '2019', to: '2024' } }],
    ['?q=상담&from=작년', { query: '상담' }],
    ['?q=상담&category=report/news', { query: '상담', conditions: { category: 'report/news' } }],
    ['?q=상담&apart=1', { query: '상담', apart: true }],
    ['?mark=상담', {}],
  ])('%s을 읽는다', (search, question) => {
    expect(readQuestion(search)).toEqual({ ...nothing, ...question });
  });

  test('기본인 것은 주소에 적지 않는다', () => {
    expect(toQueryString(nothing)).toBe('');
    expect(decodeURIComponent(toQueryString({ ...nothing, query: ' 상담  사 ' }))).toBe(
      '?q=상담+사',
    );
  });

  test('적은 것을 그대로 다시 읽는다', () => {
    const words = fc.string({
      unit: fc.constantFrom(...Array.from('가나다 상담aB&=?#%+/')),
      maxLength: 12,
    });
    const optional = fc.option(words, { nil: undefined });
    const year = fc.option(fc.constantFrom('1999', '2019', '2024'), { nil: undefined });
    const question = fc.record({
      query: words,
      conditions: fc.record({
        kind: fc.constantFrom('article' as const, 'bid' as const, undefined),
        category: optional,
        source: optional,
        from: year,
        to: year,
      }),
      order: fc.constantFrom('relevance' as const, 'date' as const, 'issue' as const),
      apart: fc.boolean(),
    });
    fc.assert(
      fc.property(question, (asked) => {
        const { category, source } = asked.conditions;
        expect(readQuestion(toQueryString(asked))).toEqual({
          ...asked,
          query: normalizeQuery(asked.query),
          conditions: withOrderedYears({
            ...asked.conditions,
            category: normalizeQuery(category ?? '') || undefined,
            source: normalizeQuery(source ?? '') || undefined,
          }),
        });
      }),
    );
  });

  test('풀어쓴 글자와 여러 빈칸을 다듬는다', () => {
    expect(normalizeQuery(' 상담\t 사 '.normalize('NFD'))).toBe('상담 사');
  });

  test('기간은 조건 하나로 센다', () => {
    expect(countConditions({})).toBe(0);
    expect(countConditions({ from: '2019', to: '2024', kind: 'bid' })).toBe(2);
    expect(countConditions({ to: '2024' })).toBe(1);
  });
});
