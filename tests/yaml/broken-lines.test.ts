import { expect, test } from 'vitest';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

const INDENT = '들여쓰기가 맞지 않습니다. 같은 단계의 항목은 같은 칸에서 시작해 주세요.';
const NOT_CLOSED = '닫는 따옴표나 괄호가 없습니다. 짝을 맞춰 주세요.';
const COLON = '항목 이름 뒤에 콜론(:)과 빈칸을 적어 주세요.';
const HYPHEN = '하이픈(-) 뒤를 한 칸 띄워 주세요. 예: - 산책';
const COMMA = '괄호 안의 쉼표가 값을 나눕니다. 쉼표가 든 말은 따옴표로 감싸 주세요. 예: "1,000명"';
const SIGNS = '태그에는 / ? # % \\ < > : " | *와 탭, 앞뒤 빈칸을 쓸 수 없습니다.';
const HASH = '# 뒤는 읽지 않습니다. 대괄호로 묶어 주세요. 예: tags: [챗봇, 상담사]';

// The lines below the fault are as in a whole article: none of them is at fault.
const REST =
  '\nid: uuid:00000000-0000-4000-8000-000000000000\nissue: 2024-04\ncategory: report\ndate: 2024-04-01\n';

test.each([
  [' title: 봄', `1:2 항목 줄 앞에 빈칸이 있습니다. 빈칸을 지워 주세요.`],
  [
    'title: 봄\n<<<<<<< HEAD\nsubtitle: 꽃\n=======\nsubtitle: 비\n>>>>>>> 봄비',
    '2:1 항목 git이 합치지 못한 두 글이 함께 있습니다. 맞는 쪽만 남기고 <<<<<<<, =======, >>>>>>>로 시작하는 줄을 지워 주세요.',
  ],
  ['title:봄', `1:1 항목 ${COLON} 예: title: 봄`],
  ['title = 봄', `1:1 항목 ${COLON} 예: title: 봄`],
  ['title', `1:1 항목 ${COLON} 예: date: 2024-04-01`],
  [
    'title: 봄이\n왔다',
    '2:1 항목 이 줄에는 항목 이름이 없습니다. 윗줄의 값이면 윗줄에 이어 적어 주세요.',
  ],
  ['title: 봄\n subtitle: 꽃', `2:1 항목 ${INDENT}`],
  ['title: 봄\nsource:\n - name: 캐치\n  reporter: 김이래', `4:1 항목 ${INDENT}`],
  ["title: 'It's 봄'", `1:12 항목 읽을 수 없는 줄입니다. 따옴표로 감싸 주세요: title: "It's 봄"`],
  ['title: 봄\ntags: [챗봇 상담사', `2:7 항목 ${NOT_CLOSED}`],
  ['title: 봄\nsource: { name: 캐치', `2:9 항목 ${NOT_CLOSED}`],
  ['title: 봄\nsource: { name: "캐치, reporter: 김이래 }', `2:17 항목 ${NOT_CLOSED}`],
  [
    'title: 봄\ntags: [챗봇, , 상담사]',
    '2:12 항목 쉼표 앞이 비어 있습니다. 쉼표를 하나 지워 주세요.',
  ],
  ['title: 봄\ntags: [#챗봇, #상담사]', `2:8 항목 ${HASH}`],
  ['title: 봄\ntags: [챗봇, #상담사]', `2:12 항목 ${HASH}`],
  ['title: 봄\ntags: #챗봇 #상담사', `2:7 항목 ${HASH}`],
  [
    'title: 봄\ntags: 챗봇, AI: 상담',
    '2:7 항목 값에 콜론(:)이 있습니다. 대괄호로 묶어 주세요. 예: tags: [챗봇, AI 상담]',
  ],
  ['title: 봄\ntags: [챗봇, AI: 상담]', `2:12 태그 ${SIGNS} 지금: "AI: 상담"`],
  ['title: 봄\ntags:\n  - AI: 상담', `3:5 태그 ${SIGNS} 지금: "AI: 상담"`],
  ['title: 봄\ntags:\n  -챗봇\n  -상담사', `2:1 태그 목록이 되지 않았습니다. ${HYPHEN}`],
  ['title: 봄\ntags:\n  - 챗봇\n  -상담사', `4:3 항목 ${HYPHEN}`],
  [
    'title: 봄\nsource: name: 캐치',
    '2:9 항목 값에 콜론(:)이 있습니다. 괄호로 묶어 주세요. 예: source: { name: 캐치 }',
  ],
  [
    'title: 봄\nseries: 채팅: 1',
    '2:9 항목 값에 콜론(:)이 있습니다. 괄호로 묶어 주세요. 예: series: { title: 골목 산책, part: 1 }',
  ],
  [
    'title: 봄\nsource: { name: 캐치, 김이래 기자 }',
    `2:21 항목 ‘김이래 기자’는 없는 항목입니다. ${COMMA}`,
  ],
  ['title: 봄\nsource: { name: 캐치, url: https://example.org/?a=1,2 }', `2:51 항목 ${COMMA}`],
])('기사: %s', (typed, message) => {
  expect(messagesOf(typed + REST, articleSchema)).toEqual([message]);
});

test.each([
  ['{ krw: ￦500,000,000 }', '5:21 항목 숫자에 쉼표를 쓸 수 없습니다.'],
  ['{ krw: 500,000천원, vat: included }', '5:20 항목 숫자에 쉼표를 쓸 수 없습니다.'],
  ['{krw:500, vat:included}', '5:10 항목 콜론(:) 뒤를 한 칸 띄워 주세요: krw: 500'],
])('금액: %s', (typed, message) => {
  const found = messagesOf(
    `title: 공고\nagency: 공단\nposted: 2024-07-25\nkind: 기타\namount: ${typed}\n`,
    bidSchema,
  );
  expect(found.find((text) => text.includes('항목 '))).toContain(message);
});

test('자정을 24:00으로 적은 마감에는 이튿날의 00:00을 보인다', () => {
  const found = messagesOf(
    'title: 공고\nagency: 공단\nposted: 2024-04-15\nkind: 기타\ndeadline: 2024-04-30 24:00\n',
    bidSchema,
  );
  expect(found).toEqual([
    '5:1 마감 시각은 한국 시각으로 2024-05-01 00:00처럼 적어 주세요. 지금: "2024-04-30 24:00"',
  ]);
});

function messagesOf(text: string, schema: typeof articleSchema | typeof bidSchema): string[] {
  return readYaml<unknown>(text, schema).faults.map(
    ({ line, column, rule, text: words }) => `${line}:${column} ${rule} ${words}`,
  );
}
