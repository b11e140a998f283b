import type { HostFiles, HostSite } from './host-site.ts';

/**
 * Files for GitHub Pages, which takes neither headers nor redirects: `.nojekyll`, so that Jekyll does
 * not leave out `_astro/`, and `CNAME` with the site's own domain. Both count only if a branch is
 * published; with a workflow GitHub takes the domain from the settings of the repository.
 */
export function toPagesFiles({ url }: HostSite): HostFiles {
  const { hostname, pathname } = new URL(url);
  const isOwnDomain = pathname === '/' && !hostname.endsWith('.github.io');
  return {
    files: [['.nojekyll', ''], ...(isOwnDomain ? [['CNAME', `${hostname}\n`] as const] : [])],
    notes: [],
  };
}
