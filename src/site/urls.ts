import type { IssueKey } from '../archive/issue.ts';
import { addBase, basePath } from './base-path.ts';

/**
 * All URLs of the site are written in this file, as paths from the root, NFC and percent-encoded;
 * that of a page ends in a slash. They never change. These constants are string literals, so that
 * browser code that imports one does not load the table `PATTERNS`.
 */
export const HOME_URL = '/';
export const ISSUES_URL = '/issues/';
export const CATEGORIES_URL = '/categories/';
export const SOURCES_URL = '/sources/';
export const TAGS_URL = '/tags/';
export const PEOPLE_URL = '/people/';
export const SERIES_URL = '/series/';
export const ARTICLES_URL = '/articles/';
export const BIDS_URL = '/bids/';
export const AGENCIES_URL = '/bids/agencies/';
export const CALENDAR_URL = '/bids/calendar.ics';
export const OPEN_CALENDAR_URL = '/bids/open.ics';
export const REGISTER_URL = '/bids/register.json';
export const SEARCH_URL = '/search/';
export const FEEDS_URL = '/feeds/';
export const FEED_URL = '/rss.xml';
export const COMPLETE_FEED_URL = '/feeds/complete.xml';
export const FEED_STYLE_URL = '/feeds/feed.css';
export const FEED_ICON_URL = '/rss.png';
export const FAVICON_URL = '/favicon.svg';
export const TOUCH_ICON_URL = '/apple-touch-icon.png';
export const TITLE_FONT_URL = '/fonts/title.woff2';
export const MEMBER_KEYS_URL = '/members/keys.json';
export const MEMBERS_SEARCH_URL = '/members/search.bin';
export const SITEMAP_URL = '/sitemap-index.xml';
export const SAVED_URL = '/saved/';
export const WORKER_URL = '/sw.js';
export const MANIFEST_URL = '/manifest.webmanifest';

/**
 * The pattern of each kind of URL, written as in src/pages/: `[slug]` is one part, `[...path]` one
 * or more. If two patterns match a URL, the first one counts. `routes.ts` gives the URLs of each
 * kind.
 */
export const PATTERNS = {
  home: HOME_URL,
  issues: ISSUES_URL,
  categories: CATEGORIES_URL,
  sources: SOURCES_URL,
  tags: TAGS_URL,
  people: PEOPLE_URL,
  allSeries: SERIES_URL,
  articles: ARTICLES_URL,
  bids: BIDS_URL,
  agencies: AGENCIES_URL,
  search: SEARCH_URL,
  feeds: FEEDS_URL,
  saved: SAVED_URL,
  standing: '/[page]/',
  issue: '/issues/[issue]/',
  issuePages: '/issues/[issue]/pages/',
  article: '/issues/[issue]/[slug]/',
  bidYear: '/bids/[year]/',
  bid: '/bids/[year]/[slug]/',
  category: '/categories/[...path]/',
  source: '/sources/[slug]/',
  agency: '/bids/agencies/[slug]/',
  tag: '/tags/[tag]/',
  person: '/people/[slug]/',
  series: '/series/[slug]/',
  missing: '/404.html',

  letter: '/issues/[issue]/letter.[format]',
  offlineList: '/issues/[issue]/offline.json',
  offlineShell: '/offline.json',
  worker: WORKER_URL,
  issuePdf: '/issues/[issue]/[name].pdf',
  book: '/issues/[issue]/[issue].epub',
  articleMarkdown: '/issues/[issue]/[slug]/index.md',
  sealedText: '/issues/[issue]/[slug]/sealed.bin',
  sealedFile: '/issues/[issue]/[slug]/sealed-[number].bin',
  attachment: '/issues/[issue]/[slug]/[file]',
  bidMarkdown: '/bids/[year]/[slug]/index.md',
  deadline: '/bids/[year]/[slug]/deadline.ics',
  bidAttachment: '/bids/[year]/[slug]/[file]',
  calendar: '/bids/[name].ics',
  register: '/bids/[name].json',
  agencyCalendar: '/bids/agencies/[slug]/calendar.ics',
  noticeTable: '/bids/[year]/notices.[format]',
  noticeReleases: '/bids/[year]/ocds.json',
  completeFeed: COMPLETE_FEED_URL,
  feedStyle: FEED_STYLE_URL,
  pastFeed: '/feeds/archive/[issue].xml',
  categoryPastFeed: '/feeds/archive/[...path]/[issue].xml',
  allFeedsList: '/feeds.opml',
  feedsList: '/feeds/[group].opml',
  feedIcon: FEED_ICON_URL,
  favicon: FAVICON_URL,
  touchIcon: TOUCH_ICON_URL,
  appIcon: '/icon-[number].png',
  manifest: MANIFEST_URL,
  titleFont: TITLE_FONT_URL,
  sitemap: SITEMAP_URL,
  sitemapPart: '/sitemap-[number].xml',
  robots: '/robots.txt',
  llms: '/llms.txt',
  addresses: '/addresses.txt',
  memberKeys: '/members/[name].json',
  membersSearch: '/members/[name].bin',
  picture: '/media/[name]',
  asset: '/_astro/[...file]',
  searchIndex: '/pagefind/[...file]',
} as const;

