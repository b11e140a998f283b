import { expect, test } from 'vitest';
import { readInput } from '../../scripts/import/recognise.ts';

const TEXT =
  '바닷가 마을의 한 상담실은 올해 초 벽에 표를 붙이고 누가 무엇을 물었는지 하루에 한 번씩 적기 시작했다.';
const MARK = '[견본저널 2024년 12월호]';

/** Titles of the drafts of a text. */
function titles(...lines: string[]): string[] {
  return readInput('x.txt', lines.join('\n')).drafts.map(({ matter }) => matter.title);
}

test.each([
  ['호 표시마다', [MARK, '첫째', TEXT, MARK, '둘째', TEXT]],
  ['제목 뒤의 호 표시마다', ['첫째', MARK, TEXT, '둘째', MARK, TEXT]],
  ['이어진 호 표시마다', ['첫째', `${MARK} ${TEXT}`, '둘째', `${MARK} ${TEXT}`]],
  [
    '만든 사람 뒤의 호 표시마다',
    ['첫째', '글 : 홍길동', MARK, TEXT, '둘째', '글 : 김영희', MARK, TEXT],
  ],
  ['제목과 날짜마다', ['첫째', '2024.12.01', TEXT, '둘째', '2024.12.02', TEXT]],
  ['줄마다', ['첫째', '2024.12.01', TEXT, '=====', '둘째', '2024.12.02', TEXT]],
  [
    '번호를 붙인 공고마다',
    [
      '1. 첫째',
      '공고일: 2024.12.03',
      '수요기관: 견본공단',
      '예산: 1억원',
      '2. 둘째',
      '공고일: 2024.12.04',
      '수요기관: 은하시청',
      '예산: 2억원',
    ],
  ],
  [
    '되풀이된 공고명마다',
    [
      '공고명 : 첫째 공고일 : 2024-12-03 기관 : 견본공단',
      '공고명 : 둘째 공고일 : 2024-12-03 기관 : 견본공단',
    ],
  ],
])('나눈다: %s', (_, lines) => {
  expect(titles(...lines)).toEqual(['첫째', '둘째']);
});

test.each([
  ['문장 속의 호 표시', ['첫째', '2024.12.01', TEXT, `${MARK}에 실린 글에서 이어진다.`, TEXT]],
  ['끝의 호 표시', ['첫째', TEXT, MARK, '목록']],
  ['글 속의 줄', ['첫째', '2024.12.01', TEXT, '* * *', TEXT, TEXT]],
  [
    '기사 속의 공고',
    [
      '첫째',
      '2024.12.01',
      TEXT,
      TEXT,
      TEXT,
      TEXT,
      '기관 : 견본공단',
      '예산 : 1억원',
      '마감 : 추후',
    ],
  ],
])('나누지 않는다: %s', (_, lines) => {
  expect(titles(...lines)).toEqual(['첫째']);
});

const NOTICE =
  '공고일 : 2024.12.11. 수요기관 : 견본공단 추정가격 : 1억원 입찰마감 : 2025.01.09. 10시';

test('호 표시는 공고명이 아니다', () => {
  expect(titles(MARK, '상담 위탁 용역', NOTICE)).toEqual(['상담 위탁 용역']);
});

test('호 표시가 있는 기사 뒤의 공고는 나누고 알린다', () => {
  const lines = [MARK, '첫째', TEXT, MARK, '둘째', '글 : 홍길동', TEXT, '상담 위탁 용역', NOTICE];
  const { drafts } = readInput('x.txt', lines.join('\n'));
  expect(drafts.map(({ kind, matter }) => [kind, matter.title])).toEqual([
    ['article', '첫째'],
    ['article', '둘째'],
    ['bid', '상담 위탁 용역'],
  ]);
  expect(drafts[1]?.matter).toMatchObject({ credits: [{ role: '글', name: '홍길동' }] });
  expect(drafts[2]?.remarks.map(({ text }) => text)).toContain(
    '‘상담 위탁 용역’부터 공고로 나누었습니다. 앞 글의 소제목이면 합쳐 주세요.',
  );
});

test('항목 위에 글이 있고 공고명일 수 있는 줄이 있으면 알린다', () => {
  const { drafts } = readInput('x.txt', ['첫째', TEXT, '상담 위탁 용역', NOTICE].join('\n'));
  expect(drafts.map(({ matter }) => matter.title)).toEqual(['첫째']);
  expect(drafts[0]?.remarks.map(({ text }) => text)).toContain(
    '항목 바로 위의 ‘상담 위탁 용역’은 본문에 두었습니다. 이것이 공고명이고 그 위가 다른 글이면 나누어 주세요.',
  );
});

test('날짜가 없는 공고는 기사로 두고 알린다', () => {
  const { drafts } = readInput('x.txt', '첫째\n수요기관 : 견본공단 예산 : 1억원 입찰마감 : 추후');
  expect(drafts.map(({ kind }) => kind)).toEqual(['article']);
  expect(drafts[0]?.remarks.map(({ field }) => field)).toContain('posted');
});
