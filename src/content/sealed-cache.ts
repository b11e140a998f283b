import { createHash } from 'node:crypto';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { relative } from 'node:path';
import { cachePath, digestOf } from './cache.ts';
import { contentFolder } from './folder.ts';
import { writeAtomically } from './write-atomically.ts';

const SEAL_LENGTH = 32;
/** In milliseconds. */
const A_DAY = 86_400_000;

/** Caches bytes behind their digest, so that a changed byte is noticed when they are read. */
export function writeSealed(kind: string, name: string, bytes: Uint8Array): void {
  writeAtomically(cachePath(kind, name), Buffer.concat([sealOf(bytes), bytes]));
}

/**
 * The bytes that `writeSealed` cached; undefined if there are none or they are damaged. The time of
 * the file becomes that of this use, if it is more than a day ago: scripts/build/prune-cache.ts
 * removes what is not used.
 */
export function readSealed(kind: string, name: string): Buffer | undefined {
  const path = cachePath(kind, name);
  try {
    const sealed = readFileSync(path);
    const bytes = sealed.subarray(SEAL_LENGTH);
    if (!sealOf(bytes).equals(sealed.subarray(0, SEAL_LENGTH))) return undefined;
    const now = Date.now();
    if (now - statSync(path).mtimeMs > A_DAY) utimesSync(path, now / 1000, now / 1000);
    return bytes;
  } catch {
    return undefined;
  }
}

/** A cached result as parsed JSON; undefined if there is none or it is damaged. */
export function readCache(kind: string, name: string): unknown {
  const bytes = readSealed(kind, name);
  return bytes && JSON.parse(bytes.toString());
}

/** Caches a result as sealed JSON. */
export function writeCache(kind: string, name: string, value: unknown): void {
  writeSealed(kind, name, Buffer.from(JSON.stringify(value)));
}

function sealOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/**
 * Name of a cached file about a content folder: a digest of the folder as seen from the checkout, so
 * that a cache that is restored in another checkout is used.
 */
export function nameInContent(part: string, folder = contentFolder()): string {
  return digestOf(relative('', folder), part);
}
