import { describe, expect, test } from 'vitest';
import {
  correctionWords,
  countWords,
  excludedWords,
  joinedWords,
  missingWords,
  otherWords,
  understoodWords,
  withSpellings,
} from '../../../src/browser/search/status-words.ts';

describe('찾은 수', () => {
  test.each([
    ['', 0, 0, ''],
    ['상담사', 12, 12, '‘상담사’ 검색 결과 12건'],
    ['상담사', 1234, 1234, '‘상담사’ 검색 결과 1,234건'],
    ['상담사', 12, 128, '‘상담사’ 검색 결과 128건 중 12건(필터 적용)'],
    ['없는말', 0, 0, '‘없는말’ 검색 결과가 없습니다.'],
    ['상담사', 0, 128, '필터에 맞는 ‘상담사’ 검색 결과가 없습니다.'],
  ])('%s %i/%i', (query, total, unlimited, words) => {
    expect(countWords({ query, total, unlimited, isPartial: false, partial: 0, leftOut: [] })).toBe(
      words,
    );
  });

  test('모두 든 글 다음에 일부만 든 글이 있으면 따로 센다', () => {
    const counts = { unlimited: 7, isPartial: false, partial: 6, leftOut: [] };
    const query = 'AI 상담사 대체';
    expect(countWords({ query, total: 7, ...counts })).toBe(
      '‘AI 상담사 대체’ 검색 결과 1건, 일부만 든 글 6건',
    );
    expect(countWords({ query, total: 2, ...counts })).toBe(
      '‘AI 상담사 대체’ 검색 결과 1건, 일부만 든 글 6건 중 2건(필터 적용)',
    );
  });

  test.each([
    [['어려움'], '‘어려움’은 빼고 찾은 결과 3건'],
    [['채용', '어려움'], '‘채용’, ‘어려움’은 빼고 찾은 결과 3건'],
    [[], '검색어가 모두 든 글은 없습니다. 일부만 든 글 3건'],
  ])('낱말이 모두 든 글이 없으면 무엇이 빠졌는지 말한다: %j', (leftOut, words) => {
    const counts = { total: 3, unlimited: 3, isPartial: true, partial: 3 };
    expect(countWords({ query: '상담사 채용 어려움', ...counts, leftOut })).toBe(words);
  });
});

