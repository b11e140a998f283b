import { beforeAll, describe, expect, test } from 'vitest';
import { loadAnalyser } from '../../scripts/build/analysis.ts';
import { analyze } from '../../src/search/analyze.ts';
import { toWordAnalyser, type WordAnalyser } from '../../src/search/word-analyser.ts';

let analyser: WordAnalyser;

beforeAll(async () => {
  analyser = toWordAnalyser(await loadAnalyser());
});

/** Each word, with what it covers of the text where that is another: `돕다(도)`. */
function wordsOf(text: string): string[] {
  return analyze(text, analyser).map(({ word, start, end }) => {
    const surface = text.slice(start, end);
    return surface === word ? word : `${word}(${surface})`;
  });
}

describe('찾을 말과 그것이 선 자리', () => {
  test.each<[text: string, words: string[]]>([
    ['이웃을 도왔다.', ['이웃', '돕다(도)']],
    ['매출이 감소했다고 밝혔다.', ['매출', '감소', '밝히다(밝혔)']],
    ['전문상담사가 답했다.', ['전문', '상담사', '답']],
    ['시스템을 갖춰 달라졌다.', ['시스템', '갖추다(갖춰)', '달라지다(달라졌)']],
    ['COVID-19 이후의 변화', ['covid(COVID)', '19', '이후', '변화']],
    ['코로나19 이후', ['코로나', '19', '이후']],
    ['11번가와 자포스', ['11', '번가', '자포스']],
    ['직원 3,000명을 뽑았다.', ['직원', '3000(3,000)', '명', '뽑다(뽑)']],
    ['3개월 동안 5회', ['3', '개월', '동안', '5', '회']],
    ['다섯 가지 원칙', ['다섯', '가지', '원칙']],
    ['顧客의 소리를 듣는다.', ['고객(顧客)', '소리', '듣다(듣)']],
    ['고객경험(CX)은 중요하다', ['고객', '경험', 'cx(CX)', '중요']],
    ['“이직률”이 높다', ['이직', '률', '높다(높)']],
    ['쉽게 캐시할 수 있다', ['쉽다(쉽)', '캐시']],
    ['네트워크 워터폴을 피하는 방법', ['네트워크', '워터', '폴', '피하다(피하)', '방법']],
    ['조항으로 트레이트 바운드를 정리', ['조항', '트레이트', '바운드', '정리']],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('그림 글자와 줄바꿈 뒤에서도 자리가 맞는다', () => {
  test.each<[text: string, words: string[]]>([
    ['😀 상담사가 웃었다.', ['상담사', '웃다(웃)']],
    ['👨‍👩‍👧 가족을 😀 돕는 사람들', ['가족', '돕다(돕)', '사람']],
    [
      '첫 문장이다. 둘째 문장의 상담\n다음 줄의 고객',
      ['문장', '둘째', '문장', '상담', '다음', '줄', '고객'],
    ],
    ['고객  경험', ['고객', '경험']],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('조사, 어미, 도움 풀이씨는 찾지 않는다', () => {
  test.each<[text: string, words: string[]]>([
    ['상담사들이 고객에게 친절하게 응대하고 있다.', ['상담사', '고객', '친절', '응대']],
    ['서비스를 이용하지 않는 고객도 있다.', ['서비스', '이용', '고객']],
    ['콜센터에서는 그 문제를 보는 것이 쉽지 않다', ['콜센터', '문제', '보다(보)', '쉽다(쉽)']],
    ['어떻게 할 것인가', []],
    ['그것은 그런 것이 아니다.', []],
    ['…!?', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

test('글 하나가 띄어쓰기 없이 길어도 읽는다', () => {
  const words = wordsOf('상담사가고객에게'.repeat(2000));
  expect(words.filter((word) => word === '상담사').length).toBeGreaterThan(1000);
});

test('하다, 되다, 받다는 앞말로 찾는다', () => {
  for (const text of ['인정하다', '인정되었다', '인정받았다', '인정을 받는다']) {
    expect(wordsOf(text)[0]).toBe('인정');
  }
});

test('자리는 차례대로이고 겹치지 않는다', () => {
  const text = '최저임금(最低賃金) 인상 뒤 AICC를 3,000석 구축했다고 11번가와 자포스가 밝혔다.';
  const found = analyze(text, analyser);
  expect(found.length).toBeGreaterThan(8);
  for (const [index, { start, end }] of found.entries()) {
    expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
    expect(end).toBeGreaterThan(start);
  }
});
