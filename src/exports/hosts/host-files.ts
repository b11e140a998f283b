import type { Host } from '../../archive/host.ts';
import type { HostFiles, HostSite } from './host-site.ts';
import { toNginxFiles } from './nginx-snippet.ts';
import { addBase, basePath } from '../../site/base-path.ts';
import { formatCount } from '../../text/counts.ts';
import type { Redirect } from '../../site/redirects.ts';
import { HASHED_FOLDERS, IMMUTABLE, SECURITY_HEADERS } from './response-headers.ts';

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

/**
 * Files for GitHub Pages, which supports neither headers nor redirects: `.nojekyll`, so that Jekyll does not
 * leave out `_astro/`, and `CNAME` with the site's own domain. Both are read only if a branch is published;
 * with a workflow GitHub takes the domain from the settings of the repository.
 */
function toPagesFiles({ url }: HostSite): HostFiles {
  const { hostname, pathname } = new URL(url);
  const isOwnDomain = pathname === '/' && !hostname.endsWith('.github.io');
  return {
    files: [['.nojekyll', ''], ...(isOwnDomain ? [['CNAME', `${hostname}\n`] as const] : [])],
    notes: [],
  };
}

/** The differences between the hosts that read `_headers` and `_redirects`. */
interface Dialect {
  /** Status of a redirect; Netlify sends the page at the old address unless it ends in `!`. */
  status: string;
  /** Maximum number of redirects that the host reads, and maximum length of a line. */
  mostRedirects: number;
  longestLine: number;
}

/** Netlify documents no limits; with more redirects than these a deployment may fail. */
const NETLIFY: Dialect = { status: '301!', mostRedirects: 10_000, longestLine: 2000 };

/** Limits of Cloudflare Pages; its documentation says 1,000 characters, its code 2,000. */
const CLOUDFLARE: Dialect = { status: '301', mostRedirects: 2000, longestLine: 1000 };

/** `_headers` and `_redirects` for Netlify. */
function toNetlifyFiles(site: HostSite): HostFiles {
  return toRuleFiles(site, NETLIFY);
}

/** `_headers` and `_redirects` for Cloudflare Pages. */
function toCloudflareFiles(site: HostSite): HostFiles {
  return toRuleFiles(site, CLOUDFLARE);
}

function toRuleFiles(site: HostSite, dialect: Dialect): HostFiles {
  const base = basePath(site.url);
  const lines = site.redirects.map((redirect) => toRedirectLine(redirect, base, dialect));
  const kept = lines
    .filter(({ length }) => length <= dialect.longestLine)
    .slice(0, dialect.mostRedirects);
  const left = lines.length - kept.length;
  const note = `옛 주소 ${formatCount(left, '개')}는 이 호스트의 한도(${formatCount(dialect.mostRedirects, '개')}, 한 줄 ${formatCount(dialect.longestLine, '자')})를 넘어 301 대신 넘겨주는 페이지로만 남습니다.`;
  // For a site below a path (`/journal/`), because these hosts serve its files from the root.
  const rewrites = base === '' ? [] : [`${base}/* /:splat 200`];
  return {
    files: [
      ['_headers', toHeaderRules(base)],
      ['_redirects', [...kept, ...rewrites].map((line) => `${line}\n`).join('')],
    ],
    notes: left > 0 ? [note] : [],
  };
}

/**
 * Header rules. A host applies all rules that match an address and joins the values of a header, so no header
 * is in two rules. Without a Cache-Control these hosts send `max-age=0, must-revalidate`.
 */
function toHeaderRules(base: string): string {
  const rules: [path: string, headers: readonly (readonly [string, string])[]][] = [
    ['/*', SECURITY_HEADERS],
    ...HASHED_FOLDERS.map((folder): [string, [string, string][]] => [
      `${folder}*`,
      [['Cache-Control', IMMUTABLE]],
    ]),
  ];
  return rules
    .map(([path, headers]) =>
      [addBase(path, base), ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .map((rule) => `${rule}\n`)
    .join('\n');
}

function toRedirectLine({ from, to }: Redirect, base: string, { status }: Dialect): string {
  return `${addBase(from, base)} ${addBase(to, base)} ${status}`;
}
