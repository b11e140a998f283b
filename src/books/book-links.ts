import { toFragment } from '../body/book-passes.ts';
import { addBase, basePath, removeBase } from '../site/base-path.ts';
import { bookPicture } from './book-document.ts';
import { decodeReferences, encodeReferences } from '../text/html-references.ts';

/** What is needed to replace the links of a chapter by links within the book. */
interface LinkTargets {
  /** Absolute address of the article's page, against which its links are resolved. */
  page: string;
  /** URL of the site. */
  site: string;
  /** File name of this article in the book. */
  file: string;
  /** Files of all articles in the book by the URL paths of their pages, percent-encoded. */
  chapters: ReadonlyMap<string, string>;
  /** HTML ids in each file of the book; the key is the file name. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
}

// `<` and `>` are only in tags, and every value is quoted: XHTML from `toXhtml`.
const TAGS = /<[a-z][^<>]*>/gu;
const ADDRESSES = / (href|src)="([^"]*)"/gu;
const PICTURE = /^\/media\//u;

/**
 * Replaces the addresses in a chapter: pictures and other articles of the book by their files in it,
 * everything else by absolute addresses. A link without a valid address becomes plain text.
 */
export function relinkChapter(xhtml: string, targets: LinkTargets): string {
  return xhtml.replace(TAGS, (tag) =>
    tag.replace(ADDRESSES, (whole, name: string, value: string) => {
      if (tag.startsWith('<link ')) return whole;
      const address = decodeReferences(value);
      const found = name === 'src' ? toPicture(address) : toTarget(address, targets);
      return found === undefined ? '' : ` ${name}="${encodeReferences(found)}"`;
    }),
  );
}

/** File names in `/media/` of the pictures in a chapter that `relinkChapter` has not yet changed. */
export function picturesIn(xhtml: string): string[] {
  return [...xhtml.matchAll(/ src="\/media\/([^"]*)"/gu)].map(([, file = '']) => file);
}

/** All ids in a chapter's XHTML. */
export function idsIn(xhtml: string): Set<string> {
  return new Set([...xhtml.matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id));
}

function toPicture(address: string): string {
  return bookPicture(address.replace(PICTURE, ''));
}

function toTarget(address: string, targets: LinkTargets): string | undefined {
  const { page, site, file, chapters } = targets;
  if (address.startsWith('#')) return toPlace(file, address, targets);
  const base = basePath(site);
  const url = URL.parse(addBase(address, base), page);
  if (!url) return undefined;
  const path = url.origin === new URL(site).origin ? removeBase(url.pathname, base) : undefined;
  const chapter = path === undefined ? undefined : chapters.get(path);
  const isOwnPage = chapter === file && url.hash === '';
  // The text of an article for members links to its own page on the site, where members can read
  // it.
  if (chapter === undefined || isOwnPage) return toStrictAddress(url);
  return toPlace(chapter, url.hash === '' ? '' : toFragment(url.hash), targets);
}

// Browsers accept these characters in an address, but the rules for addresses in a book do not (RFC
// 3986).
const UNSAFE = /%(?![\da-f]{2})|[[\]{}|^`\\<>"]|(?<=#.*)#/giu;

/** The address with every character percent-encoded that RFC 3986 does not allow: `a[1]` becomes `a%5B1%5D`. */
function toStrictAddress({ href, host }: URL): string {
  // The host of an IPv6 address is in brackets.
  const start = host === '' ? 0 : href.indexOf(host) + host.length;
  const rest = href
    .slice(start)
    .replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return href.slice(0, start) + rest;
}

/**
 * A link to an id in a file of the book; to the beginning of the file if the id exists only on the article's
 * page.
 */
function toPlace(target: string, fragment: string, { file, ids }: LinkTargets): string {
  if (ids.get(target)?.has(fragment.slice(1)) !== true) return target;
  return target === file ? fragment : `${target}${fragment}`;
}