export type RouteKind = keyof typeof PATTERNS;

/**
 * Placeholder for the site's URL in an article's Markdown, which is written before the site's
 * URL is known. No real host ends in `.invalid` (RFC 2606).
 */
export const ANY_SITE = 'https://site.invalid';

/** URL of an issue: `/issues/2024-04/` */
export function issueUrl(issue: IssueKey): string {
  return toUrl('issue', { issue });
}

/** URL of the list of an issue's printed pages, `/issues/2024-04/pages/`, or of one page in it: `…/pages/#p24` */
export function issuePagesUrl(issue: IssueKey, page?: number): string {
  return pagesUrlBelow(issueUrl(issue), page);
}

/**
 * Like `issuePagesUrl`, from the issue's URL `/issues/2024-04/`; browser code that imports this loads no
 * `PATTERNS`.
 */
export function pagesUrlBelow(issue: string, page?: number): string {
  return `${issue}pages/${page === undefined ? '' : `#${pageAnchor(page)}`}`;
}

/** The `id` of a printed page in the list of an issue's pages: `p24` */
export function pageAnchor(page: number): string {
  return `p${page}`;
}

/** File name of an issue that `npm run pdf` has printed, beside its issue.yaml: `2024-04.pdf` */
export function issuePdfName(issue: IssueKey): string {
  return `${issue}.pdf`;
}

/** URL of a PDF of an issue, by its file name: `/issues/2024-04/ebook.pdf` */
export function issuePdfUrl(issue: IssueKey, file: string): string {
  return toUrl('issuePdf', { issue, name: file.replace(/\.pdf$/u, '') });
}

/** URL of an article: `/issues/2024-04/gen-z-workplace/` */
export function articleUrl({ issue, slug }: { issue: IssueKey; slug: string }): string {
  return toUrl('article', { issue, slug });
}

/** URL of an attachment: `/issues/2024-04/gen-z-workplace/survey.pdf` */
export function attachmentUrl(article: { issue: IssueKey; slug: string }, file: string): string {
  const { issue, slug } = article;
  return toUrl('attachment', { issue, slug, file });
}

/**
 * URL of the list of files that an issue's page and its articles need for reading offline,
 * `/issues/2024-04/offline.json`; for `/`, of the files that every page needs: `/offline.json`.
 */
export function offlineListUrl(page: string): string {
  return `${page}offline.json`;
}

/** URL of the encrypted text of an article for members: `/issues/2024-04/gen-z-workplace/sealed.bin` */
export function sealedTextUrl({ issue, slug }: { issue: IssueKey; slug: string }): string {
  return toUrl('sealedText', { issue, slug });
}

