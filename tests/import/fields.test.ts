import { describe, expect, test } from 'vitest';
import { readCategory, readHashtags } from '../../scripts/import/article-fields.ts';
import { readHeaders } from '../../scripts/import/header-lines.ts';
import { removeSecondCopy, isFurniture } from '../../scripts/import/page-furniture.ts';
import { readIssueMark } from '../../scripts/import/site-profile.ts';
import { readSubtitle, readTitles } from '../../scripts/import/title.ts';
import { importText } from './import-text.ts';
import { describeClaims, lineOf, linesOf, textsOf } from './spans.ts';

const LONG =
  '손님이 무엇을 묻는지 알면 답은 반쯤 나온 것이라고 그는 말했다. 그래서 날마다 적는다고 한다.';

describe('readIssueMark', () => {
  test.each([
    ['<별빛저널 2023년 12월호>', '2023-12', ''],
    ['【2024.12월호】 이어지는 글', '2024-12', '이어지는 글'],
    ['별빛저널 2024년 12월호', '2024-12', ''],
    ['통권 312호(2024.12)', '2024-12', ''],
    ['Vol. 312 | 2024.12', '2024-12', ''],
    ['[컨택저널 2024년 4월호]', '2024-04', ''],
    ['[컨택저널 2024. 3월호]', '2024-03', ''],
    ['[별빛저널 2023년 12월호] 이어지는 글', '2023-12', '이어지는 글'],
  ])('%s', (text, month, rest) => {
    const found = readIssueMark(lineOf(text));
    expect([found?.month, found?.rest.text]).toEqual([month, rest]);
  });

  test.each(['[컨택저널 2024년 13월호]', '[2023년 심층분석] 글', '지난 2024년 4월호에 실렸다'])(
    '%s: 호 표시가 아니다',
    (text) => {
      expect(readIssueMark(lineOf(text))).toBeUndefined();
    },
  );
});

describe('인쇄본의 지면', () => {
  test.each([
    ['24쪽', '24'],
    ['12~15면', '12-15'],
    ['p.12', '12'],
    ['pp. 12-15', '12-15'],
    ['지면 12-15', '12-15'],
    ['지면 : 12, 20', '12, 20'],
    ['게재면: 12∼15', '12-15'],
    ['１２쪽～１５쪽', '12-15'],
    ['글 : 홍길동 | 24쪽', '24'],
    ['호 : 2019년 3월호 24~27쪽', '24-27'],
    ['24', undefined],
    ['페이지 : 12~15', '12-15'],
    ['페이지 3', undefined],
    ['지면 관계상 줄입니다', undefined],
    ['15~12쪽', undefined],
    ['12쪽짜리 보고서', undefined],
  ])('%s', (text, pages) => {
    const found = readHeaders(linesOf(text));
    expect(found.pages).toBe(pages);
    expect(textsOf(found.lines)).toEqual(pages === undefined ? [text] : []);
  });

  test.each([
    ['별빛저널 2019년 3월호 24쪽', '2019-03', '24'],
    ['[별빛저널 2019년 3월호, 24~27쪽]', '2019-03', '24-27'],
    ['통권 312호 2019년 3월호(p.24)', '2019-03', '24'],
    ['[별빛저널 2019년 3월호]', '2019-03', undefined],
  ])('호 표시와 함께: %s', (text, month, pages) => {
    const found = readIssueMark(lineOf(text));
    expect([found?.month, found?.pages, found?.rest.text]).toEqual([month, pages, '']);
  });

  test.each([
    ['견본저널 2019년 3월호 24쪽', 'pages: 24\n'],
    ['지면 : 24~27쪽', 'pages: 24-27\n'],
  ])('초고의 머리말에 적는다: %s', (line, field) => {
    const { outcome, problems } = importText(`골목의 아침\n${line}\n\n${LONG}\n${LONG}\n`);
    expect(problems).toEqual([]);
    expect(outcome.files[0]?.text).toContain(field);
    expect(outcome.files[0]?.text).not.toMatch(/\n\n.*쪽/su);
  });

  test('항목 이름 없이 적힌 쪽은 확인할 것으로 알린다', () => {
    const { remarks, claims } = readHeaders(linesOf('24쪽'));
    expect(remarks.map(({ text }) => text)).toEqual([
      '‘24쪽’을 인쇄본의 지면으로 읽었습니다. 맞는지 확인해 주세요.',
    ]);
    expect(describeClaims(claims)).toEqual([['지면 표시', '24쪽']]);
  });
});

