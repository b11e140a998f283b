import { describe, expect, test } from 'vitest';
import { pageText } from './page-text.ts';
import { compileOrThrow } from './surroundings.ts';

/** The text on the page, in the feed and in search. */
function shownIn(text: string): string[] {
  const { html, feedHtml, text: searched } = compileOrThrow(text);
  return [pageText(html), pageText(feedHtml), searched];
}

describe('줄 첫머리의 날짜와 연도는 목록이 되지 않는다', () => {
  test.each([
    ['2024. 7. 25.~8. 9. 접수\n\n2024. 8. 20. 발표', '2024. 7. 25.~8. 9. 접수\n2024. 8. 20. 발표'],
    ['1998. 창간했다.\n2003. **개편**했다.\n2010.', '1998. 창간했다.\n2003. 개편했다.\n2010.'],
    ['마감은\n2024. 8. 9.이다.', '마감은\n2024. 8. 9.이다.'],
    ['- 2024. 3. 2. 신청\n- 2024. 4. 1. 마감', '2024. 3. 2. 신청\n2024. 4. 1. 마감'],
    ['> 2024. 3. 2. 회의', '2024. 3. 2. 회의'],
    ['<Box title="일정">\n\n2024. 3. 2.(토) 시작\n\n</Box>', '일정\n2024. 3. 2.(토) 시작'],
    [
      '8. 20. 발표\n\n8. 9.(금) 마감\n\n24. 8. 9. 접수',
      '8. 20. 발표\n8. 9.(금) 마감\n24. 8. 9. 접수',
    ],
    ['01. 머리말\n02. 꼬리말', '01. 머리말\n02. 꼬리말'],
    ['2024) 결산', '2024) 결산'],
    ['`1998. 코드`\n\n```\n1998. 코드\n```', '1998. 코드\n1998. 코드'],
    ['  2024. 8. 9. 들여 쓴 날', '2024. 8. 9. 들여 쓴 날'],
    ['8. 20(화) 발표', '8. 20(화) 발표'],
    ['8. 20 발표\n\n8. 21 개최', '8. 20 발표\n8. 21 개최'],
    ['8. 20에 열렸다.\n\n> 9. 1일에 닫았다.', '8. 20에 열렸다.\n9. 1일에 닫았다.'],
    ['9. 10까지\n\n8. 20 ~ 8. 22 접수', '9. 10까지\n8. 20 ~ 8. 22 접수'],
  ])('%j', (typed, shown) => {
    expect(shownIn(typed)).toEqual([shown, shown, shown]);
  });

  test('각주의 날짜도 그대로이고, 마크다운으로 내보내도 목록이 되지 않는다', () => {
    const { html, text } = compileOrThrow('글[^1]\n\n[^1]: 2024. 4. 1. 검색.');
    expect([pageText(html), text]).toEqual(['글\n2024. 4. 1. 검색.', '글\n2024. 4. 1. 검색.']);
    expect(compileOrThrow('2024. 8. 9.(목) 마감').markdown).toBe('2024\\. 8. 9.(목) 마감\n');
  });
});

test('일정을 적은 줄들은 페이지에서도 줄마다 나뉜다', () => {
  const broken = (typed: string): number => compileOrThrow(typed).feedHtml.split('<br>').length - 1;
  expect(broken('일정:\n2024. 8. 20. **발표**\n2024. 9. 1. 시행')).toBe(2);
  expect(broken('주요 일정\n2024. 8. 20. 발표\n2024. 9. 1. 시행')).toBe(2);
  expect(broken('마감은\n2024. 8. 9.이다.')).toBe(0);
});

describe('목록의 번호는 적은 그대로이다', () => {
  test.each([
    ['3. 셋\n5. 다섯\n6. 여섯', '3. 셋\n5. 다섯\n6. 여섯'],
    ['1. 하나\n1. 또 하나', '1. 하나\n1. 또 하나'],
    ['1. 8. 9.(금) 접수\n2. 8. 14.(수) 심사', '1. 8. 9.(금) 접수\n2. 8. 14.(수) 심사'],
    ['0. 영\n1. 일', '0. 영\n1. 일'],
    ['1) 하나\n2) 둘', '1) 하나\n2) 둘'],
    ['1. 10명\n2. 20명', '1. 10명\n2. 20명'],
    ['1. 10 가지\n2. 20 가지', '1. 10 가지\n2. 20 가지'],
  ])('%j', (typed, shown) => {
    const { html, feedHtml, markdown } = compileOrThrow(typed);
    expect(pageText(html)).toBe(shown);
    // Feed readers have no style for 1).
    expect(pageText(feedHtml)).toBe(typed.includes('1)') ? shown.replaceAll(') ', '. ') : shown);
    expect(markdown.replaceAll('\\', '').trim()).toBe(shown);
  });
});

