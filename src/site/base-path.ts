import { memoise } from '../text/memoise.ts';

/*
 * A site may be published below a path: `https://name.github.io/journal`. Addresses of the model
 * (`/issues/2024-04/`) do not contain this path, because they are identities that must not change
 * when a site moves. It is added only where an address leaves the build: in absolute URLs
 * (`absoluteUrl`), in HTML and CSS as they are written (`add-base.ts`), and in the browser.
 */

/** The path below which a site is published: `/journal`, or '' if it is at the root of its host. */
export const basePath = memoise((site) => new URL(site).pathname.replace(/\/$/u, ''));

/** `/about/` with base `/journal` gives `/journal/about/`; anything but a path from the root is returned unchanged. */
export function addBase(address: string, base: string): string {
  return isFromRoot(address) ? base + address : address;
}

/** `/journal/about/` with base `/journal` gives `/about/`; undefined if the path is not below the base. */
export function removeBase(path: string, base: string): string | undefined {
  if (path === base) return '/';
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
}

/** Whether the text is a path from the root, `/about/`, unlike `about/` and `//example.org/`. */
export function isFromRoot(address: string): boolean {
  return address.startsWith('/') && !address.startsWith('//');
}
