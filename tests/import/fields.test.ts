import { describe, expect, test } from 'vitest';
import { readAttributions } from '../../scripts/import/attribution.ts';
import {
  readByline,
  readCategory,
  readDayLine,
  readHashtags,
  readIssueMarker,
} from '../../scripts/import/article-fields.ts';
import { removeSecondCopy, isFurniture } from '../../scripts/import/page-furniture.ts';
import { readSubtitle, readTitles } from '../../scripts/import/title.ts';
import { describeClaims, lineOf, linesOf, textsOf } from './spans.ts';

const LONG =
  '손님이 무엇을 묻는지 알면 답은 반쯤 나온 것이라고 그는 말했다. 그래서 날마다 적는다고 한다.';

describe('readIssueMarker', () => {
  test.each([
    ['[컨택저널 2024년 4월호]', '2024-04', ''],
    ['[컨택저널 2024. 3월호]', '2024-03', ''],
    ['[별빛저널 2023년 12월호] 이어지는 글', '2023-12', '이어지는 글'],
  ])('%s', (text, month, rest) => {
    const found = readIssueMarker(lineOf(text));
    expect([found?.issue.value, found?.rest.text]).toEqual([month, rest]);
  });

  test.each(['[컨택저널 2024년 13월호]', '[2023년 심층분석] 글', '컨택저널 2024년 4월호'])(
    '%s: 호 표시가 아니다',
    (text) => {
      expect(readIssueMarker(lineOf(text))).toBeUndefined();
    },
  );
});

describe('readDayLine', () => {
  test.each([
    ['2024-04-01', '2024-04-01'],
    ['2024.4.1', '2024-04-01'],
    ['입력 2023.10.05 09:30', '2023-10-05'],
    ['2024년 4월 1일', '2024-04-01'],
    ['2024-02-31', undefined],
    ['2024-04-01에 열린다', undefined],
  ])('%s', (text, day) => {
    expect(readDayLine(lineOf(text))?.value).toBe(day);
  });
});

describe('readAttributions', () => {
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
    const found = readAttributions(linesOf(text));
    expect(found.source).toEqual(source);
    expect(textsOf(found.lines)).toEqual(source.length > 0 ? [] : [text]);
  });

  test('글과 정리를 역할로 나눈다', () => {
    const found = readAttributions(linesOf('< 글 > 별빛협회', '< 정리 > 한결, 새로'));
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
    const found = readAttributions(linesOf(`${LONG} < 글> 별빛협회 <출처> 별빛신문`));
    expect(found.credits).toEqual([{ role: '글', name: '별빛협회' }]);
    expect(found.source).toEqual([{ name: '별빛신문' }]);
    expect(textsOf(found.lines)).toEqual([LONG]);
  });

  test('문장 속의 <글>은 그대로 둔다', () => {
    const text = '그 잡지는 <글> 이라는 이름을 썼다';
    expect(textsOf(readAttributions(linesOf(text)).lines)).toEqual([text]);
  });
});

test.each([
  ['심훈 기자', '심훈'],
  ['[별빛신문] 심훈 기자 simhun@example.com', '심훈'],
  ['심훈 기자는 이렇게 썼다', undefined],
])('readByline %s', (text, name) => {
  expect(readByline(lineOf(text), 0)?.value.name).toBe(name);
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
