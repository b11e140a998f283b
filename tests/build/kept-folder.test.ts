import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { copyKeptFolder, keepFolder } from '../../scripts/build/renderer.ts';
import { makeFolder } from '../content/folder.ts';

let cache: string;

beforeEach(() => {
  cache = makeFolder({});
  vi.stubEnv('CACHE_DIR', cache);
  return () => vi.unstubAllEnvs();
});

const index = makeFolder({ 'pagefind.js': 'script', 'fragment/a.pf_fragment': 'a' });

const keptAs = (key: string, folder: string) => ({ folder, kind: 'search', name: 'a1', key });

function keptFile(): string {
  const [file] = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return file ? join(file.parentPath, file.name) : '';
}

test('같은 것으로 만든 색인은 다시 만들지 않고 그대로 쓴다', () => {
  const out = join(makeFolder({ 'pagefind/old.pf_meta': '' }), 'pagefind');
  expect(copyKeptFolder(keptAs('key', out))).toBe(false);
  keepFolder(keptAs('key', index));
  expect(copyKeptFolder(keptAs('other', out))).toBe(false);
  expect(copyKeptFolder(keptAs('key', out))).toBe(true);
  expect(readFileSync(join(out, 'fragment/a.pf_fragment'), 'utf8')).toBe('a');
  expect(existsSync(join(out, 'old.pf_meta'))).toBe(false);
});

test('사이트의 파일을 고쳐도 캐시의 색인은 그대로다', () => {
  const out = join(makeFolder({}), 'pagefind');
  keepFolder(keptAs('key', index));
  copyKeptFolder(keptAs('key', out));
  writeFileSync(join(out, 'pagefind.js'), 'changed');
  const again = join(makeFolder({}), 'pagefind');
  expect(copyKeptFolder(keptAs('key', again))).toBe(true);
  expect(readFileSync(join(again, 'pagefind.js'), 'utf8')).toBe('script');
});

test('어느 바이트가 바뀌어도 쓰지 않는다', () => {
  const out = join(makeFolder({}), 'pagefind');
  keepFolder(keptAs('key', index));
  const bytes = readFileSync(keptFile());
  for (const place of bytes.keys()) {
    const flipped = Buffer.from(bytes);
    flipped[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(keptFile(), flipped);
    expect(copyKeptFolder(keptAs('key', out))).toBe(false);
  }
  expect(existsSync(out)).toBe(false);
});
