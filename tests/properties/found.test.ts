import { describe, expect, test } from 'vitest';
import { compileBody } from '../../src/body/compile.ts';
import { surroundings } from '../body/surroundings.ts';

// What the properties beside this file have found, shrunk, so that it stays mended.
describe('끝없이 겹친 글', () => {
  test.each([
    ['각주 안의 각주', '[^1]: '.repeat(1200), '목록이나 인용이 너무 깊습니다.'],
    ['각주 안의 목록', '[^가]: - '.repeat(600), '목록이나 인용이 너무 깊습니다.'],
    ['기울임 안의 기울임', '*가 '.repeat(700) + ' 나*'.repeat(700), '너무 여러 겹입니다.'],
    ['기울임 수천 겹', '*가 '.repeat(2400) + ' 나*'.repeat(2400), '기호가 너무 많습니다.'],
  ])('%s', async (_name, text, message) => {
    const { body, messages } = await compileBody(text, 'x.mdx', surroundings);
    expect(body).toBeUndefined();
    expect(messages.map(({ line, rule }) => [line, rule])).toEqual([[1, '크기']]);
    expect(messages[0]?.text).toContain(message);
  });

  test('보통 글에서 겹치는 만큼은 받는다', async () => {
    const text = '> - **[*가* ~~나~~](/issues/)**[^1]\n\n[^1]: - > 다\n';
    expect((await compileBody(text, 'x.mdx', surroundings)).messages).toEqual([]);
  });
});