describe('날짜만 있는 줄', () => {
  test.each([
    ['2024-04-01', '2024-04-01'],
    ['2024.4.1', '2024-04-01'],
    ['입력 2023.10.05 09:30', '2023-10-05'],
    ['2024년 4월 1일', '2024-04-01'],
    ['2024-02-31', undefined],
    ['2024-04-01에 열린다', undefined],
  ])('%s', (text, day) => {
    expect(readHeaders(linesOf(text)).date).toBe(day);
  });
});

describe('readHeaders', () => {
  test.each([
    ['< 출처 > 프라임경제 (김이래 기자)', [{ name: '프라임경제', reporter: '김이래' }]],
    ['<출처> CallCenter Japan 2024년 2월호', [{ name: 'CallCenter Japan', issue: '2024년 2월호' }]],
    ['< 출처 > 아웃소싱타임스,캐치', [{ name: '아웃소싱타임스' }, { name: '캐치' }]],
    [
      '< 출처 > 나라장터_국가종합전자조달(www.g2b.go.kr)',
      [{ name: '나라장터_국가종합전자조달', url: 'https://www.g2b.go.kr' }],
    ],
    ['출처 : 별빛신문 2024-01-02', [{ name: '별빛신문', date: '2024-01-02' }]],
    ['< 출처 >', []],
    ['< 출처 > …', []],
  ])('%s', (text, source) => {
    const found = readHeaders(linesOf(text));
    expect(found.source).toEqual(source);
    expect(textsOf(found.lines)).toEqual(source.length > 0 ? [] : [text]);
  });

  test('글과 정리를 역할로 나눈다', () => {
    const found = readHeaders(linesOf('< 글 > 별빛협회', '< 정리 > 한결, 새로'));
    expect(found.credits).toEqual([
      { role: '글', name: '별빛협회' },
      { role: '정리', name: '한결' },
      { role: '정리', name: '새로' },
    ]);
    expect(describeClaims(found.claims)).toEqual([
      ['만든 사람 표시', '< 글 >'],
      ['credits.0.name', '별빛협회'],
      ['만든 사람 표시', '< 정리 >'],
      ['credits.1.name', '한결'],
      ['만든 사람 표시', ','],
      ['credits.2.name', '새로'],
    ]);
  });

  test('한 줄로 이어진 글의 끝에서도 찾는다', () => {
    const found = readHeaders(linesOf(`${LONG} < 글> 별빛협회 <출처> 별빛신문`));
    expect(found.credits).toEqual([{ role: '글', name: '별빛협회' }]);
    expect(found.source).toEqual([{ name: '별빛신문' }]);
    expect(textsOf(found.lines)).toEqual([LONG]);
  });

  test.each([
    ['글 : 홍길동 기자 / 사진 : 김영희', '글 홍길동, 사진 김영희', ''],
    ['글_ 홍길동', '글 홍길동', ''],
    ['글·사진 = 홍길동', '글 홍길동, 사진 홍길동', ''],
    ['글ㅣ홍길동', '글 홍길동', ''],
    ['기사 정리 : 한국견본협회', '정리 한국견본협회', ''],
    ['사진 제공 : (주)물결상담', '사진 (주)물결상담', ''],
    ['글쓴이: 홍길동·김영희', '글 홍길동, 글 김영희', ''],
    ['작성자 홍길동 | 등록일 : 2024-12-03 | 조회 12', '글 홍길동', '2024-12-03'],
    ['작성자 관리자 댓글 0건 조회 1,234회 작성일 24-12-03 10:21', '', '2024-12-03'],
    ['작성자\t홍보과\t등록일\t2024.12.3\t조회수\t9', '글 홍보과', '2024-12-03'],
    ['2024년 12월 3일 | 홍길동 에디터', '글 홍길동', '2024-12-03'],
    ['글. 홍길동 사진. 김영희', '글 홍길동, 사진 김영희', ''],
    ['글, 사진 홍길동', '글 홍길동, 사진 홍길동', ''],
    ['[글·사진] 홍길동', '글 홍길동, 사진 홍길동', ''],
    ['< 기사 정리 > (주)물결상담', '정리 (주)물결상담', ''],
    ['(사진 제공 = (주)물결상담)', '사진 (주)물결상담', ''],
    ['■ 기사 정리: 별빛연구소', '정리 별빛연구소', ''],
    ['사진=견본협회 제공', '사진 견본협회', ''],
    ['By. 홍길동', '글 홍길동', ''],
    ['홍길동 객원기자', '글 홍길동', ''],
    ['홍보팀 2024.12.03 조회수 : 12', '글 홍보팀', '2024-12-03'],
    ['관리자 2024-12-03 12:20 조회 12', '', '2024-12-03'],
    ['2024-12-03T10:20:00', '', '2024-12-03'],
  ])('%s', (text, credits, date) => {
    const found = readHeaders(linesOf(text));
    expect(textsOf(found.lines)).toEqual([]);
    expect(found.credits.map(({ role, name }) => `${role} ${name}`).join(', ')).toBe(credits);
    expect(found.date ?? '').toBe(date);
  });

  test.each([
    '사진 이야기',
    '글 쓰는 사람들',
    '취재 : 그날 무슨 일이 있었나?',
    '[인터뷰] 홍길동 견본상담 대표',
    '조회와 추천의 사이',
  ])('%s: 만든 사람이 아니다', (text) => {
    expect(textsOf(readHeaders(linesOf(text)).lines)).toEqual([text]);
  });

  test('달만 있으면 호가 된다', () => {
    const { issue, date } = readHeaders(linesOf('발행월 : 2024년 12월'));
    expect([issue, date]).toEqual(['2024-12', undefined]);
  });

  test('문장 속의 <글>은 그대로 둔다', () => {
    const text = '그 잡지는 <글> 이라는 이름을 썼다';
    expect(textsOf(readHeaders(linesOf(text)).lines)).toEqual([text]);
  });
});

