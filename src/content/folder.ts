import { join, resolve } from 'node:path';

/** The archive that is built: CONTENT_DIR, or the one that ships. */
export function contentFolder(): string {
  return resolve(process.env.CONTENT_DIR ?? SHIPPED);
}

/** What a folder without journal.yaml or pages takes them from. */
export const SHIPPED = resolve('content');

/** Where the standing pages lie: PAGES_DIR, or those that ship. */
export function pagesFolder(): string {
  return resolve(process.env.PAGES_DIR ?? join(SHIPPED, 'pages'));
}

/** Results that can be made again at any time, kept between runs. */
export function cacheFolder(): string {
  return resolve(process.env.CACHE_DIR ?? '.cache');
}
