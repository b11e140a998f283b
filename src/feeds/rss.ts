import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import XMLBuilder from 'fast-xml-builder';
import type { Archive } from '../archive/archive.ts';
import { type Article, articleDay } from '../archive/article.ts';
import { flattenCategories, toCategoryNodes } from '../archive/category.ts';
import type { Journal } from '../archive/journal.ts';
import { stripForXml } from '../archive/text.ts';
import { absoluteUrl, articleUrl, FEED_ICON_URL, FEED_URL, HOME_URL } from '../archive/urls.ts';
import { absolutizeHtml } from './absolute-html.ts';

const MAX_ITEMS = 50;

/**
 * The newest articles as RSS 2.0, with their full text. A guid is the article's own id and
 * the dates are the articles', so that building again changes no byte.
 */
export function toRss(archive: Archive, feedHtmlOf: (article: Article) => string): Promise<string> {
  const { journal } = archive;
  const articles = archive.articles.slice(0, MAX_ITEMS);
  const newest = articles
    .map(articleDay)
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return getRssString({
    title: stripForXml(journal.title),
    description: stripForXml(journal.description),
    site: journal.url,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: xml({
      language: journal.language,
      ...(newest === undefined ? {} : { lastBuildDate: toDate(newest).toUTCString() }),
      'atom:link': {
        '@_href': absoluteUrl(FEED_URL, journal.url),
        '@_rel': 'self',
        '@_type': 'application/rss+xml',
      },
      image: {
        url: absoluteUrl(FEED_ICON_URL, journal.url),
        title: stripForXml(journal.title),
        link: absoluteUrl(HOME_URL, journal.url),
      },
    }),
    items: articles.map((article) => toItem(article, journal, feedHtmlOf(article))),
  });
}

function toItem(article: Article, journal: Journal, feedHtml: string): RSSFeedItem {
  const link = absoluteUrl(articleUrl(article), journal.url);
  const day = articleDay(article);
  const creators = article.credits.map((credit) => `${credit.name} (${credit.role})`);
  return {
    title: stripForXml(article.title),
    link,
    description: stripForXml(article.summary ?? article.subtitle ?? article.title),
    content: stripForXml(absolutizeHtml(feedHtml, link)),
    categories: [...categoryTrail(article, journal), ...article.tags].map(stripForXml),
    ...(day === undefined ? {} : { pubDate: toDate(day) }),
    customData: xml({
      guid: { '#text': `urn:${article.id}`, '@_isPermaLink': 'false' },
      ...(creators.length > 0 ? { 'dc:creator': stripForXml(creators.join(', ')) } : {}),
      ...(article.sources.length > 0
        ? { 'dc:source': stripForXml(article.sources.map((source) => source.name).join(', ')) }
        : {}),
    }),
  };
}

function categoryTrail(article: Article, journal: Journal): string[] {
  const nodes = flattenCategories(toCategoryNodes(journal.categories));
  const trail = nodes.find((node) => node.path === article.category)?.trail;
  return trail ? [trail.join(' › ')] : [];
}

/** Midnight in Seoul, where the day is counted. */
function toDate(day: string): Date {
  return new Date(`${day}T00:00:00+09:00`);
}

function xml(elements: Record<string, unknown>): string {
  return new XMLBuilder({ ignoreAttributes: false }).build(elements);
}
