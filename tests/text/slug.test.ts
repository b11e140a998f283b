import { expect, test } from 'vitest';
import { explainSlug, isFileName, toSlug } from '../../src/text/slug.ts';

test.each([
  ['CallCenter Japan', 'callcenter-japan'],
  ['프라임경제', '프라임경제'],
  ['  고객 경험(CX)!  ', '고객-경험-cx'],
  ['고객'.normalize('NFD'), '고객'],
  ['***', ''],
])('%s의 주소는 %s', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
});

test.each([
  ['고객-경험', undefined],
  ['gen-z', undefined],
  ['고객'.normalize('NFD'), '자모 분리(NFD)'],
  ['../etc', '글자, 숫자, 하이픈'],
  ['a b', '글자, 숫자, 하이픈'],
  ['가'.repeat(67), '너무 깁니다'],
])('%j', (slug, message) => {
  const explained = explainSlug(slug);
  if (message === undefined) expect(explained).toBeUndefined();
  else expect(explained).toContain(message);
});

test.each([
  ['survey.pdf', true],
  ['설문 결과.xlsx', true],
  ['../x.pdf', false],
  ['a/b.pdf', false],
  ['.env', false],
  ['https://x.y/z.png', false],
  ['이름만', false],
])('%s는 옆에 둔 파일인가', (name, expected) => {
  expect(isFileName(name)).toBe(expected);
});