test.each([
  ['심훈 기자', '심훈'],
  ['[별빛신문] 심훈 기자 simhun@example.com', '심훈'],
  ['심훈 기자는 이렇게 썼다', undefined],
])('기자 %s', (text, name) => {
  expect(readHeaders(linesOf(text)).credits[0]?.name).toBe(name);
});

test.each([
  [['Report'], 'report'],
  [['Report', 'Special Report'], 'report/special-report'],
  [['News', '입찰 공고'], 'news/bids'],
  [['모르는 분류'], undefined],
])('readCategory %s', (labels, path) => {
  expect(readCategory(linesOf(...labels)).value).toBe(path);
});

test.each([
  ['본문 바로가기', true],
  ['Home >', true],
  ['Leave a Comment', true],
  ['비밀번호 :', true],
  ['• 최종편집 2025-01-31(금)', true],
  ['전체기사보기', true],
  ['실시간 Report 기사', true],
  ['-', true],
  ['-사업을 하며', false],
  ['비밀번호 : 를 바꾸는 법', false],
  ['이전글 : 지난 소식', true],
  ['다음글', true],
  ['Copyright ⓒ 견본저널 All rights reserved.', true],
  ['저작권자 © 견본신문 무단전재 및 재배포 금지', true],
  ['이전 글에서 살펴본 대로', false],
  ['목록의 순서', false],
])('isFurniture %s', (text, furniture) => {
  expect(isFurniture(lineOf(text))).toBe(furniture);
});

