import { PAGE_ROUTES } from './routes.ts';
import {
  AGENCIES_URL,
  CATEGORIES_URL,
  FEED_FILES,
  FEEDS_URL,
  PATTERNS,
  type RouteKind,
} from './urls.ts';

/** What a URL path leads to: a kind of page or file, such as `home` or `issue`, and whether it is a later page of a list. */
export interface Route {
  /** `feed` is the current feed of a list, `/tags/챗봇/rss.xml`. */
  kind: RouteKind | 'feed';
  /** Whether the URL is a later page of a list: `/articles/2/`. */
  isLater: boolean;
}

/** The kind of a URL path, encoded or decoded; undefined if no site has such a path. */
export function routeOf(address: string): Route | undefined {
  const first = address.slice(1, address.indexOf('/', 1));
  const matchers = BY_FOLDER.get(first) ?? OF_ANY_FOLDER;
  return matchers.find(({ regex }) => regex.test(address))?.route;
}

/** Whether a file of a built site, `issues/2024-04/letter.html`, is an issue's letter (호를 메일로 보내는 편지). */
export function isLetterFile(file: string): boolean {
  return file.endsWith('.html') && routeOf(`/${file}`)?.kind === 'letter';
}

/**
 * Whether every site uses this URL path, independent of its entries, so that no article, page or alias
 * may have it. A page becomes a folder, so a path that is equal to a file of the site (`/robots.txt/`)
 * or below one is reserved too.
 */
export function isReservedUrl(url: string): boolean {
  if (OWN_FOLDERS.some((folder) => url.startsWith(folder)) || OF_HOSTS.test(url)) return true;
  const parts = url.split('/').filter(Boolean);
  const files = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
  return [url, ...files].map(routeOf).some((route) => route && isOwn(route));
}

// Every URL below these is reserved.
const OWN_FOLDERS = [
  ...[FEEDS_URL, AGENCIES_URL, CATEGORIES_URL],
  ...['/_astro/', '/fonts/', '/media/', '/pagefind/'],
];
// Matches files that hosts read: `_headers`, `_redirects`, `CNAME`.
const OF_HOSTS = /^\/(?:_|cname\/)/u;

const OF_ENTRIES = new Set<Route['kind']>([
  ...(['standing', 'issue', 'article', 'bid', 'source', 'tag', 'person', 'series'] as const),
  ...(['sealedText', 'sealedFile', 'attachment', 'bidAttachment', 'picture'] as const),
]);

function isOwn({ kind, isLater }: Route): boolean {
  return isLater || !OF_ENTRIES.has(kind);
}

/** Patterns for parts of a URL path; any other part is text without a slash. */
const SHAPES: Record<string, string> = { year: '\\d{4}', format: '[a-z]+', number: '\\d{1,3}' };

const MATCHERS = Object.keys(PATTERNS)
  .filter(isRouteKind)
  .flatMap((kind) => {
    const pattern = PATTERNS[kind];
    const { paged, feeds = [] } = isPageKind(kind) ? PAGE_ROUTES[kind] : {};
    return [
      ...feeds.map((format) => toMatcher(`${pattern}${FEED_FILES[format]}`, { kind: 'feed' })),
      ...(paged ? [toMatcher(`${pattern}[number]/`, { kind, isLater: true })] : []),
      toMatcher(pattern, { kind }),
    ];
  });

// Most patterns begin with a folder of their own, such as `/issues/`, so few are tried for an address.
const folderOf = ({ pattern }: { pattern: string }): string | undefined =>
  /^\/([^/[]+)\//u.exec(pattern)?.[1];
const OF_ANY_FOLDER = MATCHERS.filter((matcher) => folderOf(matcher) === undefined);
const BY_FOLDER = new Map(
  MATCHERS.map(folderOf).map((folder) => [
    folder,
    MATCHERS.filter((matcher) => [folder, undefined].includes(folderOf(matcher))),
  ]),
);

function toMatcher(
  pattern: string,
  { kind, isLater = false }: Partial<Route> & Pick<Route, 'kind'>,
): { pattern: string; regex: RegExp; route: Route } {
  const source = pattern
    .replaceAll('.', '\\.')
    .replaceAll(/\[(\\\.)*(\w+)\]/gu, (_, rest: string | undefined, name: string) =>
      rest === undefined ? (SHAPES[name] ?? '[^/]+') : '.+',
    );
  return { pattern, regex: new RegExp(`^${source}$`, 'u'), route: { kind, isLater } };
}

function isRouteKind(name: string): name is RouteKind {
  return name in PATTERNS;
}

function isPageKind(kind: RouteKind): kind is RouteKind & keyof typeof PAGE_ROUTES {
  return kind in PAGE_ROUTES;
}