describe('어떻게 읽었는지', () => {
  const read = { corrections: [], excluded: [], apart: 0, leftOut: [], unlimited: 3 };

  test.each([
    ['상담사가 줄었다', ['상담사', '줄다'], '‘상담사’, ‘줄다’로 검색했습니다.'],
    ['상담사 감소', ['상담사', '감소하다'], '‘상담사’, ‘감소하다’로 검색했습니다.'],
    ['품질을', ['품질'], '‘품질’로 검색했습니다.'],
    ['사람들이', ['사람'], '‘사람’으로 검색했습니다.'],
    ['상담사', ['상담사'], ''],
    ['고객 경험', ['고객', '경험'], ''],
    ['“상담사” 채용', ['상담사', '채용'], ''],
    ['AICC 도입!', ['aicc', '도입'], ''],
    ['“AI 대세라는데…속 터지는”', ['ai 대세라는데 속 터지는'], ''],
    ['', [], ''],
  ])('%s', (query, understood, words) => {
    expect(understoodWords({ ...read, query, understood })).toBe(words);
  });

  test('빼고 찾은 말은 빼고, 찾은 글이 없으면 말하지 않는다', () => {
    const answer = { ...read, query: '상담사 어려움', understood: ['상담사'] };
    expect(understoodWords({ ...answer, leftOut: ['어려움'] })).toBe('');
    expect(understoodWords({ ...answer, query: '상담사, 어려움?', leftOut: ['어려움'] })).toBe('');
    expect(understoodWords({ ...answer, unlimited: 0 })).toBe('');
  });

  test('빼기표를 붙인 말은 뺐다고만 말한다', () => {
    const answer = { ...read, query: '챗봇 -금융', understood: ['챗봇'], excluded: ['금융'] };
    expect(excludedWords(answer)).toBe('‘금융’이 든 글은 뺐습니다.');
    expect(understoodWords(answer)).toBe('');
    expect(excludedWords(read)).toBe('');
  });

  test('고친 낱말은 고쳤다고만 말한다', () => {
    const corrections = [{ typed: '컨텍센터', used: ['컨택센터'] }];
    expect(correctionWords({ corrections })).toBe('‘컨텍센터’ 대신 ‘컨택센터’로 검색했습니다.');
    expect(
      understoodWords({ ...read, query: '컨텍센터', understood: ['컨택센터'], corrections }),
    ).toBe('');
  });

  test('고친 낱말이 여럿이면 함께 말한다', () => {
    const corrections = [
      { typed: '컨텍센터', used: ['컨택센터'] },
      { typed: '삼담원', used: ['상담원'] },
    ];
    expect(correctionWords({ corrections })).toBe(
      '‘컨텍센터’ 대신 ‘컨택센터’로, ‘삼담원’ 대신 ‘상담원’으로 검색했습니다.',
    );
    expect(correctionWords({ corrections: [] })).toBe('');
  });

  test('붙여 읽은 낱말을 말한다', () => {
    expect(joinedWords({ query: '고객 경험', understood: ['고객경험'] })).toBe(
      '붙여 쓴 말 ‘고객경험’으로 검색했습니다.',
    );
    expect(joinedWords({ query: '고객 경험을 재다', understood: ['고객경험', '재다'] })).toBe(
      '붙여 쓴 말 ‘고객경험’으로 검색했습니다.',
    );
    const joined = { ...read, query: '고객 경험', understood: ['고객경험'] };
    expect(understoodWords({ ...joined, apart: 12 })).toBe('');
    expect(understoodWords(joined)).toBe('‘고객경험’으로 검색했습니다.');
    expect(joinedWords({ query: '고객 경험', understood: ['CX'] })).toBe(
      '붙여 쓴 말로 검색했습니다.',
    );
  });
});

test.each([
  [[], ['상담사'], ''],
  [['뿡뿡이'], [], ''],
  [['뿡뿡이'], ['상담사'], '‘뿡뿡이’가 든 글은 없습니다.'],
  [['초롱', '뿡뿡'], ['상담사'], '‘초롱’, ‘뿡뿡’이 든 글은 없습니다.'],
])('없는 낱말 %j 곁의 %j', (missing, understood, words) => {
  expect(missingWords({ missing, understood })).toBe(words);
});

test.each([
  ['“뿡뿡이” 상담사', '상담사', '‘상담사’만 검색하면 1,200건'],
  ['“상담사 채용”', '상담사 채용', '따옴표 없이 검색하면 1,200건'],
  ['컨텍쎈타 이직', '컨택센터 이직', '혹시 ‘컨택센터 이직’을 찾으셨나요? 1,200건'],
])('%s 대신 %s', (query, other, words) => {
  expect(otherWords(query, { query: other, total: 1200 })).toBe(words);
});

test.each([
  ['KPI', '는'],
  ['CRM', '은'],
  ['3.1', '은'],
  ['100%', '는'],
  ['ㅊㅂ', '은'],
  ['“챗봇”', '은'],
  ['C++', '는'],
])('조사는 적은 말에 맞춘다: %s', (word, particle) => {
  const counts = { total: 3, unlimited: 3, isPartial: true, partial: 3 };
  expect(countWords({ query: word, ...counts, leftOut: [word] })).toBe(
    `‘${word}’${particle} 빼고 찾은 결과 3건`,
  );
});

test('라틴 글자는 적은 대로, 아니면 결과에 적힌 대로 말한다', () => {
  const answer = {
    query: 'ㅏㄴ뱌 Cx',
    understood: ['ksqi', 'cx'],
    corrections: [{ typed: 'ㅏㄴ뱌', used: ['ksqi'] }],
  };
  const spelled = withSpellings(answer, [{ marks: ['KSQI', 'CX'] }]);
  expect(spelled.understood).toEqual(['KSQI', 'Cx']);
  expect(correctionWords(spelled)).toBe('‘ㅏㄴ뱌’ 대신 ‘KSQI’로 검색했습니다.');
});
