import { existsSync, readdirSync, rmSync, type Stats, statSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { cacheFolder } from '../../src/content/folder.ts';
import { nameInContent, readCache, writeCache } from '../../src/content/sealed-cache.ts';
import { type KeptOutputs, listDigests, OUTPUT_BYTES, OUTPUT_LISTS } from './kept-outputs.ts';

const DAY = 86_400_000;
/** What no build has used for so many milliseconds is removed. */
const LIFETIME = 30 * DAY;
/**
 * Most bytes of the cache, beyond which the oldest files are removed: half of what GitHub keeps of a
 * repository's caches. 10,000 articles need about 1.5 GB.
 */
const MOST_BYTES = 5e9;
/** Kinds with files for each version of an entry, a picture, a text or the code. */
const KINDS = [
  ...[
    'bodies',
    'charts',
    'code',
    'drawings',
    'faults',
    'images',
    'morphemes',
    'pagefind',
    'related',
    'renderer',
  ],
  ...['renditions', 'title-font'],
];
const MARK = 'pruned';

/** What a build has used: files of the site, and digests of its entries. */
interface Used {
  outputs: KeptOutputs;
  digests: Iterable<string>;
}

/** What was removed. */
interface Pruned {
  files: number;
  bytes: number;
}

/**
 * Removes what is no longer used, once a day for each content folder. Bytes of outputs go as soon as
 * no list names them; other files if they were neither used nor read for 30 days, as their time says,
 * which is set when they are read.
 */
export async function pruneCache(
  readUsed: () => Promise<Used>,
  now: number,
  most = MOST_BYTES,
): Promise<Pruned> {
  const last = z.number().safeParse(readCache(MARK, nameInContent(MARK)));
  if (last.success && now - last.data < DAY) return { files: 0, bytes: 0 };
  writeCache(MARK, nameInContent(MARK), now);
  const used = await readUsed();

  const lists = filesOf(OUTPUT_LISTS).filter(({ state }) => now - state.mtimeMs > LIFETIME);
  for (const { path } of lists) rmSync(path, { force: true });
  const listed = listDigests();
  const outputs = filesOf(OUTPUT_BYTES);
  const bytes = outputs.filter(
    // A day's grace: `npm run impact` may be about to list them.
    ({ path, state }) => !listed.has(basename(path)) && now - state.mtimeMs > DAY,
  );
  const names = new Set([...used.digests, ...used.outputs.keys().map((file) => basename(file))]);
  const others = KINDS.flatMap(filesOf).map((file) => keepUsed(file, names, now));
  const old = others.filter(({ state }) => now - state.mtimeMs > LIFETIME);
  const kept = others.filter(({ state }) => now - state.mtimeMs <= LIFETIME);
  const size = sizeOf(kept) + sizeOf(outputs) - sizeOf(bytes);
  const removed = [...bytes, ...old, ...oldestOf(kept, size - most)];
  for (const { path } of removed) rmSync(path, { force: true });
  return { files: lists.length + removed.length, bytes: sizeOf([...lists, ...removed]) };
}

interface CachedFile {
  path: string;
  state: Pick<Stats, 'size' | 'mtimeMs'>;
}

/** All files of a kind. */
function filesOf(kind: string): CachedFile[] {
  const folder = join(cacheFolder(), kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    return [{ path, state: statSync(path) }];
  });
}

/** Sets the time of a file that the build has used. */
function keepUsed(file: CachedFile, names: ReadonlySet<string>, now: number): CachedFile {
  if (!names.has(basename(file.path)) || now - file.state.mtimeMs < DAY) return file;
  utimesSync(file.path, now / 1000, now / 1000);
  return { ...file, state: { ...file.state, mtimeMs: now } };
}

function sizeOf(files: readonly CachedFile[]): number {
  return files.reduce((sum, { state }) => sum + state.size, 0);
}

/** The files longest unused that together have at least so many bytes. */
function oldestOf(files: readonly CachedFile[], bytes: number): CachedFile[] {
  let left = bytes;
  return files
    .toSorted((a, b) => a.state.mtimeMs - b.state.mtimeMs)
    .filter(({ state }) => {
      if (left <= 0) return false;
      left -= state.size;
      return true;
    });
}
