import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepOutput } from '../../scripts/build/kept-outputs.ts';
import { keepState, readState } from '../../scripts/build/search-index/search-state.ts';
import { makeFolder } from '../content/folder.ts';
import { emptyState, refreshMarked } from '../search/marked-pages.ts';

let cache: string;

beforeEach(() => {
  cache = makeFolder({});
  vi.stubEnv('CACHE_DIR', cache);
  return () => vi.unstubAllEnvs();
});

const archive = new Map(
  Array.from({ length: 40 }, (_, index) => [`/${index}/`, `[고객]의 [소리] ${index}번`]),
);

async function keepArchive(): Promise<void> {
  const before = readState();
  keepState(await refreshMarked(archive, before, [], new Set(), keepOutput), before);
}

function keptFiles(): string[] {
  return readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('둔 그대로 다시 읽는다', async () => {
  await keepArchive();
  const { pages, corrections } = readState();
  const anew = await refreshMarked(archive, emptyState());
  expect(corrections).toEqual(anew.corrections);
  expect(pages.get('/3/')?.record.hash).toBe(anew.pages.get('/3/')?.record.hash);
  expect(pages.size).toBe(40);
});

test('고친 글이 든 파일만 다시 쓴다', async () => {
  await keepArchive();
  const old = new Map(keptFiles().map((file) => [file, readFileSync(file)]));
  const before = readState();
  keepState(
    await refreshMarked(
      new Map([...archive, ['/3/', '[고객]의 [소리] 또 3번']]),
      before,
      [],
      new Set(),
      keepOutput,
    ),
    before,
  );
  const written = keptFiles().filter((file) => old.get(file)?.equals(readFileSync(file)) !== true);
  // The file with the page, the one that all pages share, and the record of the page.
  expect(written).toHaveLength(3);
});

test('한 바이트라도 바뀐 파일의 글과, 기록이 바뀐 글은 다시 읽고, 함께 쓰는 것이 바뀌면 모두 다시 읽는다', async () => {
  await keepArchive();
  const sizes = keptFiles().map((file) => {
    const bytes = readFileSync(file);
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    writeFileSync(file, flipped);
    const { size } = readState().pages;
    writeFileSync(file, bytes);
    return size;
  });
  expect(sizes.filter((size) => size === 0)).toHaveLength(1);
  expect(Math.min(...sizes.filter((size) => size > 0))).toBeGreaterThan(20);
  expect(Math.max(...sizes.filter((size) => size < 40))).toBeLessThan(40);
  expect(readState().pages.size).toBe(40);
});
