import { parsePictureName } from '../../exports/offline-list.ts';

/** Name of the cache; with the base path, because sites of one host share their caches. */
export const CACHE = `saved${BASE_PATH}`;

/**
 * The key of the list of kept issues, at which the site has no file. Each kept file is under its address with its
 * digest as query.
 */
const INDEX = `${BASE_PATH}/kept.json`;

/** An issue that is kept whole. */
export interface KeptIssue {
  /** Path of its page, with the base path. */
  page: string;
  title: string;
  files: readonly KeptFile[];
  screen: Screen;
}

/** For which screen pictures were chosen: a service worker knows no screen. */
export interface Screen {
  /** Formats that the browser shows, smallest files first: `['avif', 'webp']`. */
  formats: readonly string[];
  /** The width in pixels of the device for each `sizes` of a picture; without an entry it is the largest of all. */
  widths: Readonly<Record<string, number>>;
}

/** A kept file: the name for which it answers (see `nameOf`), its key in the cache, its size in bytes. */
export type KeptFile = readonly [name: string, key: string, bytes: number];

/** The cache with everything that is kept; `undefined` if nothing is. */
export async function openKeptCache(): Promise<Cache | undefined> {
  return (await caches.has(CACHE)) ? caches.open(CACHE) : undefined;
}

/** The kept issues, last kept first. */
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

/** The kept file for a path with the base path: of the issue that was kept last, if several have one. */
export async function findKeptFile(cache: Cache, path: string): Promise<Response | undefined> {
  const name = nameOf(path);
  const files = (await listKept(cache)).flatMap((issue) => issue.files);
  const key = files.find(([own]) => own === name || own === `${name}/`)?.[1];
  return key === undefined ? undefined : cache.match(key);
}

/** The name for which a kept file answers: its path, or for a picture the part that all its files share. */
export function nameOf(path: string): string {
  return parsePictureName(path)?.picture ?? path;
}
