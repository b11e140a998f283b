import { parseXml } from '@rgrove/parse-xml';
import { Parser } from 'htmlparser2';
import { basePath, removeBase } from '../../src/site/base-path.ts';
import { absoluteUrl, decodeUrl } from '../../src/site/urls.ts';
import { pagePathOf } from '../built-files.ts';

/** A built site, given to verify its links. */
interface SiteToVerify {
  /** Paths of all its files, `about/index.html`. */
  files: readonly string[];
  read: (file: string) => string;
  /** URL of the site: `https://journal.example.org` or `https://name.github.io/journal`. */
  site: string;
}

/**
 * Verifies the pages, feeds and `llms.txt` among the `examined` files: gives one Korean line for
 * each fault, and the number of their links.
 */
export function findSiteFaults(
  { files, read, site }: SiteToVerify,
  examined: readonly string[] = files,
): { faults: string[]; links: number } {
  const pages = examined
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, read(file), site));
  if (examined.includes(LLMS)) pages.push(readMarkdownPage(LLMS, read(LLMS), site));
  const built = new Set(files);
  const feeds = examined.values().filter(isFeedFile);
  // A missing file that a page links to is reported once, at the page.
  const known = built.union(filesLinkedFrom(pages));
  const faults = [
    ...pages.flatMap(({ url, repeatedIds }) =>
      repeatedIds.map((id) => `${url}  아이디  페이지에 #${id} 위치가 둘 있습니다.`),
    ),
    ...findBrokenLinks(pages, built, (file) => readPage(file, read(file), site)),
    ...findFeedFaults(
      feeds.map((file) => [file, read(file)] as const),
      site,
      known,
    ),
  ];
  return { faults, links: pages.reduce((sum, page) => sum + page.links.length, 0) };
}

const LLMS = 'llms.txt';

/** A page of a built site: its ids, which are targets of links, and its own links. */
interface BuiltPage {
  /** Decoded URL path of the page: `/issues/2024-04/`. */
  url: string;
  ids: ReadonlySet<string>;
  /** Ids that several elements of the page have, which is a fault: a link leads only to the first. */
  repeatedIds: string[];
  /**
   * Links to this site as percent-encoded paths with fragments, without the base path:
   * `/tags/%EC%B1%97/#a`.
   */
  links: string[];
}

/** The attributes that have URLs, each with the elements in which it has one. */
const LINK_ATTRIBUTES = Object.entries({
  href: ['a', 'area', 'link', 'use'],
  src: ['audio', 'embed', 'iframe', 'img', 'script', 'source', 'track', 'video'],
  srcset: ['img', 'source'],
  content: ['meta'],
  data: ['object'],
  poster: ['video'],
});

/** Reads a page of the site; `file` is relative to the site's folder, `site` is its URL. */
export function readPage(file: string, html: string, site: string): BuiltPage {
  const url = pagePathOf(file);
  const ids = new Set<string>();
  const repeatedIds = new Set<string>();
  const links: string[] = [];
  const toPath = pathReader(absoluteUrl(encodeURI(url), site), site);
  const add = (link: string): void => {
    const path = toPath(link);
    if (path !== undefined) links.push(path);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id } = attributes;
      if (id !== undefined && ids.has(id)) repeatedIds.add(id);
      if (id !== undefined) ids.add(id);
      for (const [attribute, elements] of LINK_ATTRIBUTES) {
        const value = attributes[attribute];
        if (value === undefined || !elements.includes(name)) continue;
        if (name === 'meta') addMeta(attributes, value, add);
        else if (attribute === 'srcset') sourcesOf(value).forEach(add);
        else add(value);
      }
    },
  });
  parser.end(html);
  return { url, ids, repeatedIds: [...repeatedIds], links };
}

/** Reads the links of a Markdown file of the site (`llms.txt`); the result has no ids. */
export function readMarkdownPage(file: string, markdown: string, site: string): BuiltPage {
  const toPath = pathReader(site, site);
  const links = [...markdown.matchAll(/\]\(([^()\s]+)\)/gu)].flatMap(
    ([, link = '']) => toPath(link) ?? [],
  );
  return { url: `/${file}`, ids: new Set(), repeatedIds: [], links };
}

/**
 * Returns a function that resolves a link of a page, given by its absolute URL, to a path without
 * the base path, with the fragment: `/about/#a`. The function gives undefined if the link leaves
 * the site.
 */
function pathReader(page: string, site: string): (link: string) => string | undefined {
  const { origin } = new URL(site);
  const base = basePath(site);
  return (link) => {
    const target = URL.parse(link, page);
    const path = target?.origin === origin ? removeBase(target.pathname, base) : undefined;
    return path === undefined ? undefined : path + (target?.hash ?? '');
  };
}

/**
 * Gives one line for each link or image on a page whose target is not among the files, or whose
 * fragment is no id of the target. `readOther` reads a page that is not among `pages`.
 */
