/**
 * Where a site is published; decides which files with redirects and headers are made for it: `pages` is
 * GitHub Pages, `none` any other host.
 */
export const HOSTS = ['none', 'pages', 'netlify', 'cloudflare', 'nginx'] as const;

export type Host = (typeof HOSTS)[number];
