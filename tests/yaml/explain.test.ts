import { expect, test } from 'vitest';
import { articleSchema } from '../../src/archive/article.ts';
import { bidSchema } from '../../src/archive/bid.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

const ARTICLE =
  'id: uuid:0b6e2c1a-58f4-4d5e-9a67-3c2b1d0e4f5a\ntitle: 제목\nissue: 2024-04\ncategory: report\n';
const BID = 'title: 공고\nagency: 공단\nposted: 2024-07-25\n';

test.each([
  ['tags: 챗봇, 상담사', '5:1 태그 목록이어야 합니다. 예: tags: [챗봇, 상담사]'],
  [`tags: ${'챗봇, 상담사, '.repeat(12)}전화`, '5:1 태그 목록이어야 합니다. 예: tags: ['],
  ['tags: [1, 챗봇]', '5:8 태그 글자로 읽도록 따옴표로 감싸 주세요: "1"'],
  ['tags: [챗봇, null]', '5:12 태그 목록의 2번째 값이 비어 있습니다. '],
  [
    'credits: 홍길동',
    '5:1 만든 사람 목록이어야 합니다. 글, 정리, 사진, 번역, 인터뷰를 맡은 사람과 인터뷰에 답한 사람(인터뷰이)입니다. 예: credits: [{ role: 글, name: 홍길동 }]',
  ],
  ['credits: [{ name: 홍길동 }]', '5:11 역할 role 항목이 없습니다. 글, 정리,'],
  [
    'source: 프라임경제',
    '5:1 출처 항목으로 나누어 적어야 합니다. 글이 처음 실린 곳입니다. 예: source: { name: 새벽신문,',
  ],
  ['source: []', '5:1 출처 목록이 비어 있습니다. 하나 이상 적거나 줄을 지워 주세요.'],
  ['source: { name: 3 }', '5:11 매체 글자로 읽도록 따옴표로 감싸 주세요: name: "3"'],
  ['series: { title: 채팅, part: 1.5 }', '5:22 회차 정수로 적어 주세요. 지금: 1.5'],
  ['series: { title: 채팅, part: 0 }', '5:22 회차 1 이상이어야 합니다. 지금: 0'],
  ['draft: 예', '5:1 초안 따옴표 없이 true나 false로 적어 주세요. 지금: "예"'],
  [
    'date: 2024‑04‑15',
    '5:1 날짜 하이픈이 보통 하이픈(-)이 아닙니다. 2024-04-15처럼 다시 적어 주세요.',
  ],
  ['부제: 봄', '5:1 항목 ‘부제’는 없는 항목입니다. 혹시 subtitle인가요?'],
  ['author: 홍길동', '5:1 항목 ‘author’는 없는 항목입니다. 혹시 credits인가요?'],
  ['부록: 봄', '5:1 항목 ‘부록’은 없는 항목입니다. 쓸 수 있는 항목: id, title, subtitle,'],
])('기사: %s', (line, message) => {
  const [found, ...others] = messagesOf(`${ARTICLE}${line}\n`, articleSchema);
  expect(found).toContain(message);
  expect(others).toEqual([]);
});

test.each([
  ['kind:', '4:1 종류 kind 항목이 비어 있습니다. 운영위탁, 시스템 구축, 기타 가운데 하나입니다.'],
  ['', '1:1 종류 kind 항목이 없습니다. 운영위탁, 시스템 구축, 기타 가운데 하나입니다.'],
  ['kind: 운영', '4:1 종류 운영위탁, 시스템 구축, 기타 가운데 하나를 적어 주세요. 지금: "운영"'],
  [
    'kind: 기타\namount: 1000',
    '5:1 금액 부가세가 포함인지 별도인지 적혀 있지 않습니다. 항목으로 나누어 적어 주세요: amount: { krw: 1000, vat: unknown }',
  ],
  [
    'kind: 기타\namount: { krw: 1,000, vat: included }',
    '5:18 항목 숫자에 쉼표를 쓸 수 없습니다. 쉼표 없이 적어 주세요: krw: 1000',
  ],
])('공고: %s', (line, message) => {
  expect(messagesOf(`${BID}${line}\n`, bidSchema)).toEqual([message]);
});

function messagesOf(text: string, schema: typeof articleSchema | typeof bidSchema): string[] {
  return readYaml<unknown>(text, schema).faults.map(
    ({ line, column, rule, text: words }) => `${line}:${column} ${rule} ${words}`,
  );
}
