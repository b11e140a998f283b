/**
 * Content-Security-Policy of all pages: nothing from another host, no inline scripts and styles.
 * Pages have it in a `meta` tag, too, for hosts that send no headers of a site.
 */
export const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

/**
 * Headers of every response. There is no Cross-Origin-Resource-Policy, because feed readers on the
 * web show the pictures of articles, and no `includeSubDomains`, because other subdomains may belong
 * to others.
 */
export const SECURITY_HEADERS: readonly (readonly [name: string, value: string])[] = [
  // Browsers ignore `frame-ancestors` in a meta tag.
  ['Content-Security-Policy', `${CONTENT_POLICY}; frame-ancestors 'none'`],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Folders of files whose names contain a hash of their bytes. */
export const HASHED_FOLDERS = ['/_astro/', '/media/', '/pagefind/fragment/', '/pagefind/index/'];

/** Cache-Control of files in HASHED_FOLDERS, which never change under their name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Cache-Control of all other files: a browser keeps them, but asks each time whether they are still the same. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';
