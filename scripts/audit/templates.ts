import { Parser } from 'htmlparser2';
import {
  ARTICLES_URL,
  BIDS_URL,
  FEEDS_URL,
  HOME_URL,
  ISSUES_URL,
  SEARCH_URL,
} from '../../src/site/urls.ts';

/** A page of a built site as far as the choice of pages to look at goes. */
export interface SitePage {
  /** `/issues/2024-04/`, decoded; `/404.html` */
  url: string;
  /** Words (어절) of the article's text; none outside articles. */
  words: number;
  hasChart: boolean;
  hasPicture: boolean;
  /** Length of the HTML in characters. */
  length: number;
  isRedirect: boolean;
}

/** Every kind of page by its key, in the order in which a reader would meet them. */
const NAMES = {
  home: '첫 쪽',
  issues: '호 목록',
  issue: '호',
  article: '긴 기사',
  picture: '그림 기사',
  articles: '전체 기사',
  bids: '입찰 공고 목록',
  bid: '입찰 공고',
  agency: '수요기관',
  search: '검색',
  category: '분류',
  tag: '꼬리표',
  feeds: '구독',
  standing: '안내',
  missing: '없는 쪽',
} as const;

type TemplateKey = keyof typeof NAMES;

/** A kind of page, and the page that stands for it. */
export interface Template {
  key: TemplateKey;
  /** What the kind is called in a report. */
  name: string;
  url: string;
}

const ISSUE = /^\/issues\/[^/]+\/$/u;
const ARTICLE = /^\/issues\/[^/]+\/[^/]+\/$/u;
const BID = /^\/bids\/\d{4}\/[^/]+\/$/u;
const AGENCY = /^\/bids\/agencies\/[^/]+\/$/u;
const CATEGORY = /^\/categories\/.+\/$/u;
const TAG = /^\/tags\/(?!\d+\/)[^/]+\/$/u;
const STANDING = /^\/(?!(?:articles|bids|categories|feeds|issues|search|sources|tags)\/)[^/]+\/$/u;

// What stands within a word, as in `<strong>AI</strong>는`; all else parts words.
const INLINE = new Set('a abbr b code del em i rp rt ruby small span strong sup wbr'.split(' '));

/** Reads a page; `file` is relative to the site's folder. */
export function readSitePage(file: string, html: string): SitePage {
  const text: string[] = [];
  const found = { hasChart: false, hasPicture: false, isRedirect: false };
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (depth > 0 || attributes.class?.split(' ').includes('prose')) depth += 1;
      if (!INLINE.has(name)) text.push(' ');
      if (depth > 0 && name === 'svg') found.hasChart = true;
      if (depth > 0 && name === 'img') found.hasPicture = true;
      if (attributes['http-equiv']?.toLowerCase() === 'refresh') found.isRedirect = true;
    },
    ontext(part) {
      if (depth > 0) text.push(part);
    },
    onclosetag() {
      if (depth > 0) depth -= 1;
    },
  });
  parser.end(html);
  return {
    url: `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`,
    words: text.join('').split(/\s+/u).filter(Boolean).length,
    length: html.length,
    ...found,
  };
}

/** The pages to look at: one of each kind, the fullest there is. Kinds that the site lacks are left out. */
export function pickTemplates(pages: readonly SitePage[]): Template[] {
  const articles = matching(pages, ARTICLE);
  const kinds: [TemplateKey, SitePage | undefined][] = [
    ['home', pages.find(({ url }) => url === HOME_URL)],
    ['issues', pages.find(({ url }) => url === ISSUES_URL)],
    ['issue', fullest(matching(pages, ISSUE))],
    ['article', fullest(articles.filter(({ hasChart }) => hasChart)) ?? fullest(articles)],
    ['picture', fullest(articles.filter(({ hasPicture }) => hasPicture))],
    ['articles', pages.find(({ url }) => url === ARTICLES_URL)],
    ['bids', pages.find(({ url }) => url === BIDS_URL)],
    ['bid', fullest(matching(pages, BID))],
    ['agency', fullest(matching(pages, AGENCY))],
    ['search', pages.find(({ url }) => url === SEARCH_URL)],
    ['category', fullest(matching(pages, CATEGORY))],
    ['tag', fullest(matching(pages, TAG))],
    ['feeds', pages.find(({ url }) => url === FEEDS_URL)],
    ['standing', fullest(matching(pages, STANDING))],
    ['missing', pages.find(({ url }) => url === '/404.html')],
  ];
  const chosen = new Map<string, Template>();
  for (const [key, page] of kinds) {
    if (page && !chosen.has(page.url)) {
      chosen.set(page.url, { key, name: NAMES[key], url: page.url });
    }
  }
  return [...chosen.values()];
}

/** The article whose text is nearest to so many words, the longer of two as near. */
export function pickByWords(pages: readonly SitePage[], words: number): SitePage | undefined {
  const distance = (page: SitePage): number => Math.abs(page.words - words);
  return matching(pages, ARTICLE)
    .toSorted((a, b) => distance(a) - distance(b) || b.words - a.words)
    .at(0);
}

function matching(pages: readonly SitePage[], address: RegExp): SitePage[] {
  return pages.filter((page) => !page.isRedirect && address.test(page.url));
}

function fullest(pages: readonly SitePage[]): SitePage | undefined {
  return pages
    .toSorted((a, b) => b.words - a.words || b.length - a.length || (a.url < b.url ? -1 : 1))
    .at(0);
}
