import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './folder.ts';
import { writeAtomically } from './write-atomically.ts';

/** SHA-256 of some bytes or texts as 32 hexadecimal digits, short enough for a file name. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** A cached result as parsed JSON; undefined if there is none or it cannot be parsed. */
export function readCache(kind: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(cachePath(kind, name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Caches a result as JSON. */
export function writeCache(kind: string, name: string, value: unknown): void {
  writeAtomically(cachePath(kind, name), JSON.stringify(value));
}

/** Path of a cached result: `.cache/bodies/3f/3f2c…`. */
export function cachePath(kind: string, name: string): string {
  return join(cacheFolder(), kind, name.slice(0, 2), name);
}
