import { Parser } from 'htmlparser2';
import type { Browser } from 'playwright-core';
import { isLetterFile, routeOf } from '../../src/site/route-of.ts';
import { pagePathOf } from '../built-files.ts';

/** A built site that is being served, and the browser that opens its pages. */
export interface AuditedSite {
  /** URL of the site's home page on the server, without slash at the end: `http://127.0.0.1:8080`. */
  origin: string;
  browser: Browser;
  /** Contents of the HTML and CSS files, by path from the site's folder: `about/index.html`. */
  files: ReadonlyMap<string, string>;
  /** The pages, without letters, which are read in mail programs. */
  pages: readonly SitePage[];
  templates: readonly Template[];
}

/** The properties of a page that decide whether it is audited. */
interface SitePage {
  /** Decoded path: `/issues/2024-04/`, `/404.html`. */
  url: string;
  /** Words (어절) of the article's text; 0 on other pages. */
  words: number;
  hasChart: boolean;
  hasPicture: boolean;
  /** Whether only members read its text. */
  isForMembers: boolean;
  /** Length of the HTML in characters. */
  length: number;
  isRedirect: boolean;
}

/** A kind of page, and the page that is audited as an example of it. */
interface Template {
  key: TemplateKey;
  /** Name of the kind in a report, `호 목록`. */
  name: string;
  url: string;
}

const KINDS = [
  ['home', '첫 쪽'],
  ['issues', '호 목록'],
  ['issue', '호'],
  ['article', '긴 기사'],
  ['picture', '그림 기사'],
  ['closed', '회원사 기사'],
  ['issuePages', '지면 목록'],
  ['articles', '전체 기사'],
  ['bids', '입찰 공고 목록'],
  ['bidYear', '입찰 공고의 한 해'],
  ['bid', '입찰 공고'],
  ['agency', '수요기관'],
  ['search', '검색'],
  ['category', '분류'],
  ['tag', '태그'],
  ['person', '사람'],
  ['series', '연재'],
  ['feeds', '구독'],
  ['saved', '저장한 호'],
  ['standing', '안내'],
  ['missing', '없는 쪽'],
] as const;

type TemplateKey = (typeof KINDS)[number][0];

// Elements that may be part of a word, as in `<strong>AI</strong>는`; every other element ends a word.
const INLINE = new Set('a abbr b code del em i rp rt ruby small span strong sup wbr'.split(' '));

/** Reads the pages among the files of a built site and chooses the pages to audit. */
export function toAuditedSite(
  files: ReadonlyMap<string, string>,
  origin: string,
  browser: Browser,
): AuditedSite {
  const pages = [...files]
    .filter(([file]) => file.endsWith('.html') && !isLetterFile(file))
    .map(([file, html]) => readSitePage(file, html));
  return { origin, browser, files, pages, templates: pickTemplates(pages) };
}

/** The HTML of a page by its path, `/about/`. */
export function htmlOf({ files }: AuditedSite, url: string): string {
  const file = url.endsWith('/') ? `${url}index.html` : url;
  return files.get(file.slice(1)) ?? '';
}

/** The name of an audited page in a report: `첫 쪽 /`. */
export function templateName({ name, url }: Template): string {
  return `${name} ${url}`;
}

/** Reads the properties of a page from its HTML; `file` is its path from the site's folder. */
export function readSitePage(file: string, html: string): SitePage {
  const text: string[] = [];
  const found = { hasChart: false, hasPicture: false, isForMembers: false, isRedirect: false };
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (depth > 0 || attributes.class?.split(' ').includes('prose')) depth += 1;
      if (!INLINE.has(name)) text.push(' ');
      if (depth > 0 && name === 'svg') found.hasChart = true;
      if (depth > 0 && name === 'img') found.hasPicture = true;
      if (attributes.class?.split(' ').includes('members-gate')) found.isForMembers = true;
      if (attributes['http-equiv']?.toLowerCase() === 'refresh') found.isRedirect = true;
    },
    ontext(chunk) {
      if (depth > 0) text.push(chunk);
    },
    onclosetag() {
      if (depth > 0) depth -= 1;
    },
  });
  parser.end(html);
  return {
    url: pagePathOf(file),
    words: text.join('').split(/\s+/u).filter(Boolean).length,
    length: html.length,
    ...found,
  };
}

/** The pages to audit: of each kind that the site has, the page with the most words. */
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
  if (key === 'picture') return longest(articles.filter(({ hasPicture }) => hasPicture));
  if (key === 'closed') return longest(articles.filter(({ isForMembers }) => isForMembers));
  const charted = key === 'article' ? articles.filter(({ hasChart }) => hasChart) : [];
  return longest(charted.length > 0 ? charted : ofKind(pages, key));
}

/** The article whose number of words is nearest to `words`; of two equally near, the longer one. */
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

function longest(pages: readonly SitePage[]): SitePage | undefined {
  return pages
    .toSorted((a, b) => b.words - a.words || b.length - a.length || (a.url < b.url ? -1 : 1))
    .at(0);
}
