import { Parser } from 'htmlparser2';
import { routeOf } from '../../src/site/route-of.ts';

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

/** The kinds of pages with their names, in the order in which a reader would meet them. */
const KINDS = [
  ['home', '첫 쪽'],
  ['issues', '호 목록'],
  ['issue', '호'],
  ['article', '긴 기사'],
  ['picture', '그림 기사'],
  ['articles', '전체 기사'],
  ['bids', '입찰 공고 목록'],
  ['bid', '입찰 공고'],
  ['agency', '수요기관'],
  ['search', '검색'],
  ['category', '분류'],
  ['tag', '태그'],
  ['feeds', '구독'],
  ['standing', '안내'],
  ['missing', '없는 쪽'],
] as const;

type TemplateKey = (typeof KINDS)[number][0];

/** A kind of page, and the page that is audited as its example. */
export interface Template {
  key: TemplateKey;
  /** Name of the kind in a report. */
  name: string;
  url: string;
}

// Elements that may be inside a word, as in `<strong>AI</strong>는`; all others end a word.
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
  const chosen = new Map<string, Template>();
  for (const [key, name] of KINDS) {
    const url = pickPage(pages, key)?.url;
    if (url !== undefined && !chosen.has(url)) chosen.set(url, { key, name, url });
  }
  return [...chosen.values()];
}

function pickPage(pages: readonly SitePage[], key: TemplateKey): SitePage | undefined {
  const articles = ofKind(pages, 'article');
  if (key === 'picture') return fullest(articles.filter(({ hasPicture }) => hasPicture));
  const charted = key === 'article' ? articles.filter(({ hasChart }) => hasChart) : [];
  return fullest(charted.length > 0 ? charted : ofKind(pages, key));
}

/** The article whose text is nearest to so many words, the longer of two as near. */
export function pickByWords(pages: readonly SitePage[], words: number): SitePage | undefined {
  const distance = (page: SitePage): number => Math.abs(page.words - words);
  return ofKind(pages, 'article')
    .toSorted((a, b) => distance(a) - distance(b) || b.words - a.words)
    .at(0);
}

function ofKind(pages: readonly SitePage[], kind: string): SitePage[] {
  return pages.filter(({ url, isRedirect }) => {
    const route = routeOf(url);
    return !isRedirect && route?.kind === kind && !route.isLater;
  });
}

function fullest(pages: readonly SitePage[]): SitePage | undefined {
  return pages
    .toSorted((a, b) => b.words - a.words || b.length - a.length || (a.url < b.url ? -1 : 1))
    .at(0);
}
