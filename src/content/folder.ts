import { join, relative, resolve } from 'node:path';

/**
 * Path of the repository's own `content/`, which is the content folder unless CONTENT_DIR names another. A
 * site made from another folder contains no files of this one.
 */
export const SHIPPED_CONTENT = resolve('content');

/** The content folder: CONTENT_DIR, or `content/` of the repository. */
export function contentFolder(): string {
  return resolve(process.env.CONTENT_DIR ?? SHIPPED_CONTENT);
}

/** Path of a file of a content folder from the working folder, so that an editor can open it from a message. */
export function nameFromHere(file: string, folder = contentFolder()): string {
  return join(relative(process.cwd(), folder), file);
}

/** Folder of the standing pages of a content folder. */
export function pagesFolder(content = contentFolder()): string {
  return join(content, 'pages');
}

/**
 * Folder of the files that are published as they are: `public/` of the repository, or of a content
 * folder that CONTENT_DIR names.
 */
export function publicFolder(): string {
  const content = contentFolder();
  return content === SHIPPED_CONTENT ? resolve('public') : join(content, 'public');
}

/** The file of the public folder that explains what the folder is for; it is not published. */
export const PUBLIC_README = 'README.md';

/** The cache folder, CACHE_DIR or `.cache/`: results of earlier runs, which may be deleted at any time. */
export function cacheFolder(): string {
  return resolve(process.env.CACHE_DIR ?? '.cache');
}

/**
 * The folder beside the cache, `.cache.private/`, for results that contain the text of an article for
 * members. CI workflows store `.cache/` with GitHub, never this folder.
 */
export function privateCacheFolder(): string {
  return `${cacheFolder()}.private`;
}
