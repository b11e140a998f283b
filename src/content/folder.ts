import { join, resolve } from 'node:path';

/** The content folder: CONTENT_DIR, or `content/` of the repository. */
export function contentFolder(): string {
  return resolve(process.env.CONTENT_DIR ?? SHIPPED);
}

/**
 * The repository's own `content/`: the content folder unless CONTENT_DIR names another, which takes
 * from it the settings files and standing pages that it lacks.
 */
export const SHIPPED = resolve('content');

/** Folder of the standing pages: PAGES_DIR, or `content/pages/`. */
export function pagesFolder(): string {
  return resolve(process.env.PAGES_DIR ?? join(SHIPPED, 'pages'));
}

/** Folder for results that are kept between runs and can be made again at any time. */
export function cacheFolder(): string {
  return resolve(process.env.CACHE_DIR ?? '.cache');
}
