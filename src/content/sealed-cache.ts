import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { cachePath, digestOf } from './cache.ts';
import { contentFolder } from './folder.ts';
import { writeAtomically } from './write-atomically.ts';

const SEAL_LENGTH = 32;

/** Caches bytes behind their digest, so that a changed byte is noticed when they are read. */
export function writeSealed(kind: string, name: string, bytes: Uint8Array): void {
  writeAtomically(cachePath(kind, name), Buffer.concat([sealOf(bytes), bytes]));
}

/** The bytes that `writeSealed` cached; undefined if there are none or they are damaged. */
export function readSealed(kind: string, name: string): Buffer | undefined {
  try {
    const sealed = readFileSync(cachePath(kind, name));
    const bytes = sealed.subarray(SEAL_LENGTH);
    return sealOf(bytes).equals(sealed.subarray(0, SEAL_LENGTH)) ? bytes : undefined;
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