/**
 * URL of an article's encrypted picture or attachment with this number:
 * `/issues/2024-04/gen-z-workplace/sealed-1.bin`
 */
export function sealedFileUrl(
  { issue, slug }: { issue: IssueKey; slug: string },
  number: number,
): string {
  return toUrl('sealedFile', { issue, slug, number: String(number) });
}

/** URL of a page's text as Markdown: `/issues/2024-04/gen-z-workplace/index.md` */
export function markdownUrl(page: string): string {
  return `${page}index.md`;
}

/** URL of a category: `/categories/report/special-report/` */
export function categoryUrl(path: string): string {
  return toUrl('category', { path });
}

/** URL of a source: `/sources/callcenter-japan/` */
export function sourceUrl(slug: string): string {
  return toUrl('source', { slug });
}

/** URL of a tag: `/tags/챗봇/`, percent-encoded */
export function tagUrl(tag: string): string {
  return toUrl('tag', { tag });
}

/** URL of a person's page: `/people/홍길동/`, percent-encoded */
export function personUrl(slug: string): string {
  return toUrl('person', { slug });
}

/** URL of a series: `/series/골목-산책/`, percent-encoded */
export function seriesUrl(slug: string): string {
  return toUrl('series', { slug });
}

/** URL of a page of a list: `list` itself for page 1, then `/articles/2/` */
export function listPageUrl(list: string, page: number): string {
  return page === 1 ? list : `${list}${page}/`;
}

/** URL of the bid notices of a year: `/bids/2024/` */
export function bidYearUrl(year: string): string {
  return toUrl('bidYear', { year });
}

/** Files that hold all notices of a year: tables, and an Open Contracting (OCDS) release package. */
export const NOTICE_FORMATS = ['csv', 'xlsx', 'json', 'ocds'] as const;

/** URL of a file of a year's notices: `/bids/2024/notices.csv`, `/bids/2024/ocds.json` */
export function noticeFileUrl(year: string, format: (typeof NOTICE_FORMATS)[number]): string {
  return format === 'ocds'
    ? toUrl('noticeReleases', { year })
    : toUrl('noticeTable', { year, format });
}

/** URL of a bid notice: `/bids/2024/power-bill-callcenter/` */
export function bidUrl({ year, slug }: { year: string; slug: string }): string {
  return toUrl('bid', { year, slug });
}

/** URL of an attachment: `/bids/2024/power-bill-callcenter/notice.hwp`, percent-encoded */
export function bidAttachmentUrl(bid: { year: string; slug: string }, file: string): string {
  const { year, slug } = bid;
  return toUrl('bidAttachment', { year, slug, file });
}

/** URL of an agency's bid notices: `/bids/agencies/견본공단/`, percent-encoded */
export function agencyUrl(slug: string): string {
  return toUrl('agency', { slug });
}

/** Calendar of all notices, `/bids/calendar.ics`, of the open ones, `/bids/open.ics`, or of a kind, `/bids/operation.ics` */
export function calendarUrl(name: string): string {
  return toUrl('calendar', { name });
}

/** Calendar of an agency's notices: `/bids/agencies/견본공단/calendar.ics`, percent-encoded */
export function agencyCalendarUrl(slug: string): string {
  return toUrl('agencyCalendar', { slug });
}

/** The deadline of one notice as a calendar file: `/bids/2024/power-bill-callcenter/deadline.ics` */
export function deadlineUrl({ year, slug }: { year: string; slug: string }): string {
  return toUrl('deadline', { year, slug });
}

/** File name of a feed in each format, below the URL of its list. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

export type FeedFormat = keyof typeof FEED_FILES;

/** Feed of a list: `/categories/report/rss.xml` */
export function feedUrl(list: string, format: FeedFormat): string {
  return `${list}${FEED_FILES[format]}`;
}

