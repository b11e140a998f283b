import { createHash } from 'node:crypto';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { relative } from 'node:path';
import { type CacheName, cachePath, digestOf } from './cache.ts';
import { contentFolder } from './folder.ts';
import { writeAtomically } from './write-atomically.ts';

const SEAL_LENGTH = 32;
const DAY_IN_MS = 86_400_000;

/**
 * Caches bytes with a seal: the file begins with their SHA-256 digest (32 bytes), so that `readSealed`
 * notices damage. `kind` is a folder of the cache, `name` the file's name: `bodies`, `3f2c…`.
 */
export function writeSealed(
  kind: string,
  name: string,
  bytes: Uint8Array,
  cache?: CacheName,
): void {
  writeAtomically(cachePath(kind, name, cache), Buffer.concat([sealOf(bytes), bytes]));
}

/**
 * The bytes that `writeSealed` cached; undefined if there are none or they are damaged. Sets the mtime
 * of the file to now if it is more than a day old, because scripts/build/prune-cache.ts removes files
 * that have not been used for long.
 */
export function readSealed(kind: string, name: string, cache?: CacheName): Buffer | undefined {
  const path = cachePath(kind, name, cache);
  try {
    const sealed = readFileSync(path);
    const bytes = sealed.subarray(SEAL_LENGTH);
    if (!sealOf(bytes).equals(sealed.subarray(0, SEAL_LENGTH))) return undefined;
    const now = Date.now();
    if (now - statSync(path).mtimeMs > DAY_IN_MS) utimesSync(path, now / 1000, now / 1000);
    return bytes;
  } catch {
    return undefined;
  }
}

/** A cached result as parsed JSON; undefined if there is none or it is damaged. */
export function readCache(kind: string, name: string, cache?: CacheName): unknown {
  const bytes = readSealed(kind, name, cache);
  return bytes && JSON.parse(bytes.toString());
}

/** Caches a value as JSON, with a seal. */
export function writeCache(kind: string, name: string, value: unknown, cache?: CacheName): void {
  writeSealed(kind, name, Buffer.from(JSON.stringify(value)), cache);
}

function sealOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/**
 * Name of a cached file about a content folder: a digest of `part` (`issues`) and of the folder's path
 * relative to the checkout, so that the cache is still valid when it is restored in another checkout.
 */
export function nameInContent(part: string, folder = contentFolder()): string {
  return digestOf(relative('', folder), part);
}