describe('readHashtags', () => {
  test('태그를 모으고 되풀이된 것은 따로 둔다', () => {
    const found = readHashtags(linesOf('글', '#컨택센터 #CX#cx', '# 제목은 아니다'));
    expect(found.tags).toEqual(['컨택센터', 'CX']);
    expect(textsOf(found.lines)).toEqual(['글', '# 제목은 아니다']);
    expect(describeClaims(found.claims)).toContainEqual(['되풀이된 태그', 'cx']);
  });

  test('태그로 쓸 수 없는 글자가 있으면 본문에 둔다', () => {
    expect(readHashtags(linesOf('#가/나 #다')).tags).toEqual([]);
  });
});

describe('removeSecondCopy', () => {
  const body = [LONG, '1. 소제목', `${LONG} 둘째 문단이다.`];
  test.each([
    ['두 번', [...body, ...body], 3],
    ['제목 뒤에 두 번', ['제목', ...body, ...body], 4],
    ['뒤에 다른 줄', [...body, ...body, '끝'], 4],
    ['한 번', body, 3],
    ['첫 줄만 같음', [...body, LONG, '다른 글'], 5],
  ])('%s', (_, lines, left) => {
    expect(removeSecondCopy(linesOf(...lines)).lines).toHaveLength(left);
  });
});

describe('readTitles', () => {
  test.each([
    ['같은 제목', '별을 보는 밤', ['별을 보는 밤', LONG], '별을 보는 밤', [LONG]],
    [
      '기호만 다른 제목',
      "올해의 '별' 뽑힌 곳",
      ['올해의 <별> 뽑힌 곳', LONG],
      '올해의 <별> 뽑힌 곳',
      [LONG],
    ],
    [
      '더 자세한 제목',
      '별을 보는 밤',
      ['별을 보는 밤 - 여름 편', LONG],
      '별을 보는 밤 - 여름 편',
      [LONG],
    ],
    ['덜 자세한 제목', '별을 보는 밤, 여름', ['별을 보는 밤', LONG], '별을 보는 밤, 여름', [LONG]],
    [
      '두 줄로 나뉜 제목',
      '[특집] 별을 보는 밤',
      ['<특집>', '별을 보는 밤', LONG],
      '<특집> 별을 보는 밤',
      [LONG],
    ],
    [
      '이어진 제목',
      '별을 세는 긴긴 여름밤',
      [`별을 세는 긴긴 여름밤 ${LONG}`],
      '별을 세는 긴긴 여름밤',
      [LONG],
    ],
    ['짧아서 문장일 수도 있는 제목', '손님', [LONG], '손님', [LONG]],
    ['다른 첫 줄', '별을 보는 밤', [LONG], '별을 보는 밤', [LONG]],
    ['글자가 없는 제목', '???', [LONG], '???', [LONG]],
  ])('%s', (_, heading, lines, title, rest) => {
    const found = readTitles(lineOf(heading), linesOf(...lines));
    expect([found.title, textsOf(found.lines)]).toEqual([title, rest]);
  });

  test('연재의 회차를 읽는다', () => {
    const found = readTitles(lineOf('별을 보는 밤_Part 2'), linesOf('별을 보는 밤', LONG));
    expect(found.series).toEqual({ title: '별을 보는 밤', part: 2 });
    expect(describeClaims(found.claims)).toContainEqual(['연재 회차', '_Part 2']);
  });

  test('제목이 따로 없으면 첫 줄에서 찾는다', () => {
    expect(readTitles(undefined, linesOf('별을 보는 밤', LONG)).title).toBe('별을 보는 밤');
    expect(readTitles(undefined, linesOf(LONG, LONG)).title).toBeUndefined();
  });
});

test.each([
  [['여름밤의 이야기', LONG], '여름밤의 이야기'],
  [['여름밤의 이야기', '■ 첫째'], '여름밤의 이야기'],
  [['여름밤의 이야기', '둘째 줄', LONG], '여름밤의 이야기'],
  [[LONG, LONG], undefined],
  [['■ 첫째', LONG], undefined],
])('readSubtitle %s', (lines, subtitle) => {
  expect(readSubtitle(linesOf(...lines))?.value).toBe(subtitle);
});
