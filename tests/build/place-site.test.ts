import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepOutput, type KeptOutput, pathOfKept } from '../../scripts/build/kept-outputs.ts';
import { holdsSite, placeSite } from '../../scripts/build/place-site.ts';
import { makeFolder } from '../content/folder.ts';
import { readTree } from '../site/build-site.ts';

beforeEach(() => {
  vi.stubEnv('CACHE_DIR', makeFolder({}));
  return () => vi.unstubAllEnvs();
});

const PAGE = 'issues/2024-04/가/index.html';

const siteOf = (files: Record<string, string>): Map<string, KeptOutput> =>
  new Map(
    Object.entries(files).map(([file, text]) => [file, keepOutput(Buffer.from(text), undefined)]),
  );

const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readTree(folder)
      .entries()
      .map(([file, bytes]) => [file, String(bytes)]),
  );

test('사이트의 파일은 캐시의 바이트를 가리켜, 디스크를 더 쓰지 않는다', () => {
  const folder = join(makeFolder({}), 'site');
  const outputs = siteOf({ [PAGE]: '<p>글</p>' });
  placeSite(folder, outputs);
  expect(textsIn(folder)).toEqual({ [PAGE]: '<p>글</p>' });
  const [output] = outputs.values();
  expect(statSync(join(folder, PAGE)).ino).toBe(output?.inode);
});

test('앞 사이트의 폴더를 새 사이트로 바꾸며, 그대로인 파일은 건드리지 않는다', () => {
  const folder = join(makeFolder({}), 'site');
  placeSite(folder, siteOf({ 'same.html': '그대로', 'a/b/gone.html': '지울 글', 'rss.xml': '옛' }));
  const { ctimeMs } = statSync(join(folder, 'same.html'));
  const next = siteOf({ 'same.html': '그대로', a: '폴더였던 파일', 'rss.xml/index.html': '새' });
  placeSite(folder, next);
  expect(textsIn(folder)).toEqual({
    'same.html': '그대로',
    a: '폴더였던 파일',
    'rss.xml/index.html': '새',
  });
  expect(statSync(join(folder, 'same.html')).ctimeMs).toBe(ctimeMs);
  expect(holdsSite(folder, next)).toBe(true);
});

/** What may have happened to a site since it was built. */
const CHANGES: Record<string, (folder: string) => void> = {
  '파일을 고친 것': (folder) => {
    writeFileSync(join(folder, PAGE), '<p>손으로 고친 글</p>');
  },
  '파일이 더 있는 것': (folder) => {
    writeFileSync(join(folder, 'issues/CNAME'), 'example.org');
  },
  '빈 폴더가 더 있는 것': (folder) => {
    mkdirSync(join(folder, 'issues/empty'));
  },
  '링크가 더 있는 것': (folder) => {
    symlinkSync('/etc', join(folder, 'etc'));
  },
};

test.each(Object.entries(CHANGES))('%s을 알아보고 되돌린다', (_name, change) => {
  const folder = join(makeFolder({}), 'site');
  placeSite(folder, siteOf({ [PAGE]: '<p>글</p>', 'index.html': '홈' }));
  expect(holdsSite(folder, siteOf({ [PAGE]: '<p>글</p>', 'index.html': '홈' }))).toBe(true);
  change(folder);
  const outputs = siteOf({ [PAGE]: '<p>글</p>', 'index.html': '홈' });
  expect(holdsSite(folder, outputs)).toBe(false);
  placeSite(folder, outputs);
  expect(textsIn(folder)).toEqual({ [PAGE]: '<p>글</p>', 'index.html': '홈' });
  expect(holdsSite(folder, outputs)).toBe(true);
  const [output] = outputs.values();
  expect(output && readFileSync(pathOfKept(output), 'utf8')).toBe('<p>글</p>');
});
