import type { IssueKey } from '../archive/issue.ts';

/**
 * Every address of the site is spelled here and nowhere else: trailing slash, NFC,
 * percent-encoded, from the root. They are stable for ever.
 */
export const HOME_URL = '/';
export const ISSUES_URL = '/issues/';
export const CATEGORIES_URL = '/categories/';
export const SOURCES_URL = '/sources/';
export const TAGS_URL = '/tags/';
export const ARTICLES_URL = '/articles/';
export const BIDS_URL = '/bids/';
export const AGENCIES_URL = '/bids/agencies/';
export const SEARCH_URL = '/search/';
export const FEEDS_URL = '/feeds/';
export const FEED_URL = '/rss.xml';
export const COMPLETE_FEED_URL = '/feeds/complete.xml';
export const FEED_STYLE_URL = '/feeds/feed.css';
export const FEED_ICON_URL = '/rss.png';
export const FAVICON_URL = '/favicon.svg';
export const TOUCH_ICON_URL = '/apple-touch-icon.png';
export const TITLE_FONT_URL = '/fonts/title.woff2';
export const SITEMAP_URL = '/sitemap-index.xml';

/** Files that stand at the root of every site, whatever it holds; feeds are not among them. */
export const ROOT_FILES: readonly string[] = [
  ...[FEED_ICON_URL, FAVICON_URL, TOUCH_ICON_URL, SITEMAP_URL],
  ...['/llms.txt', '/robots.txt', '/addresses.txt'],
];

/**
 * Stands for the site's own origin in the Markdown of a body, which is made before the site is
 * known; no real address has it (RFC 2606).
 */
export const ANY_SITE = 'https://site.invalid';

/** `/issues/2024-04/` */
export function issueUrl(issue: IssueKey): string {
  return `${ISSUES_URL}${issue}/`;
}

/** `/issues/2024-04/gen-z-workplace/` */
export function articleUrl(article: { issue: IssueKey; slug: string }): string {
  return `${issueUrl(article.issue)}${encodePart(article.slug)}/`;
}

/** `/issues/2024-04/gen-z-workplace/survey.pdf` */
export function attachmentUrl(article: { issue: IssueKey; slug: string }, file: string): string {
  return `${articleUrl(article)}${encodePart(file)}`;
}

/** `/issues/2024-04/gen-z-workplace/index.md`, the text of a page as Markdown */
export function markdownUrl(page: string): string {
  return `${page}index.md`;
}

/** `/issues/2024-04/gen-z-workplace/cite.bib` */
export function citationUrl(article: { issue: IssueKey; slug: string }, format: string): string {
  return `${articleUrl(article)}cite.${format}`;
}

/** `/categories/report/special-report/` */
export function categoryUrl(path: string): string {
  return `${CATEGORIES_URL}${path}/`;
}

/** `/sources/callcenter-japan/` */
export function sourceUrl(slug: string): string {
  return `${SOURCES_URL}${encodePart(slug)}/`;
}

/** `/tags/챗봇/`, encoded */
export function tagUrl(tag: string): string {
  return `${TAGS_URL}${encodePart(tag)}/`;
}

/** A list's own address for its page 1, `/articles/2/` or `/tags/챗봇/2/` after it */
export function listPageUrl(list: string, page: number): string {
  return page === 1 ? list : `${list}${page}/`;
}

/**
 * Whether a part of an address may be the number of a list's page: one to three digits.
 * Nothing else that stands beneath a list (a category, a bid notice, a year) is called so.
 */
export function isPageNumber(part: string): boolean {
  return /^\d{1,3}$/u.test(part);
}

/** Whether an address from the root belongs to a list, to one of its pages, to its categories or agencies. */
export function isListUrl(url: string): boolean {
  const [list, ...parts] = url.split('/').filter(Boolean);
  const above = parts.slice(0, -1);
  if (list === 'categories') return parts.length > 0;
  if (list === 'bids' && parts[0] === 'agencies') return true;
  if (list === 'bids' && /^\d{4}$/u.test(parts.at(-1) ?? '') && above.length === 0) return true;
  if (!isPageNumber(parts.at(-1) ?? '')) return false;
  if (list === 'articles') return above.length === 0;
  if (list === 'bids') return above.length <= 1;
  return (list === 'sources' || list === 'tags') && above.length === 1;
}

