import { expect, test } from 'vitest';
import type { Message } from '../../src/check/message.ts';
import { explainChanges } from '../../src/content/watch-content.ts';

const at = (file: string, line: number, text: string): Message => ({
  ...{ file, line, column: 1, rule: '날짜', text },
});

test.each([
  ['처음', [], [at('a.mdx', 2, '가')], ['a.mdx:2:1  날짜  가']],
  ['그대로', [at('a.mdx', 2, '가')], [at('a.mdx', 2, '가')], []],
  ['줄만 밀린 것', [at('a.mdx', 2, '가')], [at('a.mdx', 3, '가')], []],
  [
    '같은 말이 하나 는 것',
    [at('a.mdx', 2, '가')],
    [at('a.mdx', 2, '가'), at('a.mdx', 4, '가')],
    ['a.mdx:4:1  날짜  가'],
  ],
  [
    '다 고친 파일',
    [at('a.mdx', 2, '가')],
    [at('b.mdx', 1, '나')],
    ['b.mdx:1:1  날짜  나', 'a.mdx  고칠 곳이 없습니다.'],
  ],
  ['덜 고친 파일', [at('a.mdx', 2, '가'), at('a.mdx', 3, '나')], [at('a.mdx', 3, '나')], []],
])('%s', (_, before, now, said) => {
  expect(explainChanges(before, now)).toEqual(said);
});
