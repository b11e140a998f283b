import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { openFileDigests } from '../../src/content/file-digests.ts';
import { makeFolder } from './folder.ts';

const HOUR = 3_600_000;
let folder = '';
let file = '';

beforeEach(() => {
  vi.stubEnv('CACHE_DIR', makeFolder({}));
  folder = makeFolder({ 'issues/2024-04/a.mdx': '처음', 'issues/2024-04/b.mdx': '그대로' });
  file = join(folder, 'issues/2024-04/a.mdx');
  return () => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  };
});

/** Asks for the digests of both files so many hours from now, keeps them, and returns that of the first. */
function ask(hours: number): { digest: string; changed: number } {
  vi.useFakeTimers({ now: Date.now() + hours * HOUR, toFake: ['Date'] });
  const digests = openFileDigests(folder);
  const digest = digests.digestFile('issues/2024-04/a.mdx');
  digests.digestFile('issues/2024-04/b.mdx');
  digests.keep();
  vi.useRealTimers();
  return { digest, changed: digests.countChanged() };
}

test('그대로인 파일은 지난번의 것으로 알고, 바뀐 파일만 센다', () => {
  const first = ask(1);
  expect(first.changed).toBe(2);
  expect(ask(1)).toEqual({ ...first, changed: 0 });
  writeFileSync(file, '다음');
  const next = ask(1);
  expect(next.changed).toBe(1);
  expect(next.digest).not.toBe(first.digest);
});

test('크기와 고친 시각이 같아도 바이트가 바뀐 것을 안다', () => {
  const first = ask(1);
  const { atime, mtime } = statSync(file);
  writeFileSync(file, '다음');
  utimesSync(file, atime, mtime);
  expect(ask(1).digest).not.toBe(first.digest);
});

test('방금 저장한 파일은 시각이 같아도 다시 읽는다', () => {
  ask(0);
  expect(ask(0).changed).toBe(2);
  ask(1);
  expect(ask(0).changed).toBe(0);
});

test('물은 뒤에 저장하거나 지운 것을 안다', () => {
  const digests = openFileDigests(folder);
  digests.digestFile('issues/2024-04/a.mdx');
  expect(digests.areSame()).toBe(true);
  writeFileSync(file, '더 긴 글');
  expect(digests.areSame()).toBe(false);
  rmSync(file);
  expect(digests.areSame()).toBe(false);
});
