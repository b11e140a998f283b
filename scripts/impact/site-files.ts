import { removeBase } from '../../src/site/base-path.ts';
import { isLetterFile, type Route, routeOf } from '../../src/site/route-of.ts';
import { decodeUrl } from '../../src/site/urls.ts';
import { compareText } from '../../src/text/compare.ts';
import { pagePathOf } from '../built-files.ts';

/** The properties of a file of a built site that are compared. */
export interface SiteFile {
  bytes: number;
  digest: string;
  sort: 'html' | 'picture' | 'other';
  /** Target of a redirect, decoded; undefined for other files. */
  redirect?: string | undefined;
  /** Whether the file is a page in the search index. */
  searched: boolean;
}

/** A built site: its files by path (`about/index.html`), and a function that reads a file as text. */
export interface BuiltSite {
  /** The path below which it is published: `/journal`, or ''. */
  base: string;
  files: ReadonlyMap<string, SiteFile>;
  read: (file: string) => string;
}

/** Kinds of pages. `list` is every page that lists other pages: tags, sources, later pages of lists. */
export type SitePageKind = 'article' | 'bid' | 'issue' | 'category' | 'page' | 'list';

/** A page as named in a report. */
export interface PageRef {
  /** Decoded path, `/issues/2024-06/상담-품질/`. */
  address: string;
  kind: SitePageKind;
  title: string;
}

const PICTURE = /\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/iu;
const REDIRECT = /<meta http-equiv="refresh" content="0; ?url=([^"]+)"/u;

/** Reads the properties of a file that are compared; HTML is not parsed. `base` is the site's base path. */
export function toSiteFile(
  file: string,
  content: Buffer,
  { digest, base }: { digest: string; base: string },
): SiteFile {
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
    redirect: url === undefined ? undefined : decodeAddress(url, base),
    searched: content.includes('data-pagefind-body'),
  };
}

/** The files of a site's pages, without redirects, by decoded address; sorted by address. */
export function pagesOf(site: BuiltSite): Map<string, string> {
  return htmlOf(site, ({ redirect }) => redirect === undefined);
}

/** The targets of a site's redirects by the decoded address that redirects; sorted by address. */
export function builtRedirects(site: BuiltSite): Map<string, string> {
  const files = htmlOf(site, ({ redirect }) => redirect !== undefined);
  return new Map([...files].map(([from, file]) => [from, site.files.get(file)?.redirect ?? '']));
}

/** The decoded address of a URL of the site, with or without its origin, but with its base path. */
export function decodeAddress(url: string, base: string): string {
  const path = URL.parse(url, 'https://site.invalid')?.pathname ?? url;
  return decodeUrl(removeBase(path, base) ?? path);
}

/** The kind of the page at a decoded address. */
export function pageKindOf(address: string): SitePageKind {
  const route = routeOf(address);
  return route && !route.isLater ? (KINDS[route.kind] ?? 'list') : 'list';
}

const KINDS: Partial<Record<Route['kind'], SitePageKind>> = {
  article: 'article',
  bid: 'bid',
  issue: 'issue',
  category: 'category',
  standing: 'page',
  missing: 'page',
};

function htmlOf(site: BuiltSite, isWanted: (file: SiteFile) => boolean): Map<string, string> {
  return new Map(
    [...site.files]
      .filter(([, file]) => file.sort === 'html' && isWanted(file))
      .map(([path]) => [pagePathOf(path).normalize('NFC'), path] as const)
      .sort(([a], [b]) => compareText(a, b)),
  );
}
