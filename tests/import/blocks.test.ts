import { describe, expect, test } from 'vitest';
import { toBody } from '../../scripts/import/blocks.ts';
import { writeDraftBody } from '../../scripts/import/draft-file.ts';
import { describeClaims, linesOf } from './spans.ts';

const LONG =
  '손님이 무엇을 묻는지 알면 답은 반쯤 나온 것이라고 그는 말했다. 그래서 날마다 적는다고 한다.';

/** The body without blank lines. */
function write(...lines: string[]): string[] {
  return writeDraftBody(toBody(linesOf(...lines)).blocks)
    .split('\n')
    .filter(Boolean);
}

describe('소제목', () => {
  test.each([
    ['■ 보이지 않는 위험', '## 보이지 않는 위험'],
    ['01 왜 지금인가', '## 01 왜 지금인가'],
    ['CASE STUDY 1 고래책방', '## CASE STUDY 1 고래책방'],
    ['1. 숨을 고릅니다', '## 1. 숨을 고릅니다'],
    ['1 첫째 소식, 길게', '## 1 첫째 소식, 길게'],
    ['[대표 강연 요약]', '## 대표 강연 요약'],
    ['-표를 붙인 까닭', '## 표를 붙인 까닭'],
    ['여름이 지나고', '## 여름이 지나고'],
  ])('%s', (line, heading) => {
    expect(write(line, LONG)).toEqual([heading, LONG]);
  });

  test.each([
    '[그림 1] 상담실',
    '▲ 상담실 풍경',
    '(이하 강연 요약)',
    '그는 웃었다.',
    '끝이 아니다,',
  ])('%s: 소제목이 아니다', (line) => {
    expect(write(LONG, line, LONG)[1]).not.toMatch(/^#/u);
  });

  test('먼저 나온 꼴이 바깥이다', () => {
    expect(
      write('01 하나', LONG, '■ 첫째', LONG, '02 둘', LONG).filter((line) => line !== LONG),
    ).toEqual(['## 01 하나', '### 첫째', '## 02 둘']);
  });

  test('소제목 아래의 짧은 줄은 문단이다', () => {
    expect(write('CASE STUDY 1 고래책방', '열에 여섯은 시간을 묻는다', LONG)[1]).toBe(
      '열에 여섯은 시간을 묻는다',
    );
  });

  test('짧은 말 아래의 소제목', () => {
    expect(write('Hello', '첫 마디가 반이다', LONG)).toEqual([
      '## Hello',
      '### 첫 마디가 반이다',
      LONG,
    ]);
  });

  test('뗀 기호는 따로 적는다', () => {
    const { claims } = toBody(linesOf('[강연]', '-까닭', LONG));
    expect(describeClaims(claims)).toEqual([
      ['소제목 기호', '['],
      ['소제목 기호', ']'],
      ['소제목 기호', '-'],
    ]);
  });
});

describe('목록', () => {
  test.each([
    ['▶', ['▶ 밤 근무', '▶ 쉬는 곳'], ['- 밤 근무', '- 쉬는 곳']],
    ['번호', ['1. 하나', '2. 둘', '3. 셋'], ['1. 하나', '2. 둘', '3. 셋']],
    ['붙임표', ['- 하나', '- 둘'], ['- 하나', '- 둘']],
    ['품은 기호', ['▶ # 하나', '▶ 1. 둘'], ['- \\# 하나', '- 1\\. 둘']],
  ])('%s', (_, lines, written) => {
    expect(write(LONG, ...lines)).toEqual([LONG, ...written]);
  });

  test('건너뛴 번호는 목록이 아니다', () => {
    expect(write(LONG, '2. 둘', '4. 넷')).toEqual([LONG, '2\\. 둘', '4\\. 넷']);
  });
});

describe('인터뷰', () => {
  test('말한 이를 소개한 이름으로 푼다', () => {
    const lines = [
      'Q. 첫 물음',
      '허생 남산상사 대표(이하 허) : 첫 답',
      '이어진 답',
      'Q. 둘째 물음',
      '허 : 둘째 답',
    ];
    expect(write(...lines)).toEqual([
      '<Interview>',
      '<Q>',
      '첫 물음',
      '</Q>',
      '<A by="허생">',
      '허생 남산상사 대표(이하 허)',
      '첫 답',
      '이어진 답',
      '</A>',
      '<Q>',
      '둘째 물음',
      '</Q>',
      '<A by="허생">',
      '둘째 답',
      '</A>',
      '</Interview>',
    ]);
  });

  test('잘못 줄인 이름은 성으로 읽고 알린다', () => {
    const { blocks, remarks } = toBody(
      linesOf(
        'Q. 물음',
        '박지원 대표(이하 박) : 답',
        '김삿갓 대표(이하 박) : 답',
        'Q. 물음',
        '김 : 답',
        '박 : 답',
      ),
    );
    const turns = blocks.flatMap((block) => (block.type === 'interview' ? block.turns : []));
    expect(turns.map((turn) => turn.by)).toEqual([
      undefined,
      '박지원',
      '김삿갓',
      undefined,
      '김삿갓',
      '박지원',
    ]);
    expect(remarks).toEqual([
      {
        kind: 'check',
        field: 'by',
        text: '김삿갓을 원문이 ‘이하 박’으로 줄였으나 이름과 맞지 않거나 겹쳐서 ‘김’으로 읽었습니다. 말한 이가 맞는지 확인해 주세요.',
      },
      { kind: 'note', field: 'by', text: '말한 이를 이렇게 풀었습니다: 박 → 박지원, 김 → 김삿갓' },
    ]);
  });

  test('이름 없는 답', () => {
    expect(write('Q. 물음', '그냥 답', 'Q. 물음', 'A. 표시한 답')).toContain('<A by="답변">');
  });

  test('소제목에서 끝난다', () => {
    expect(write('Q. 물음', '답', '■ 맺음', LONG).slice(-2)).toEqual(['## 맺음', LONG]);
  });

  test('문장 속의 쌍점은 말한 이가 아니다', () => {
    expect(write('Q. 물음', '참고 : 표를 보라')).not.toContain('<A by="참고">');
  });
});

test('아주 긴 문단은 문장 끝에서 나눈다', () => {
  const blocks = toBody(linesOf(`${LONG} `.repeat(1000))).blocks;
  expect(blocks.length).toBeGreaterThan(1);
  expect(writeDraftBody(blocks).replace(/\s/gu, '')).toBe(LONG.repeat(1000).replace(/\s/gu, ''));
});

describe('표와 번호', () => {
  test.each([
    [
      '탭',
      ['구분\t2022\t2023', '전화\t1\t2', '채팅\t3'],
      ['| 구분 | 2022 | 2023 |', '| --- | --- | --- |', '| 전화 | 1 | 2 |', '| 채팅 | 3 |  |'],
    ],
    [
      '세로줄',
      ['| 구분 | 2022 |', '|---|---|', '| 전화 | 1 |'],
      ['| 구분 | 2022 |', '| --- | --- |', '| 전화 | 1 |'],
    ],
    ['동그라미 번호', ['① 하나', '② 둘', '③ 셋'], ['1. 하나', '2. 둘', '3. 셋']],
    ['괄호 번호', ['(1) 하나', '(2) 둘'], ['1. 하나', '2. 둘']],
    ['가나다', ['가. 하나', '나. 둘', '다. 셋'], ['가. 하나', '나. 둘', '다. 셋']],
  ])('%s', (_, lines, written) => {
    expect(write(LONG, ...lines, LONG)).toEqual([LONG, ...written, LONG]);
  });
});