describe('이름과 번호를 가린 별표는 글자이다', () => {
  test.each([
    '김*수 씨와 이*영 씨가 상을 받았다.',
    '김**(32) 씨와 이**(45) 씨는 조사를 받았다. 이**과 박** 님이 왔다.',
    '전화 010-12**-34**와 010-56**-78**로 신청했다. 010-****-5678, 010-****-1234.',
    '2*3*4 크기다. 3~~5일, 7~~9일. hong***@example.org, kim***@example.org',
    '김***(32), 이***(45) 씨',
    '최**ㆍ정**ㆍ박** 씨, 김**(가)이**(나), 김**(최**, 정**) 씨, ○**, □**, ○○**과 △△**',
    '*김*수* 씨',
    '가격 1*,***원, 2*,***원',
    '**,***원과 **,***원',
    '010.****.1234, 010.****.5678, IP 192.168.*.* 와 10.*.*.*',
    '역삼동 ***-** 번지, 서초구 ***-**번지',
    '*123#을 누른다. *21*번호#, *77*4# 또는 #77*을',
    '*ong@example.org와 *im@example.org, h*ng@example.org, k*m@example.org',
  ])('%s', (typed) => {
    expect(shownIn(typed)).toEqual([typed, typed, typed]);
  });

  test.each([
    ['매출**증가**가 컸다', '매출<strong>증가</strong>가 컸다'],
    ['**복원**을 *강조*했다', '<strong>복원</strong>을 <em>강조</em>했다'],
    ['(주)**에이**와 ~~지움~~', '(주)<strong>에이</strong>와 <del>지움</del>'],
    ['김*수 씨는 *정말* 좋다', '김*수 씨는 <em>정말</em> 좋다'],
  ])('%s', (typed, html) => {
    expect(compileOrThrow(typed).feedHtml).toBe(`<p>${html}</p>`);
  });
});

describe('이야기하는 기호와 빈칸은 글자이다', () => {
  test.each([
    '별표(*)와 우물정(#), 별표(*)를 누른다.',
    '‘*’를 누르고 ‘#’, 다시 ‘*’를 누른다. "*"와 "*", \'**\'와 \'**\', 「*」와 「*」',
    '(*표) 참조, (*표) 참조, ‘*표’는 추정, ‘**표’는 확정',
    '[*]는 추정, [*]는 확정, (**)와 (**)',
    '이름(___), 나이(___), (_)와 (_), “__”에 “__”',
    '__init__ 함수와 __main__ 모듈, __slots_1__을 쓴다.',
    '좋아요!~~정말!~~',
    'ㅎㅎ~~(웃음)~~, (~~)와 (~~)',
  ])('%s', (typed) => {
    expect(shownIn(typed)).toEqual([typed, typed, typed]);
  });

  test.each([
    ['**굵게**,**굵게**', '<strong>굵게</strong>,<strong>굵게</strong>'],
    ['**100**,**200**', '<strong>100</strong>,<strong>200</strong>'],
    ['1.**첫째** 설명', '1.<strong>첫째</strong> 설명'],
    ['한국**(주)**은 *(별표)*는', '한국<strong>(주)</strong>은 <em>(별표)</em>는'],
    ['고객센터**(서울, 부산)**은', '고객센터<strong>(서울, 부산)</strong>은'],
    ['**"상담사"**는 "**센터**"와', '<strong>"상담사"</strong>는 "<strong>센터</strong>"와'],
    ['_강조_ 말과 ■**2024년 결과**', '<em>강조</em> 말과 ■<strong>2024년 결과</strong>'],
  ])('%s', (typed, html) => {
    expect(compileOrThrow(typed).feedHtml.replaceAll('&quot;', '"')).toBe(`<p>${html}</p>`);
  });
});

describe('줄을 나누는 \\는 낱말을 나눈다', () => {
  test.each([
    ['Voice\\\nPortal', 'Voice\nPortal', 'Voice Portal'],
    ['매출 **100\\\n200**', '매출 100\n200', '매출 100 200'],
    ['첫째  \n둘째', '첫째\n둘째', '첫째 둘째'],
  ])('%j', (typed, text, opening) => {
    const body = compileOrThrow(typed);
    expect([body.text, body.opening]).toEqual([text, opening]);
  });
});

describe('소제목의 id는 페이지에 하나뿐이다', () => {
  test.each([
    [
      ['사례', '사례', '사례 2'],
      ['사례', '사례-2', '사례-2-2'],
    ],
    [
      ['결론', '결론 2', '결론'],
      ['결론', '결론-2', '결론-3'],
    ],
    [
      ['fn 1', 'footnote label', 'fnref 1', '2024', 'h 2024'],
      ['h-fn-1', 'h-footnote-label', 'h-fnref-1', 'h-2024', 'h-2024-2'],
    ],
  ])('%j', (titles, ids) => {
    const { headings } = compileOrThrow(titles.map((title) => `## ${title}\n\n글`).join('\n\n'));
    expect(headings.map(({ id }) => id)).toEqual(ids);
  });
});
