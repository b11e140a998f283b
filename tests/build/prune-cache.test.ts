import { existsSync, utimesSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepOutput, writeOutputs } from '../../scripts/build/kept-outputs.ts';
import { pruneCache } from '../../scripts/build/prune-cache.ts';
import { cachePath } from '../../src/content/cache.ts';
import { readSealed, writeSealed } from '../../src/content/sealed-cache.ts';
import { makeFolder } from '../content/folder.ts';

const DAY = 86_400_000;
const nothing = () => Promise.resolve({ outputs: new Map(), digests: [] });

beforeEach(async () => {
  vi.stubEnv('CACHE_DIR', makeFolder({}));
  // The first build of a folder.
  await pruneCache(nothing, Date.now() - 2 * DAY);
  return () => vi.unstubAllEnvs();
});

/** Makes a file so many days old. */
function age(path: string, days: number): void {
  const time = (Date.now() - days * DAY) / 1000;
  utimesSync(path, time, time);
}

/** A kept file of a kind, so many days old; whether it is still there. */
function keep(kind: string, name: string, days: number, size = 100): () => boolean {
  writeSealed(kind, name, Buffer.alloc(size - 32));
  age(cachePath(kind, name), days);
  return () => existsSync(cachePath(kind, name));
}

test('한 달 동안 쓰지 않은 것을 지우고, 쓰는 것은 얼마나 오래됐든 남긴다', async () => {
  const unused = keep('bodies', 'unused', 31);
  const recent = keep('bodies', 'recent', 29);
  const used = keep('bodies', 'used', 400);
  const picture = keep('renditions', 'a-640.avif', 400);
  const read = keep('morphemes', 'read', 400);
  readSealed('morphemes', 'read');
  const output = { digest: 'digest', size: 1, modified: 0, inode: 0 };
  const all = { outputs: new Map([['media/a-640.avif', output]]), digests: ['used'] };
  const pruned = await pruneCache(() => Promise.resolve(all), Date.now());
  expect(pruned).toEqual({ files: 1, bytes: 100 });
  expect([unused(), recent(), used(), picture(), read()]).toEqual([false, true, true, true, true]);
  // What was used is as good as new for the next 30 days, also for other content folders.
  expect((await pruneCache(nothing, Date.now() + 29 * DAY)).files).toBe(1);
  expect([recent(), used(), picture()]).toEqual([false, true, true]);
});

test('어느 목록에도 없는 사이트의 파일은 지우고, 있는 것은 시각도 그대로 둔다', async () => {
  const listed = keepOutput(Buffer.from('실린 글'), 'a');
  const unlisted = keepOutput(Buffer.from('고치기 전의 글'), 'a');
  for (const { digest } of [listed, unlisted]) age(cachePath('output-bytes', digest), 40);
  writeOutputs('rendered', 'code', new Map([['index.html', listed]]));
  expect((await pruneCache(nothing, Date.now())).files).toBe(1);
  expect(existsSync(cachePath('output-bytes', unlisted.digest))).toBe(false);
  expect(keepOutput(Buffer.from('실린 글'), 'a').modified).toBeLessThan(Date.now() - 39 * DAY);
});

test('정한 크기를 넘으면 오래 쓰지 않은 것부터 지운다', async () => {
  const oldest = keep('drawings/edition', 'oldest', 20);
  const older = keep('bodies', 'older', 10);
  const newest = keep('bodies', 'newest', 1);
  expect(await pruneCache(nothing, Date.now(), 150)).toEqual({ files: 2, bytes: 200 });
  expect([oldest(), older(), newest()]).toEqual([false, false, true]);
});

test('첫 빌드에서는 캐시를 뒤지지 않는다', async () => {
  vi.stubEnv('CACHE_DIR', makeFolder({}));
  const unused = keep('bodies', 'unused', 31);
  expect((await pruneCache(nothing, Date.now())).files).toBe(0);
  expect(unused()).toBe(true);
});

test('하루에 한 번만 정리한다', async () => {
  await pruneCache(nothing, Date.now());
  const unused = keep('bodies', 'unused', 31);
  expect((await pruneCache(nothing, Date.now() + 0.9 * DAY)).files).toBe(0);
  expect(unused()).toBe(true);
  expect((await pruneCache(nothing, Date.now() + 1.1 * DAY)).files).toBe(1);
});
