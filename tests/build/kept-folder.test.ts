import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { copyKeptFolder, keepFolder } from '../../scripts/build/kept-folder.ts';
import { makeFolder } from '../content/folder.ts';

let cache: string;

beforeEach(() => {
  cache = makeFolder({});
  vi.stubEnv('CACHE_DIR', cache);
  return () => vi.unstubAllEnvs();
});

const index = makeFolder({ 'pagefind.js': 'script', 'fragment/a.pf_fragment': 'a' });

test('같은 것으로 만든 색인은 다시 만들지 않고 그대로 쓴다', () => {
  const out = join(makeFolder({}), 'pagefind');
  expect(copyKeptFolder('search', 'key', out)).toBe(false);
  keepFolder('search', 'key', index);
  expect(copyKeptFolder('search', 'other', out)).toBe(false);
  expect(copyKeptFolder('search', 'key', out)).toBe(true);
  expect(readFileSync(join(out, 'fragment/a.pf_fragment'), 'utf8')).toBe('a');
});

test('사이트의 파일을 고쳐도 캐시의 색인은 그대로다', () => {
  const out = join(makeFolder({}), 'pagefind');
  keepFolder('search', 'key', index);
  copyKeptFolder('search', 'key', out);
  writeFileSync(join(out, 'pagefind.js'), 'changed');
  expect(copyKeptFolder('search', 'key', join(makeFolder({}), 'pagefind'))).toBe(true);
});

test('한 바이트라도 바뀐 색인은 쓰지 않는다', () => {
  const out = join(makeFolder({}), 'pagefind');
  keepFolder('search', 'key', index);
  writeFileSync(join(cache, 'search/key/files/fragment/a.pf_fragment'), 'b');
  expect(copyKeptFolder('search', 'key', out)).toBe(false);
  expect(existsSync(out)).toBe(false);
});

test('오래된 색인은 지운다', () => {
  for (const key of ['a', 'b', 'c', 'd', 'e']) keepFolder('search', key, index);
  expect(readdirSync(join(cache, 'search'))).toHaveLength(3);
});
