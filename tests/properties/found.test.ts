import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { tagSchema } from '../../src/archive/article.ts';
import { escapeMarkdown } from '../../src/exports/markdown.ts';
import { compileBody, surroundings } from '../body/surroundings.ts';

// What the properties beside this file have found, shrunk, so that it stays mended.
describe('끝없이 겹친 글', () => {
  test.each([
    ['각주 안의 각주', '[^1]: '.repeat(1200), '목록이나 인용이 너무 깊습니다.'],
    ['각주 안의 목록', '[^가]: - '.repeat(600), '목록이나 인용이 너무 깊습니다.'],
    ['기울임 안의 기울임', '*가 '.repeat(700) + ' 나*'.repeat(700), '너무 여러 겹입니다.'],
    ['기울임 수천 겹', '*가 '.repeat(2400) + ' 나*'.repeat(2400), '기호가 너무 많습니다.'],
  ])('%s', (_name, text, message) => {
    const { body, messages } = compileBody(text, 'x.mdx', surroundings);
    expect(body).toBeUndefined();
    expect(messages.map(({ line, rule }) => [line, rule])).toEqual([[1, '크기']]);
    expect(messages[0]?.text).toContain(message);
  });

  test('보통 글에서 겹치는 만큼은 받는다', () => {
    const text = '> - **[*가* ~~나~~](/issues/)**[^1]\n\n[^1]: - > 다\n';
    expect(compileBody(text, 'x.mdx', surroundings).messages).toEqual([]);
  });
});

test('탭이 든 태그는 주소에서 탭이 빠져 쪽을 만들지 못하므로 받지 않는다', () => {
  expect(tagSchema.safeParse('상담\t품질').error?.issues[0]?.message).toContain('U+0009');
  expect(tagSchema.safeParse('상담 품질').success).toBe(true);
});

test.each(['www.example.org<b>', 'https://example.org/*가*', 'a@example.org[1]'])(
  '%s: Markdown의 주소 안에서도 적은 그대로 읽힌다',
  (title) => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(escapeMarkdown(title));
    expect(toString(tree)).toBe(title);
  },
);
