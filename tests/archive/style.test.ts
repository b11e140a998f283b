import { expect, test } from 'vitest';
import { styleSchema } from '../../src/archive/style.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

test.each([
  ['words: [{ write: 콜센터, not: [call center] }]', []],
  ['{}', []],
  [
    'words: [{ write: 콜센터, not: [콜센터] }]',
    ['1:29 쓰지 않을 말 쓸 말(write)에도 있는 말입니다. 둘 가운데 하나를 지워 주세요.'],
  ],
  [
    'words:\n  - { write: 챗봇, not: [chatbot] }\n  - { write: 채팅, not: [Chatbot] }',
    ['3:24 쓰지 않을 말 앞에 이미 적은 말입니다. 하나를 지워 주세요.'],
  ],
  [
    'words: [{ write: 콜센터, not: call center }]',
    [
      '1:23 쓰지 않을 말 목록이어야 합니다. 쓰는 말로 고칠 말의 목록입니다. 예: not: [call center, 콜 센터]',
    ],
  ],
  [
    'words: [{ wirte: 콜센터, not: [call center] }]',
    [
      '1:9 쓸 말 write 항목이 없습니다. 저널이 쓰기로 한 말입니다.',
      '1:11 항목 ‘wirte’는 없는 항목입니다. 혹시 write인가요?',
    ],
  ],
])('%s', (text, messages) => {
  const found = readYaml(text, styleSchema).faults;
  expect(
    found.map(({ line, column, rule, text: words }) => `${line}:${column} ${rule} ${words}`),
  ).toEqual(messages);
});
