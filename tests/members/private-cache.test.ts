import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { cachePath } from '../../src/content/cache.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { privateCacheFolder } from '../../src/content/folder.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readBody } from '../../src/content/keep-entries.ts';
import { articleFile, makeContent, makeFolder } from '../content/folder.ts';
import { readTree } from '../site/build-site.ts';
import { findWords } from './find-words.ts';

const WORD = '뷁쐛뙇';
let cache: string;

beforeEach(() => {
  cache = makeFolder({});
  vi.stubEnv('CACHE_DIR', cache);
  vi.stubEnv('BUILD_DAY', '2024-04-01');
  return () => vi.unstubAllEnvs();
});

/** Renders all articles, and says where the text of the one is: in the shared cache, in the private one. */
async function whereIs(folder: string): Promise<[shared: boolean, isPrivate: boolean]> {
  const { shown } = await readContent(folder, { renders: true });
  const digest = shown.articles[0]?.digest ?? '';
  expect(readBody(digest).html).toContain(WORD);
  return [
    existsSync(cachePath('bodies', digest)),
    existsSync(cachePath('bodies', digest, 'private')),
  ];
}

test('분류를 닫으면 본문과 기록이 올리지 않는 캐시로 옮겨 가고, 열면 돌아온다', async () => {
  const folder = makeContent({ 'issues/2024-04/a.mdx': articleFile({}, `## ${WORD}\n\n${WORD}`) });
  const journal = join(folder, 'journal.yaml');
  const open = readFileSync(journal, 'utf8');
  const closed = open.replace('label: Report\n', 'label: Report\n    access: members\n');
  expect(await whereIs(folder)).toEqual([true, false]);
  writeFileSync(journal, closed);
  expect(await whereIs(folder)).toEqual([false, true]);
  expect(findWords(readTree(cache), [WORD])).toEqual([]);
  writeFileSync(journal, open);
  expect((await whereIs(folder))[0]).toBe(true);
});

test('여는 날이 되면 본문이 함께 쓰는 캐시에 온다', async () => {
  const matter = { access: 'members', opens: '2024-05-01' };
  const folder = makeContent({ 'issues/2024-04/a.mdx': articleFile(matter, WORD) });
  expect(await whereIs(folder)).toEqual([false, true]);
  vi.stubEnv('BUILD_DAY', '2024-05-01');
  expect((await whereIs(folder))[0]).toBe(true);
});

test('많은 글을 스레드로 나누어 읽어도 닫힌 글은 올리는 캐시에 남지 않는다', async () => {
  const files = Array.from({ length: 320 }, (_, index): [string, string] => [
    `issues/2024-04/a-${index}.mdx`,
    articleFile(index % 2 === 0 ? { access: 'members' } : {}, index % 2 === 0 ? WORD : '글'),
  ]);
  await readContent(makeContent(Object.fromEntries(files)), { renders: true });
  expect(findWords(readTree(cache), [WORD])).toEqual([]);
  expect(findWords(readTree(privateCacheFolder()), [WORD]).length).toBeGreaterThan(160);
});

test('머리말을 읽지 못한 기사의 기록도 올리지 않는다', async () => {
  const matter = { access: '회원사', summary: WORD };
  const folder = makeContent({ 'issues/2024-04/a.mdx': articleFile(matter, `## ${WORD}`) });
  const { messages } = await checkContent(folder);
  expect(messages.map(({ rule }) => rule)).toContain('읽을 사람');
  expect(findWords(readTree(cache), [WORD])).toEqual([]);
});

test.each([
  ['분류를 읽지 못한 저널', 'slug: report', 'slug: 리포트', 'report'],
  ['저널에 없는 분류', '', '', 'reprot'],
])('%s의 기사도 올리는 캐시에 남지 않는다', async (_name, from, to, category) => {
  const file = articleFile({ category }, `## ${WORD}\n\n${WORD}`);
  const folder = makeContent({ 'issues/2024-04/a.mdx': file });
  const journal = join(folder, 'journal.yaml');
  writeFileSync(journal, readFileSync(journal, 'utf8').replace(from, to));
  const { messages } = await checkContent(folder, { renders: true });
  expect(messages.length).toBeGreaterThan(0);
  expect(findWords(readTree(cache), [WORD])).toEqual([]);
});
