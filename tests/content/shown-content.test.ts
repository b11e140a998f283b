import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { isError } from '../../src/check/message.ts';
import { createContentReader } from '../../src/content/shown-content.ts';
import { articleFile, makeContent, makeFolder } from './folder.ts';

beforeEach(() => {
  vi.stubEnv('CACHE_DIR', makeFolder({}));
});

const A = 'issues/2024-04/a.mdx';
const B = 'issues/2024-04/b.mdx';

/** Opens a folder with two articles; `read` gives the titles to show and the files with errors. */
function open() {
  const folder = makeContent({
    [A]: articleFile({ title: '가게 소식' }),
    [B]: articleFile({ title: '나무 소식' }),
  });
  const readAll = createContentReader(folder, () => 'uuid:1');
  const read = async (): Promise<{ titles: string[]; faulty: string[] }> => {
    const { input, messages } = await readAll();
    const titles = input?.articles.map(({ title }) => title) ?? [];
    const faulty = messages.filter(isError).map(({ file }) => file.replace(/^.*\//u, ''));
    return { titles, faulty: [...new Set(faulty)] };
  };
  return { folder, read };
}

test('잘못 고친 기사는 마지막으로 바르던 대로 보이고, 지운 기사는 사라진다', async () => {
  const { folder, read } = open();
  expect(await read()).toEqual({ titles: ['가게 소식', '나무 소식'], faulty: [] });

  writeFileSync(join(folder, A), articleFile({ title: '가게 새 소식', category: '없는 분류' }));
  expect(await read()).toEqual({ titles: ['가게 소식', '나무 소식'], faulty: ['a.mdx'] });

  writeFileSync(join(folder, A), articleFile({ title: '가게 새 소식' }));
  rmSync(join(folder, B));
  expect(await read()).toEqual({ titles: ['가게 새 소식'], faulty: [] });
});

test('journal.yaml을 잘못 고쳐도 글은 그대로 보인다', async () => {
  const { folder, read } = open();
  await read();
  writeFileSync(join(folder, 'journal.yaml'), 'title: [');
  const { titles, faulty } = await read();
  expect(titles).toHaveLength(2);
  expect(faulty).toContain('journal.yaml');
});
