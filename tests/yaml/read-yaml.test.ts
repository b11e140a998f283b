import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import { journalSchema } from '../../src/archive/journal.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

const ID = 'id: uuid:00000000-0000-4000-8000-000000000000';
const REST = 'issue: 2024-04\ncategory: report';

function messagesOf(text: string): string[] {
  return readYaml(text, articleSchema, 2).faults.map(
    ({ line, column, rule, text: explanation }) => `${line}:${column} ${rule} ${explanation}`,
  );
}

describe('머리말', () => {
  test.each([
    [
      '모르는 항목',
      `tittle: 봄\ntitle: 봄`,
      '3:1 항목 ‘tittle’은 없는 항목입니다. 혹시 title인가요?',
    ],
    ['없는 제목', '', '2:1 제목 title 항목이 없습니다. 기사의 제목입니다.'],
    [
      '숫자로 읽히는 제목',
      'title: 2024',
      '3:1 제목 글자로 읽도록 따옴표로 감싸 주세요: title: "2024"',
    ],
    ['빈 날짜', 'title: 봄\ndate:', '4:1 날짜 date 항목이 비어 있습니다.'],
    [
      '없는 날짜',
      'title: 봄\ndate: 2024-02-31',
      '4:1 날짜 2024-02-31은 없는 날짜입니다. 예: 2024-02-29',
    ],
    [
      '모르는 역할',
      'title: 봄\ncredits: [{ role: 감수, name: 홍길동 }]',
      '4:13 역할 글, 정리, 사진, 번역, 인터뷰, 인터뷰이 가운데 하나를 적어 주세요. 지금: "감수"',
    ],
    [
      '출처 안의 모르는 항목',
      'title: 봄\nsource: { name: 신문, repoter: 홍길동 }',
      '4:21 항목 ‘repoter’는 없는 항목입니다. 혹시 reporter인가요?',
    ],
    ['목록이 아닌 태그', 'title: 봄\ntags: 챗봇', '4:1 태그 목록이어야 합니다. 예: tags: [챗봇]'],
    [
      '보이지 않는 글자',
      'title: "봄\\u200B"',
      '3:1 제목 보이지 않는 글자(U+200B)가 들어 있습니다. 지우고 다시 적어 주세요.',
    ],
    [
      '반쪽 글자가 든 태그',
      'title: 봄\ntags: ["\\uD800"]',
      '4:8 태그 보이지 않는 글자(U+D800)가 들어 있습니다.',
    ],
    [
      '밖으로 나가는 옛 주소',
      'title: 봄\naliases: [/a/../b/]',
      '4:11 옛 주소 옛 주소에는 빈칸, //, ., .., \\ < > : " | *를 쓸 수 없습니다. 예: /old/path/.',
    ],
  ])('%s', (_name, text, message) => {
    const found = messagesOf(`${ID}\n${text}\n${REST}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  test.each([
    ['이름 붙인 값', 'a: &x 1\nb: *x', '2:7 항목 YAML 앵커(&)는 쓸 수 없습니다'],
    ['별칭', 'b: *x', '2:4 항목 YAML 별칭(*)은 쓸 수 없습니다'],
    ['같은 항목 두 번', 'title: 봄\ntitle: 여름', '3:1 항목 title 항목이 두 번'],
    ['따옴표 없는 대괄호', 'title: [특집] 봄', '2:13 항목 읽을 수 없는 줄입니다.'],
    [
      '값 안의 쌍점',
      'title: 상담: 봄',
      '2:8 항목 값에 콜론(:)이 있습니다. 따옴표로 감싸 주세요: title: "상담: 봄"',
    ],
    ['사용자 태그', 'title: !!js/function x', '2:8 항목 !로 시작하는'],
    ['__proto__', '__proto__: { a: 1 }', '2:1 항목 "__proto__"라는 항목은'],
    ['탭', 'source:\n\tname: x', '3:1 항목 탭으로'],
  ])('문법: %s', (_name, text, message) => {
    expect(messagesOf(text)[0]).toContain(message);
  });

  test('폭탄은 읽기 전에 막는다', () => {
    const start = performance.now();
    expect(messagesOf(`title: ${'['.repeat(20_000)}`)[0]).toContain('너무 깊게');
    expect(
      messagesOf(
        `a:\n${Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}b:`).join('\n')}`,
      ),
    ).not.toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('모든 잘못을 한꺼번에 말한다', () => {
    expect(messagesOf('title: 1\nissue: 2024-13\ndate: 봄')).toHaveLength(5);
  });
});

describe('읽은 값', () => {
  test.each([
    [
      'title: 제목 # 3',
      '3:11 # 뒤는 싣지 않습니다. 글자로 쓰려면 따옴표로 감싸 주세요: title: "제목 # 3"',
    ],
    ['title: "제목" # 설명', undefined],
    ['title: 제목#3', undefined],
    ['title: 제목\n# 확인 필요: 날짜', undefined],
    ['title: 제목\ndate: 2024-04-01 # 올린 날', undefined],
  ])('#에 잘리는 글은 참고로 알린다: %j', (text, said) => {
    const { value, faults } = readYaml(`${ID}\n${text}\n${REST}\n`, articleSchema, 2);
    expect(value).toBeDefined();
    expect(faults.every(({ severity }) => severity === 'advice')).toBe(true);
    expect(faults.map(({ line, column, text: why }) => `${line}:${column} ${why}`)).toEqual(
      said === undefined ? [] : [said],
    );
  });

  test('출처는 하나라도 목록이 된다', () => {
    const { value } = readYaml(
      `${ID}\ntitle: 봄\n${REST}\nsource: { name: 신문 }`,
      articleSchema,
      2,
    );
    expect(value?.source).toEqual([{ name: '신문' }]);
    expect(articleSchema.parse(value)).toEqual(value);
  });

  test('입찰 공고의 금액과 마감', () => {
    const { value, faults } = readYaml(
      'title: 콜센터\nagency: 공단\nposted: 2024-07-25\ndeadline: 2024-08-09 10:00\namount: { krw: 1060000000, vat: included }\nkind: 운영위탁',
      bidSchema,
    );
    expect(faults).toEqual([]);
    expect(value).toMatchObject({
      deadline: '2024-08-09T10:00:00+09:00',
      amount: { krw: 1_060_000_000, vat: 'included', limit: false },
    });
    expect(bidSchema.parse(value)).toEqual(value);
  });

  test.each([
    ['kogl: 1\n  ai: true', true],
    ['kogl: 5\n  ai: true', false],
    ['kogl: 1', false],
  ])('이용 조건 %j', (licence, right) => {
    const text = `title: t\npublisher: p\nsince: 1998\ndescription: d\nurl: https://a.example\nlanguage: ko\nlicence:\n  ${licence}\ncategories: [{ slug: a, label: A }]`;
    expect(readYaml(text, journalSchema).faults.length === 0).toBe(right);
  });
});
