import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, FIXTURE, readTree, temporaryFolder } from '../site/build-site.ts';

let files: Map<string, Buffer>;

// The build verifies its links, so nothing leads to what is left out.
beforeAll(async () => {
  const work = temporaryFolder();
  const content = join(work, 'content');
  cpSync(FIXTURE, content, { recursive: true });
  appendFileSync(join(content, 'journal.yaml'), 'omit: [markdown, letters, category-archives]\n');
  const { code, output } = await buildSite(content, join(work, 'site'), join(work, 'cache'));
  if (code !== 0) throw new Error(output);
  files = readTree(join(work, 'site'));
});

test('journal.yaml의 omit에 적은 것은 만들지 않고, 나머지는 그대로 만든다', () => {
  const made = (pattern: RegExp): string[] =>
    [...files.keys()].filter((file) => pattern.test(file));
  expect(made(/\.md$|letter\.(?:html|txt)$|^feeds\/archive\/.+\//u)).toEqual([]);
  expect(made(/^feeds\/archive\/[^/]+\.xml$/u).length).toBeGreaterThan(1);
  expect(files.has('feeds/complete.xml')).toBe(true);
  expect(files.has('categories/report/rss.xml')).toBe(true);
});

test.each([
  ['issues/2024-06/chat/index.html', /text\/markdown|index\.md/u],
  ['llms.txt', /index\.md/u],
  ['categories/report/rss.xml', /prev-archive/u],
])('%s에는 그것으로 가는 링크가 없다', (file, link) => {
  expect(files.get(file)?.toString()).not.toMatch(link);
});
