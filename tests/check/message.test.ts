import { expect, test } from 'vitest';
import { formatMessage, type Message, sortMessages } from '../../src/check/message.ts';

const at = (file: string, line: number, column = 1): Message => ({
  file,
  line,
  column,
  rule: '날짜',
  text: '날짜가 없습니다.',
});

test('파일, 줄, 칸의 차례로 늘어놓는다', () => {
  const sorted = sortMessages([at('b', 1), at('a', 10), at('a', 2, 5), at('a', 2)]);
  expect(sorted.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    'a:2:1',
    'a:2:5',
    'a:10:1',
    'b:1:1',
  ]);
});

test('편집자가 읽는 꼴: 참고는 참고라고 말한다', () => {
  expect(formatMessage(at('a.mdx', 4))).toBe('a.mdx:4:1  날짜  날짜가 없습니다.');
  expect(formatMessage({ ...at('a.mdx', 4), severity: 'advice' })).toContain('날짜(참고)');
});

test.each([
  ['가\n::error::나.mdx', '가\\n::error::나.mdx:4:1  날짜'],
  ['::error::나.mdx', '\\u{3a}:error::나.mdx:4:1  날짜'],
  ['가\u001B[2J\u202E.mdx', '가\\u{1b}[2J\\u{202e}.mdx:4:1  날짜'],
])('이름 %j은 한 줄로 보이기만 한다', (file, line) => {
  expect(formatMessage(at(file, 4))).toBe(`${line}  날짜가 없습니다.`);
});
