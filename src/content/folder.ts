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

/**
 * Folder of the files that are published as they are: `public/` of the repository, or of a content
 * folder that CONTENT_DIR names.
 */
export function publicFolder(): string {
  const content = contentFolder();
  return content === SHIPPED ? resolve('public') : join(content, 'public');
}

/** The file of the public folder that says what the folder is for; it is not published. */
export const PUBLIC_README = 'README.md';

/** Folder for results that are kept between runs and can be made again at any time. */
export function cacheFolder(): string {
  return resolve(process.env.CACHE_DIR ?? '.cache');
}
