import { parsePictureName } from '../../exports/offline-list.ts';
import { decodeUrl } from '../../site/urls.ts';

/** Name of the cache with kept issues; contains the base path, because sites on one host share their caches. */
export const KEPT_CACHE = `saved${BASE_PATH}`;

/**
 * The cache key of the list of kept issues; the site has no file at this address. The key of a kept file is
 * its address with its digest as query.
 */
const INDEX = `${BASE_PATH}/kept.json`;

/** An issue that is kept on this device for reading offline, with all its files. */
export interface KeptIssue {
  /** Path of its page, with the base path. */
  page: string;
  title: string;
  files: readonly KeptFile[];
  screen: Screen;
}

/**
 * The screen for which picture sizes were chosen; stored, because a service worker cannot ask about the
 * screen.
 */
export interface Screen {
  /** Formats that the browser shows, smallest files first: `['avif', 'webp']`. */
  formats: readonly string[];
  /**
   * The width in device pixels for each `sizes` attribute; the largest of these is taken for a picture with
   * another `sizes`.
   */
  widths: Readonly<Record<string, number>>;
}

/** A kept file: the name under which it is found (see `nameOf`), its key in the cache, its size in bytes. */
export type KeptFile = readonly [name: string, key: string, bytes: number];

/** The cache with all kept issues; `undefined` if nothing is kept. */
export async function openKeptCache(): Promise<Cache | undefined> {
  return (await caches.has(KEPT_CACHE)) ? caches.open(KEPT_CACHE) : undefined;
}

/** The kept issues, the one kept last first. */
export async function listKept(cache: Cache): Promise<KeptIssue[]> {
  const index = await cache.match(INDEX);
  const list: unknown = await index?.json();
  return Array.isArray(list) ? list.filter(isKeptIssue) : [];
}

function isKeptIssue(item: unknown): item is KeptIssue {
  return typeof item === 'object' && item !== null && 'page' in item && 'screen' in item;
}

/** Replaces the list of kept issues in one step, then removes all files that none of them needs. */
export async function storeKept(cache: Cache, issues: readonly KeptIssue[]): Promise<void> {
  await cache.put(INDEX, Response.json(issues));
  await removeUnused(cache, issues);
}

/** Removes all files from the cache that none of the issues needs. */
export async function removeUnused(cache: Cache, issues: readonly KeptIssue[]): Promise<void> {
  const keys = [INDEX, ...issues.flatMap(({ files }) => files.map(([, key]) => key))];
  const used = new Set(keys.map((key) => new URL(key, location.origin).href));
  const unused = (await cache.keys()).filter(({ url }) => !used.has(url));
  await Promise.all(unused.map((request) => cache.delete(request)));
}

/**
 * The kept file for a path with the base path. If several issues have one, that of the issue with the `page`
 * that asks for it, because two issues may be from before and after a change of the site: the keys of the one
 * do not open the texts of the other. Otherwise that of the issue that was kept last.
 */
export async function findKeptFile(
  cache: Cache,
  path: string,
  page = path,
): Promise<Response | undefined> {
  const issues = await listKept(cache);
  const own = issues.filter(({ files }) => findKey(files, page) !== undefined);
  const key = [...own, ...issues].map(({ files }) => findKey(files, path)).find(Boolean);
  return key === undefined ? undefined : cache.match(key);
}

/** The key of the file for a path, however its letters are percent-encoded: hosts decode them, too. */
function findKey(files: readonly KeptFile[], path: string): string | undefined {
  const name = decodeUrl(nameOf(path));
  return files.find(([own]) => [name, `${name}/`].includes(decodeUrl(own)))?.[1];
}

/**
 * The name under which a kept file is found: its path; for a picture the part of the path that all its sizes
 * share, because only one size is kept.
 */
export function nameOf(path: string): string {
  return parsePictureName(path)?.picture ?? path;
}
