import { PAGE_ROUTES } from './routes.ts';
import {
  AGENCIES_URL,
  CATEGORIES_URL,
  FEED_FILES,
  FEEDS_URL,
  PATTERNS,
  type RouteKind,
} from './urls.ts';

/** Which kind of address an address is. */
export interface Route {
  /** `feed`: the current feed of a list, `/tags/챗봇/rss.xml`. */
  kind: RouteKind | 'feed';
  /** Whether it is a page of a list after the first: `/articles/2/`. */
  isLater: boolean;
}

/** The kind of an address from the root, encoded or decoded; undefined if no site has such an address. */
export function routeOf(address: string): Route | undefined {
  return MATCHERS.find(({ regex }) => regex.test(address))?.route;
}

/** Whether a file of a site, by its path from the site's folder, is the letter of an issue. */
export function isLetterFile(file: string): boolean {
  return file.endsWith('.html') && routeOf(`/${file}`)?.kind === 'letter';
}

/**
 * Whether the site itself uses the address, whatever the archive holds, so that no article, page or
 * old address may have it. A page is a folder: it can't be where the site has a file, nor beneath it.
 */
export function isReservedUrl(url: string): boolean {
  if (OWN_FOLDERS.some((folder) => url.startsWith(folder))) return true;
  const parts = url.split('/').filter(Boolean);
  const files = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
  return [url, ...files].map(routeOf).some((route) => route && isOwn(route));
}

// The site has every address beneath these lists.
const OWN_FOLDERS = [FEEDS_URL, AGENCIES_URL, CATEGORIES_URL];

const OF_ENTRIES = new Set<Route['kind']>([
  ...(['standing', 'issue', 'article', 'bid', 'source', 'tag'] as const),
  ...(['attachment', 'bidAttachment', 'picture'] as const),
]);

function isOwn({ kind, isLater }: Route): boolean {
  return isLater || !OF_ENTRIES.has(kind);
}

/** What a part of an address may be; every other part is anything without a slash. */
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

function toMatcher(
  pattern: string,
  { kind, isLater = false }: Partial<Route> & Pick<Route, 'kind'>,
): { regex: RegExp; route: Route } {
  const source = pattern
    .replaceAll('.', '\\.')
    .replaceAll(/\[(\\\.)*(\w+)\]/gu, (_, rest: string | undefined, name: string) =>
      rest === undefined ? (SHAPES[name] ?? '[^/]+') : '.+',
    );
  return { regex: new RegExp(`^${source}$`, 'u'), route: { kind, isLater } };
}

function isRouteKind(name: string): name is RouteKind {
  return name in PATTERNS;
}

function isPageKind(kind: RouteKind): kind is RouteKind & keyof typeof PAGE_ROUTES {
  return kind in PAGE_ROUTES;
}
