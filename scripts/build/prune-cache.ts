import { existsSync, readdirSync, rmSync, type Stats, statSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { cacheFolder, privateCacheFolder } from '../../src/content/folder.ts';
import { nameInContent, readCache, writeCache } from '../../src/content/sealed-cache.ts';
import { type KeptOutputs, listDigests, OUTPUT_BYTES, OUTPUT_LISTS } from './kept-outputs.ts';

const DAY = 86_400_000;
/** Files that no build has used for this time (in milliseconds) are removed. */
const LIFETIME = 30 * DAY;
/**
 * Maximum size of the cache in bytes; above it the files that were not used for longest are removed. It is
 * half of what GitHub stores for the caches of a repository; 10,000 articles need about 1.5 GB.
 */
const MOST_BYTES = 5e9;
/** Folders of the cache in which each version of an entry, a picture, a text or the code has files of its own. */
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
/** Kinds in the private cache: only the texts of articles for members, and their pictures. */
const PRIVATE_KINDS = ['bodies', 'charts', 'renditions'];
const MARK = 'pruned';

/** The cached files that a build has used: the files of its site, and those named by digests of entries. */
interface Used {
  outputs: KeptOutputs;
  digests: Iterable<string>;
}

/** Number and bytes of the removed files. */
interface Pruned {
  files: number;
  bytes: number;
}

/**
 * Removes unused files from the cache, at most once a day for each content folder, and not after the first
 * build, when nothing is old: looking through a cache of 10,000 articles takes seconds. Bytes of outputs are
 * removed a day after no list names them; other files after 30 days in which no build used or read them
 * (reading sets their mtime). `now` is in milliseconds, `most` in bytes.
 */
export async function pruneCache(
  readUsed: () => Promise<Used>,
  now: number,
  most = MOST_BYTES,
): Promise<Pruned> {
  const last = z.number().safeParse(readCache(MARK, nameInContent(MARK)));
  if (last.success && now - last.data < DAY) return { files: 0, bytes: 0 };
  writeCache(MARK, nameInContent(MARK), now);
  if (!last.success) return { files: 0, bytes: 0 };
  const used = await readUsed();

  const lists = filesOf(OUTPUT_LISTS).filter(({ state }) => now - state.mtimeMs > LIFETIME);
  for (const { path } of lists) rmSync(path, { force: true });
  const listed = listDigests();
  const outputs = filesOf(OUTPUT_BYTES);
  const bytes = outputs.filter(
    // Only after a day: `npm run impact` may have written the bytes and not yet their list.
    ({ path, state }) => !listed.has(basename(path)) && now - state.mtimeMs > DAY,
  );
  const names = new Set([...used.digests, ...used.outputs.keys().map((file) => basename(file))]);
  const found = [
    ...KINDS.flatMap((kind) => filesOf(kind)),
    ...PRIVATE_KINDS.flatMap((kind) => filesOf(kind, privateCacheFolder())),
  ];
  const others = found.map((file) => keepUsed(file, names, now));
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

/** All files in a folder of the cache. */
function filesOf(kind: string, cache = cacheFolder()): CachedFile[] {
  const folder = join(cache, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    return [{ path, state: statSync(path) }];
  });
}

/** Sets the mtime of a file to now if the build has used it. */
function keepUsed(file: CachedFile, names: ReadonlySet<string>, now: number): CachedFile {
  if (!names.has(basename(file.path)) || now - file.state.mtimeMs < DAY) return file;
  utimesSync(file.path, now / 1000, now / 1000);
  return { ...file, state: { ...file.state, mtimeMs: now } };
}

function sizeOf(files: readonly CachedFile[]): number {
  return files.reduce((sum, { state }) => sum + state.size, 0);
}

/** The files that were not used for longest, as many as are needed for `bytes` in total. */
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
