import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isContentFile, readInput } from '../../scripts/import/recognise.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/import/${name}.txt`, import.meta.url), 'utf8');

describe('readInput', () => {
  test.each([
    ['report-listing', 3, 0],
    ['article-listing', 1, 3],
    ['webzine', 1, 0],
    ['news-article', 1, 0],
    ['blog-post', 1, 0],
  ])('%s', (name, articles, bids) => {
    const { shape, drafts } = readInput(`${name}.txt`, fixture(name));
    const count = (kind: string): number => drafts.filter((draft) => draft.kind === kind).length;
    expect([shape.name, count('article'), count('bid')]).toEqual([name, articles, bids]);
  });

  test('들여쓰기를 잃은 목록', () => {
    const flat = fixture('article-listing').replace(/^[ ]+/gmu, '');
    expect(readInput('flat.txt', flat).drafts.map((draft) => draft.kind)).toEqual([
      'bid',
      'bid',
      'bid',
      'article',
    ]);
  });

  test('CRLF로 저장한 목록', () => {
    const windows = fixture('report-listing').replaceAll('\n', '\r\n');
    expect(readInput('crlf.txt', windows).drafts).toHaveLength(3);
  });

  test('모르는 꼴은 한 기사가 되고, 짐작한 것을 알린다', () => {
    const { shape, drafts } = readInput('x.txt', '첫 줄이다.\n■ 둘째 줄\n셋째 줄이다.\n');
    expect(shape.name).toBe('unknown');
    expect(drafts.map((draft) => draft.blocks.length)).toEqual([3]);
    expect(drafts[0]?.remarks.map((remark) => remark.field)).toContain('shape');
  });

  test.each([
    ['빈 파일', ''],
    ['빈 줄', ' \n\u00a0\n'],
    ['쪽의 틀', '본문 바로가기\nHome >\n-\n'],
  ])('%s: 들여올 글이 없다', (_, text) => {
    expect(readInput('x.txt', text)).toMatchObject({ shape: { name: 'empty' }, drafts: [] });
  });
});

test.each([
  ['---\nid: uuid:00000000\n---\n', true],
  ['---\n# 확인 필요: 제목\nid: uuid:00000000\n---\n', true],
  ['month: 2024-04\n', true],
  ['---\n그냥 글', false],
  ['month: 달', false],
])('isContentFile %j', (text, isContent) => {
  expect(isContentFile(text)).toBe(isContent);
});
