import type { Host } from '../../archive/host.ts';
import type { HostFiles, HostSite } from './host-site.ts';
import { toNginxFiles } from './nginx-snippet.ts';
import { toPagesFiles } from './pages-files.ts';
import { toCloudflareFiles, toNetlifyFiles } from './rule-files.ts';

const WRITERS: Record<Host, (site: HostSite) => HostFiles> = {
  none: () => ({ files: [], notes: [] }),
  pages: toPagesFiles,
  netlify: toNetlifyFiles,
  cloudflare: toCloudflareFiles,
  nginx: toNginxFiles,
};

/** The files with which a host sends the site's redirects and headers. */
export function toHostFiles(host: Host, site: HostSite): HostFiles {
  return WRITERS[host](site);
}
