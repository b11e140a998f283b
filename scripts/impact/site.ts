import { FEEDS_URL, isLetterFile, isPageNumber, SEARCH_URL } from '../../src/site/urls.ts';
import { compareText } from '../../src/text/compare.ts';

/** One file of a built site. */
export interface SiteFile {
  bytes: number;
  digest: string;
  sort: 'html' | 'picture' | 'other';
  /** Where a page that only leads on leads to, decoded. */
  redirect?: string | undefined;
  /** Whether the search finds the page. */
  searched: boolean;
}

/** A built site: its files by path, and how to read one. */
export interface Site {
  files: ReadonlyMap<string, SiteFile>;
  read: (file: string) => string;
}

/** What stands at an address. `list` is all that is gathered from others: tags, sources, pages of lists. */
export type PageKind = 'article' | 'bid' | 'issue' | 'category' | 'page' | 'list';

/** A page as a report names it. */
export interface PageRef {
  /** Decoded, `/issues/2024-06/상담-품질/`. */
  address: string;
  kind: PageKind;
  title: string;
}

const PICTURE = /\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/iu;
const REDIRECT = /<meta http-equiv="refresh" content="0; ?url=([^"]+)"/u;

/** What a comparison has to know of a file before it reads it. */
export function toSiteFile(file: string, content: Buffer, digest: string): SiteFile {
  const bytes = content.length;
  if (PICTURE.test(file)) return { bytes, digest, sort: 'picture', searched: false };
  if (!file.endsWith('.html') || isLetterFile(file)) {
    return { bytes, digest, sort: 'other', searched: false };
  }
  const url = REDIRECT.exec(content.toString('utf8', 0, 4096))?.[1];
  return {
    bytes,
    digest,
    sort: 'html',
    redirect: url === undefined ? undefined : decodeAddress(url),
    searched: content.includes('data-pagefind-body'),
  };
}

/** The pages of a site, redirects not among them: address to file, by address. */
export function pagesOf(site: Site): Map<string, string> {
  return htmlOf(site, ({ redirect }) => redirect === undefined);
}

/** The addresses of a site that lead on to others: address to target, by address. */
export function redirectsOf(site: Site): Map<string, string> {
  const files = htmlOf(site, ({ redirect }) => redirect !== undefined);
  return new Map([...files].map(([from, file]) => [from, site.files.get(file)?.redirect ?? '']));
}

/** The path of an address of the site, with or without its origin, decoded. */
export function decodeAddress(url: string): string {
  const path = URL.parse(url, 'https://site.invalid')?.pathname ?? url;
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

/** What stands at a decoded address, by the shape of the address. */
export function kindOf(address: string): PageKind {
  const [room, first, ...rest] = address.split('/').filter(Boolean);
  const last = rest.at(-1) ?? first ?? '';
  if (room === 'issues' && first !== undefined) return rest.length > 0 ? 'article' : 'issue';
  if (isPageNumber(last)) return 'list';
  if (room === 'bids' && rest.length > 0) return first === 'agencies' ? 'list' : 'bid';
  if (room === 'categories' && first !== undefined) return 'category';
  return room === undefined || first !== undefined || LISTS.has(room) ? 'list' : 'page';
}

const LISTS = new Set([
  ...['issues', 'categories', 'sources', 'tags', 'articles', 'bids'],
  ...[SEARCH_URL, FEEDS_URL].map((url) => url.replaceAll('/', '')),
]);

function htmlOf(site: Site, isWanted: (file: SiteFile) => boolean): Map<string, string> {
  return new Map(
    [...site.files]
      .filter(([, file]) => file.sort === 'html' && isWanted(file))
      .map(([path]) => [addressOf(path), path] as const)
      .sort(([a], [b]) => compareText(a, b)),
  );
}

function addressOf(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`.normalize('NFC');
}