/** Feed of a past issue: `/feeds/archive/2024-04.xml`, or of one category in it: `/feeds/archive/report/2024-04.xml` */
export function pastFeedUrl(issue: IssueKey, path?: string): string {
  return path === undefined
    ? toUrl('pastFeed', { issue })
    : toUrl('categoryPastFeed', { path, issue });
}

/** OPML list of all feeds, `/feeds.opml`, or of one group: `/feeds/tags.opml` */
export function opmlUrl(group?: string): string {
  return group === undefined ? PATTERNS.allFeedsList : toUrl('feedsList', { group });
}

/** Letter of an issue, `/issues/2024-04/letter.html`, or in plain text `letter.txt` */
export function letterUrl(issue: IssueKey, format: 'html' | 'txt' = 'html'): string {
  return toUrl('letter', { issue, format });
}

/** The EPUB of an issue: `/issues/2024-04/2024-04.epub` */
export function bookUrl(issue: IssueKey): string {
  return toUrl('book', { issue });
}

/** URL of a standing page: `/about/` */
export function pageUrl(slug: string): string {
  return toUrl('standing', { page: slug });
}

/** The URL path of an alias: `/상담/기사` from an editor gives `/%EC%83%81…/`, with a slash at the end. */
export function aliasUrl(alias: string): string {
  const path = alias.split('/').filter(Boolean).join('/');
  return `/${encodePath(path)}/`;
}

/** URL of a rendition of a picture: `/media/5b1f0c…-1080.avif` */
export function mediaUrl(name: string): string {
  return toUrl('picture', { name });
}

/** URL of an icon for a home screen, `size` pixels wide and high: `/icon-192.png` */
export function appIconUrl(size: number): string {
  return toUrl('appIcon', { number: String(size) });
}

/** Decodes Hangul in a URL for use in `href`: percent-encoded it is three times as long. */
export function readableUrl(url: string): string {
  return decodeURI(url).replaceAll(' ', '%20');
}

/** Decodes a URL for display, in NFC; a URL that cannot be decoded is returned unchanged. */
export function decodeUrl(url: string): string {
  try {
    return decodeURIComponent(url).normalize('NFC');
  } catch {
    return url;
  }
}

/**
 * Makes a URL path absolute: `/about/` on `https://name.github.io/journal` gives
 * `https://name.github.io/journal/about/`.
 */
export function absoluteUrl(url: string, site: string): string {
  return new URL(addBase(url, basePath(site)), site).href;
}

/** The address with which a calendar app subscribes to a calendar of the site: `webcal://…/bids/calendar.ics` */
export function subscribeUrl(url: string, site: string): string {
  return absoluteUrl(url, site).replace(/^https?:/u, 'webcal:');
}

/** Names of the parts of a pattern: `'issue' | 'slug'` for `/issues/[issue]/[slug]/`. */
type Parameter<P extends string> = P extends `${string}[${infer Name}]${infer Rest}`
  ? (Name extends `...${infer Path}` ? Path : Name) | Parameter<Rest>
  : never;

function toUrl<K extends RouteKind>(
  kind: K,
  values: Record<Parameter<(typeof PATTERNS)[K]>, string>,
): string {
  const texts: Readonly<Record<string, string>> = values;
  return piecesOf(kind)
    .map((piece, index) => (index % 2 === 0 ? piece : encodePath(texts[piece] ?? '')))
    .join('');
}

const pieces = new Map<RouteKind, readonly string[]>();

/** The texts of a pattern and, at odd places, the names between them: `/tags/`, `tag`, `/`. */
function piecesOf(kind: RouteKind): readonly string[] {
  // Kept, because a build asks for some million URLs.
  const known = pieces.get(kind) ?? PATTERNS[kind].split(/\[(?:\.\.\.)?(\w+)\]/u);
  pieces.set(kind, known);
  return known;
}

function encodePath(path: string): string {
  return path.normalize('NFC').split('/').map(encodeURIComponent).join('/');
}
