import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAtomically } from '../../src/content/write-atomically.ts';
import { temporaryFolder } from '../site/build-site.ts';

test('폴더를 만들어 쓰고, 있던 파일은 바꾸며, 임시 파일을 남기지 않는다', () => {
  const folder = join(temporaryFolder(), 'a/b');
  // As long a name as a file may have: 255 bytes.
  const path = join(folder, `${'가'.repeat(84)}.kt`);
  writeAtomically(path, '하나');
  writeAtomically(path, '둘', { mode: 0o600 });
  expect(readFileSync(path, 'utf8')).toBe('둘');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('쓰지 못하면 있던 파일이 그대로다', () => {
  const folder = temporaryFolder();
  const blocker = join(folder, 'file');
  writeFileSync(blocker, '그대로');
  expect(() => {
    writeAtomically(join(blocker, 'beneath'), '새것');
  }).toThrow();
  expect(readFileSync(blocker, 'utf8')).toBe('그대로');
});