/** `/bids/2024/` */
export function bidYearUrl(year: string): string {
  return `${BIDS_URL}${year}/`;
}

/** `/bids/2024/power-bill-callcenter/` */
export function bidUrl(bid: { year: string; slug: string }): string {
  return `${bidYearUrl(bid.year)}${encodePart(bid.slug)}/`;
}

/** `/bids/2024/power-bill-callcenter/notice.hwp`, encoded */
export function bidAttachmentUrl(bid: { year: string; slug: string }, file: string): string {
  return `${bidUrl(bid)}${encodePart(file)}`;
}

/** `/bids/agencies/견본공단/`, encoded: the notices of one agency */
export function agencyUrl(slug: string): string {
  return `${AGENCIES_URL}${encodePart(slug)}/`;
}

const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** A list as a feed, `/categories/report/rss.xml` */
export function feedUrl(list: string, format: keyof typeof FEED_FILES): string {
  return `${list}${FEED_FILES[format]}`;
}

/** A feed's past, an issue a document: `/feeds/archive/2024-04.xml`, `/feeds/archive/report/2024-04.xml` */
export function pastFeedUrl(issue: IssueKey, category?: string): string {
  return `${FEEDS_URL}archive/${category === undefined ? '' : `${category}/`}${issue}.xml`;
}

/** `/feeds.opml`, all feeds; `/feeds/tags.opml`, those of a group */
export function opmlUrl(group?: string): string {
  return group === undefined ? '/feeds.opml' : `${FEEDS_URL}${group}.opml`;
}

/** `/issues/2024-04/letter.html`, the issue as a letter; `.txt` is its twin in plain text */
export function letterUrl(issue: IssueKey, extension: 'html' | 'txt' = 'html'): string {
  return `${issueUrl(issue)}letter.${extension}`;
}

/** Whether a file of the site, by its path from the site's folder, is the letter of an issue. */
export function isLetterFile(file: string): boolean {
  return /^issues\/[^/]+\/letter\.html$/u.test(file);
}

const LISTED = ['issues', 'categories', 'sources', 'tags', 'bids'];
const FEED_NAMES: readonly string[] = Object.values(FEED_FILES);

/** Whether a page at the address would take the place of a feed, a letter or what tells of feeds. */
export function isFeedUrl(url: string): boolean {
  const [first = '', ...rest] = url.split('/').filter(Boolean);
  if (first === 'feeds' || first === 'feeds.opml' || FEED_NAMES.includes(first)) return true;
  const isFile = (part: string): boolean =>
    FEED_NAMES.includes(part) || /^letter\.(?:html|txt)$/u.test(part);
  return LISTED.includes(first) && rest.some(isFile);
}

/** `/about/` */
export function pageUrl(slug: string): string {
  return `/${encodePart(slug)}/`;
}

/** An editor's `/old/path/` with the encoding and the slash of every other address. */
export function aliasUrl(alias: string): string {
  const path = alias.split('/').filter(Boolean).map(encodePart).join('/');
  return `/${path}/`;
}

/** `/media/<name>`, a rendition of an image */
export function mediaUrl(name: string): string {
  return `/media/${name}`;
}

/** The address as a page's links may have it: Hangul as it is takes a third of the bytes. */
export function readableUrl(url: string): string {
  return decodeURI(url).replaceAll(' ', '%20');
}

/** The address as people read it, NFC; as it is where it cannot be decoded. */
export function decodeUrl(url: string): string {
  try {
    return decodeURIComponent(url).normalize('NFC');
  } catch {
    return url;
  }
}

/** An address from the root, made absolute. */
export function absoluteUrl(url: string, site: string): string {
  return new URL(url, site).href;
}

function encodePart(part: string): string {
  return encodeURIComponent(part.normalize('NFC'));
}
