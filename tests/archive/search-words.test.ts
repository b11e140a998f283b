import { describe, expect, test } from 'vitest';
import {
  findSearchWordFaults,
  type SearchWords,
  searchWordsSchema,
} from '../../src/archive/search-words.ts';
import { readYaml, type YamlReading } from '../../src/yaml/read-yaml.ts';

function read(text: string): YamlReading<SearchWords> {
  return readYaml(text, searchWordsSchema);
}

function messagesOf(text: string): string[] {
  const { value, faults, locate } = read(text);
  const found = value ? findSearchWordFaults(value) : [];
  return [...faults, ...found.map((fault) => ({ ...fault, ...locate(fault.field) }))].map(
    ({ line, column, rule, text: explanation }) => `${line}:${column} ${rule} ${explanation}`,
  );
}

describe('읽은 값', () => {
  test.each([
    ['빈 파일', ''],
    ['설명만 있는 파일', '# 검색 낱말\n'],
    ['한 목록만', 'words: []'],
  ])('%s에서는 빈 목록', (_name, text) => {
    expect(read(text)).toMatchObject({ value: { synonyms: [], words: [] }, faults: [] });
  });

  test('글은 모아쓰고, 앞뒤 빈칸을 없앤다', () => {
    const { value } = read(
      `synonyms: [[" 상담사 ", ${'상담원'.normalize('NFD')}]]\nwords: [시성비, 생성형+인공지능]`,
    );
    expect(value).toEqual({
      synonyms: [['상담사', '상담원']],
      words: ['시성비', '생성형+인공지능'],
    });
    expect(searchWordsSchema.parse(value)).toEqual(value);
  });
});

const NEEDS_TWO =
  '같은 말 묶음에는 말이 둘 이상 있어야 합니다. 대괄호로 묶고 쉼표로 나누어 적어 주세요. 예: - [책방, 서점]';

describe('목록의 꼴', () => {
  test.each([
    ['하나뿐인 묶음', 'synonyms:\n  - [상담사]', `2:5 ${NEEDS_TWO}`],
    ['대괄호 없는 묶음', 'synonyms:\n  - 상담사, 상담원', `2:5 ${NEEDS_TWO}`],
    [
      '빈 말',
      'synonyms: [[상담사, ""]]',
      '1:18 같은 말 비어 있습니다. 내용을 적거나 줄을 지워 주세요.',
    ],
    ['모르는 항목', 'synonym: []', '1:1 항목 ‘synonym’은 없는 항목입니다. 혹시 synonyms인가요?'],
    ['목록이 아닌 낱말', 'words: 시성비', '1:1 낱말 목록이어야 합니다. 예: words: [시성비]'],
    ['두 줄인 낱말', 'words: ["시성\\n비"]', '1:9 낱말 줄바꿈이 있습니다. 한 줄로 적어 주세요.'],
  ])('%s', (_name, text, message) => {
    expect(messagesOf(text)).toEqual([message]);
  });
});

describe('같은 말', () => {
  test.each([
    ['같은 말이 없는 묶음들', '- [콜센터, call center]\n- [상담사, 상담원]', []],
    [
      '두 묶음에 있는 말',
      '- [콜센터, 고객센터]\n- [상담사, 콜센터]',
      [
        '3:9 같은 말 ‘콜센터’는 1번째 묶음 [콜센터, 고객센터]에 이미 있습니다. 두 묶음을 합치거나 한쪽에서 지워 주세요.',
      ],
    ],
    [
      '대소문자와 띄어쓰기만 다른 말',
      '- [컨택센터, call center]\n- [상담사, CallCenter]',
      [
        '3:9 같은 말 ‘CallCenter’는 1번째 묶음 [컨택센터, call center]에 ‘call center’로 이미 있습니다. 두 묶음을 합치거나 한쪽에서 지워 주세요. 띄어쓰기와 대소문자는 가리지 않습니다.',
      ],
    ],
    [
      '풀어쓴 말',
      `- [콜센터, 고객센터]\n- [상담사, ${'콜센터'.normalize('NFD')}]`,
      [
        '3:9 같은 말 ‘콜센터’는 1번째 묶음 [콜센터, 고객센터]에 이미 있습니다. 두 묶음을 합치거나 한쪽에서 지워 주세요.',
      ],
    ],
    [
      '한 묶음에 두 번',
      '- [상담사, 상담원, 상담사]',
      ['2:14 같은 말 ‘상담사’는 이 묶음에 이미 있습니다. 하나를 지워 주세요.'],
    ],
    [
      '한 묶음에 띄어 쓰고 붙여 쓴 말',
      '- [고객경험, 고객 경험]',
      [
        '2:10 같은 말 ‘고객 경험’은 이 묶음에 ‘고객경험’으로 이미 있습니다. 하나를 지워 주세요. 띄어쓰기와 대소문자는 가리지 않습니다.',
      ],
    ],
    [
      '다른 묶음에도, 이 묶음에도 있는 말',
      '- [CX, 고객경험]\n- [UX, CX, cx]',
      [
        '3:8 같은 말 ‘CX’는 1번째 묶음 [CX, 고객경험]에 이미 있습니다. 두 묶음을 합치거나 한쪽에서 지워 주세요.',
        '3:12 같은 말 ‘cx’는 이 묶음에 ‘CX’로 이미 있습니다. 하나를 지워 주세요. 띄어쓰기와 대소문자는 가리지 않습니다.',
      ],
    ],
    ['더하기만 다른 말', '- [LGU, 엘지유]\n- [LG U+, 유플러스]', []],
  ])('%s', (_name, groups, messages) => {
    expect(messagesOf(`synonyms:\n${groups}`)).toEqual(messages);
  });
});

describe('낱말', () => {
  test.each([
    [['시성비', '생성형+인공지능'], []],
    [['AI상담사'], ['‘AI상담사’에 쓸 수 없는 글자가 있습니다. 한글과 +만 적어 주세요. 예: 상담사']],
    [
      ['생성형 인공지능'],
      [
        '‘생성형 인공지능’에 빈칸이 있습니다. 붙여 적고, 나눌 자리에는 +를 적어 주세요. 예: 생성형+인공지능',
      ],
    ],
    [['챗-봇'], ['‘챗-봇’에 쓸 수 없는 글자가 있습니다. 한글과 +만 적어 주세요. 예: 챗봇']],
    [
      ['高度化'],
      ['‘高度化’에 쓸 수 없는 글자가 있습니다. 한글과 +만 적어 주세요. 예: 생성형+인공지능'],
    ],
    [
      ['잘파++세대'],
      [
        '‘잘파++세대’에 +만 있고 앞이나 뒤의 말이 없습니다. +는 나눌 자리에만 적어 주세요. 예: 잘파+세대',
      ],
    ],
    [
      ['시성비+'],
      ['‘시성비+’에 +만 있고 앞이나 뒤의 말이 없습니다. +는 나눌 자리에만 적어 주세요. 예: 시성비'],
    ],
    [['콜봇', '시성비', '콜봇'], ['‘콜봇’은 이미 있습니다. 하나를 지워 주세요.']],
    [
      ['잘파+세대', '잘파세대'],
      ['‘잘파세대’는 ‘잘파+세대’로 이미 있습니다. 맞는 쪽 하나만 남겨 주세요.'],
    ],
  ])('%j', (words, messages) => {
    const found = findSearchWordFaults({ synonyms: [], words });
    expect(found.map(({ text }) => text)).toEqual(messages);
    expect(found.every(({ rule, field }) => rule === '낱말' && field[1] === words.length - 1)).toBe(
      true,
    );
  });
});
