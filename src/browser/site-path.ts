import { addBase, removeBase } from '../site/base-path.ts';

// Set by Vite: `/`, or the path below which the site is published, `/journal`.
const BASE = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** The path of an address of the site in the browser: `/journal/search/` for `/search/`. */
export function toSitePath(address: string): string {
  return addBase(address, BASE);
}

/** The address of a path in the browser, `/search/` for `/journal/search/`; a path outside of the site is returned unchanged. */
export function fromSitePath(path: string): string {
  return removeBase(path, BASE) ?? path;
}

/** A key of localStorage for texts of this site: sites of one host, `/journal` and `/paper`, share its storage. */
export function storageKey(name: string): string {
  return name + BASE;
}
