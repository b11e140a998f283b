import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cacheFolder, privateCacheFolder } from './folder.ts';

/** SHA-256 of some bytes or texts as 32 hexadecimal digits, short enough for a file name. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Message of the error that is thrown when a needed result in the cache is lost or damaged. */
export const DAMAGED_CACHE = '캐시에 둔 본문이 없거나 망가졌습니다. 다시 빌드해 주세요.';

/** Name of a cache folder: `shared` is `.cache/`, `private` is `.cache.private/`, which CI never uploads. */
export type CacheName = 'shared' | 'private';

/** Path of a cached result: `.cache/bodies/3f/3f2c…`. */
export function cachePath(kind: string, name: string, cache: CacheName = 'shared'): string {
  const folder = cache === 'private' ? privateCacheFolder() : cacheFolder();
  return join(folder, kind, name.slice(0, 2), name);
}