export function findBrokenLinks(
  pages: readonly BuiltPage[],
  files: ReadonlySet<string>,
  readOther: (file: string) => BuiltPage,
): string[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const pageAt = (file: string): BuiltPage => {
    const url = pagePathOf(file);
    const page = byUrl.get(url) ?? readOther(file);
    byUrl.set(url, page);
    return page;
  };
  return pages.flatMap((page) =>
    [...new Set(page.links)].flatMap((link) => {
      const [path, fragment] = splitFragment(link);
      const file = fileAt(path, files);
      if (file === undefined) return [`${page.url}  링크  ${path} 주소가 없습니다.`];
      const isWhole = fragment === '' || !file.endsWith('.html') || pageAt(file).ids.has(fragment);
      return isWhole ? [] : [`${page.url}  링크  ${path} 페이지에 #${fragment} 위치가 없습니다.`];
    }),
  );
}

/** The file that a host sends for a path: `about/index.html` for `/about/`; undefined if there is none. */
function fileAt(path: string, files: ReadonlySet<string>): string | undefined {
  const name = path.slice(1);
  return [name, `${name}index.html`].find((file) => files.has(file));
}

/** The files that pages link to, whether they exist or not. */
function filesLinkedFrom(pages: readonly BuiltPage[]): Set<string> {
  const links = new Set(pages.flatMap((page) => page.links));
  const paths = links.values().map((link) => splitFragment(link)[0].slice(1));
  return new Set(paths.map((path) => (/(?:^|\/)$/u.test(path) ? `${path}index.html` : path)));
}

function addMeta(
  attributes: Record<string, string>,
  content: string,
  add: (link: string) => void,
): void {
  if (/^(?:og:(?:url|image)|twitter:image)$/u.test(attributes.property ?? attributes.name ?? '')) {
    add(content);
  }
  const refresh = /^\d+;\s*url=(.+)$/iu.exec(content)?.[1];
  if (attributes['http-equiv']?.toLowerCase() === 'refresh' && refresh !== undefined) add(refresh);
}

function sourcesOf(srcset: string): string[] {
  return srcset.split(',').map((source) => source.trim().split(/\s+/u)[0] ?? '');
}

function splitFragment(link: string): [string, string] {
  const [path = '', fragment = ''] = link.split('#');
  return [decodeUrl(path), decodeUrl(fragment)];
}

// Matches a URL in an attribute (plain, escaped or in a JSON string), in an element, or as a JSON
// value, up to a query, a fragment or the closing quote. An apostrophe in it may be escaped, in
// HTML and again in XML.
const ADDRESS =
  /(?:\b(?:src|href|\w*url)=(?:"|&quot;|\\")|":"|<link>|<url>)(https?:\/\/(?:[^"<\s?#\\&]|&(?:amp;)?#(?:x27|39);|&(?!quot;|#))+)/giu;
const APOSTROPHE = /&(?:amp;)?(?:apos|#x27|#39);/giu;

/** Whether a file of the site is XML, OPML or a JSON feed. */
export function isFeedFile(file: string): boolean {
  return /(?:\.(?:xml|opml)|(?:^|\/)feed\.json)$/u.test(file);
}

/**
 * Gives one line for each feed that is not well-formed XML 1.0 or JSON, and one line for each URL
 * of `site` in any feed whose file is not among the known files.
 */
export function findFeedFaults(
  feeds: Iterable<readonly [file: string, text: string]>,
  site: string,
  known: ReadonlySet<string>,
): string[] {
  const faults: string[] = [];
  const reported = new Set<string>();
  for (const [file, text] of feeds) {
    const reason = findReason(file, text);
    if (reason !== undefined) {
      faults.push(`/${file}  피드  읽을 수 없습니다: ${reason}`);
      continue;
    }
    for (const path of pathsOf(text, site)) {
      const target = path.endsWith('/') ? `${path}index.html` : path;
      if (known.has(target) || reported.has(target)) continue;
      reported.add(target);
      faults.push(`/${file}  피드  /${path} 주소가 없습니다.`);
    }
  }
  return faults;
}

function findReason(file: string, text: string): string | undefined {
  try {
    if (file.endsWith('.json')) JSON.parse(text);
    else parseXml(text);
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0];
  }
}

/**
 * The files that a feed's URLs of this site lead to, each once, as decoded paths: `index.html` for
 * the home page.
 */
function pathsOf(text: string, site: string): string[] {
  const root = `${site}/`;
  const written = new Set([...text.matchAll(ADDRESS)].map(([, address = '']) => address));
  return [...written]
    .filter((address) => address.startsWith(root))
    .map((address) => address.slice(root.length).replaceAll(APOSTROPHE, "'"))
    .map((path) => decodeUrl(path) || 'index.html');
}
