/**
 * Hosts for which a build can make files with redirects and headers: `pages` is GitHub Pages, `none` any
 * other host.
 */
export const HOSTS = ['none', 'pages', 'netlify', 'cloudflare', 'nginx'] as const;

export type Host = (typeof HOSTS)[number];

/** Names of the hosts for messages: `GitHub Pages`. */
export const HOST_NAMES: Record<Host, string> = {
  none: '이 사이트',
  pages: 'GitHub Pages',
  netlify: 'Netlify',
  cloudflare: 'Cloudflare Pages',
  nginx: 'nginx',
};
