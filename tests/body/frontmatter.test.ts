import { expect, test } from 'vitest';
import { normalizeText, splitFrontmatter } from '../../src/body/frontmatter.ts';

test('본문은 파일의 줄 번호를 지킨다', () => {
  const { split } = splitFrontmatter('---\ntitle: 봄\n---\n첫 줄\n');
  expect(split?.matter).toBe('title: 봄');
  expect(split?.body.split('\n').indexOf('첫 줄')).toBe(3);
});

test('BOM과 CRLF는 받아들인다', () => {
  expect(
    splitFrontmatter(normalizeText('\uFEFF---\r\ntitle: 봄\r\n---\r\n글')).split,
  ).toBeDefined();
});

test('본문의 가로줄은 머리말을 닫지 않는다', () => {
  expect(splitFrontmatter('---\na: 1\n---\n글\n\n---\n\n끝').split?.body.trim()).toBe(
    '글\n\n---\n\n끝',
  );
});

test.each([
  ['', '빈 파일입니다'],
  ['글만 있는 글', '머리말이 없습니다'],
  ['---\ntitle: 봄\n', '닫는 --- 줄이 없습니다'],
  ['---js\nmodule.exports = {}\n---\n', '첫 줄에는 ---만'],
])('%j', (text, message) => {
  expect(splitFrontmatter(text).faults[0]?.text).toContain(message);
});
