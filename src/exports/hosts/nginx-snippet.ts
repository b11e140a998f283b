import { addBase, basePath } from '../../site/base-path.ts';
import { isTextType, MEDIA_TYPES, mediaTypeOf, UNKNOWN_TYPE } from '../../site/media-types.ts';
import { decodeUrl, FEED_FILES, PATTERNS } from '../../site/urls.ts';
import type { HostFiles, HostSite } from './host-site.ts';
import { HASHED_FOLDERS, IMMUTABLE, REVALIDATE, SECURITY_HEADERS } from './response-headers.ts';

/** Name of the snippet in the site. Addresses of entries never begin with `_`. */
const SNIPPET = '_nginx.conf';

/** A snippet to include in a `server` block of nginx; the block itself names host, certificate and `root`. */
export function toNginxFiles(site: HostSite): HostFiles {
  const base = basePath(site.url);
  const lines = [
    '# npm run build가 만든 파일입니다. server 블록에서 이렇게 씁니다:',
    ...(base === ''
      ? ['#   root /var/www/journal;', `#   include /var/www/journal/${SNIPPET};`]
      : [
          '#   root /var/www;',
          `#   include /var/www${base}/${SNIPPET};`,
          `# 사이트의 파일은 root에 경로를 더한 폴더(/var/www${base})에 둡니다.`,
        ]),
    ...(base === '' ? [] : [`location = ${base} { absolute_redirect off; return 301 ${base}/; }`]),
    `location ${base === '' ? '/' : `^~ ${base}/`} {`,
    ...siteRules(site, base).map((line) => `    ${line}`),
    '}',
  ];
  return { files: [[SNIPPET, `${lines.join('\n')}\n`]], notes: [] };
}

function siteRules({ redirects, isCompressed }: HostSite, base: string): string[] {
  return [
    ...['index index.html;', 'absolute_redirect off;'],
    ...typeRules(),
    `error_page 403 404 =404 ${base}${PATTERNS.missing};`,
    ...(isCompressed ? STATIC_COMPRESSION : compressionRules()),
    // A `location` with its own `add_header` would drop those outside of it, so the value is a
    // variable.
    'uninitialized_variable_warn off;',
    `set $archive_cache "${REVALIDATE}";`,
    ...SECURITY_HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`),
    'add_header Cache-Control $archive_cache always;',
    ...HASHED_FOLDERS.map(
      (folder) => `location ${base}${folder} { set $archive_cache "${IMMUTABLE}"; }`,
    ),
    `location ~ /${FEED_FILES.json.replaceAll('.', '\\.')}$ { types { } default_type ${withoutCharset(mediaTypeOf(FEED_FILES.json))}; set $archive_cache "${REVALIDATE}"; }`,
    `location = ${base}/${SNIPPET} { return 404; }`,
    ...redirects.map(
      ({ from, to }) =>
        `location = ${quote(decodeUrl(addBase(from, base)))} { return 301 ${quote(addBase(to, base))}; }`,
    ),
  ];
}

/** Media types instead of those of the distribution, which lack Markdown and OPML. */
function typeRules(): string[] {
  const byType = Map.groupBy(Object.entries(MEDIA_TYPES), ([, type]) => type);
  return [
    'charset utf-8;',
    `charset_types ${textTypes().join(' ')};`,
    `default_type ${UNKNOWN_TYPE};`,
    'types {',
    ...[...byType].map(
      ([type, entries]) =>
        `    ${withoutCharset(type)} ${entries.map(([extension]) => extension).join(' ')};`,
    ),
    '}',
  ];
}

// nginx always compresses text/html and names its charset; listing it again is a warning.
function textTypes(): string[] {
  const all = [...Object.values(MEDIA_TYPES), mediaTypeOf(FEED_FILES.json)];
  const types = new Set(all.filter(isTextType).map(withoutCharset));
  return [...types].filter((type) => type !== 'text/html');
}

function compressionRules(): string[] {
  return [
    'gzip on;',
    'gzip_vary on;',
    'gzip_comp_level 5;',
    `gzip_types ${textTypes().join(' ')};`,
  ];
}

// Debian's nginx knows `brotli_static` only with another package, and refuses to start with a name
// that it does not know: docs/deploy.md says to write it in the server block.
const STATIC_COMPRESSION = ['gzip_static on;', 'gzip_vary on;'];

function withoutCharset(type: string): string {
  return type.split(';', 1)[0] ?? type;
}

/**
 * A text in quotes; `$` is not escaped, because paths of locations and encoded addresses contain no
 * variables.
 */
function quote(text: string): string {
  return `"${text.replace(/["\\]/gu, String.raw`\$&`)}"`;
}
