import { resolve } from 'node:path';

/** The archive that is built: CONTENT_DIR, or the one that ships. */
export function contentFolder(): string {
  return resolve(process.env.CONTENT_DIR ?? SHIPPED);
}

/** What a folder without journal.yaml or pages takes them from. */
export const SHIPPED = resolve('content');

/** Results that can be made again at any time, kept between runs. */
export function cacheFolder(): string {
  return resolve(process.env.CACHE_DIR ?? '.cache');
}
