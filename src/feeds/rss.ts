import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { FEED_STYLE_URL } from '../site/urls.ts';
import type { FeedDocument, FeedHistory } from './document.ts';
import { toRfc822 } from './instant.ts';
import type { Enclosure, FeedItem } from './item.ts';
import { xmlBuilder } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const HISTORY = 'http://purl.org/syndication/history/1.0';
const MEDIA = 'http://search.yahoo.com/mrss/';

/** A document as RSS 2.0 (RSS Best Practices Profile) with the links of RFC 5005. */
export function toRss(document: FeedDocument): Promise<string> {
  const { description, page, history } = document;
  // Trimmed, because custom data is, and the title of the image must be the same.
  const title = document.title.trim();
  return getRssString({
    ...{ title, description, site: page, stylesheet: FEED_STYLE_URL },
    xmlns: { atom: ATOM, dc: DUBLIN_CORE, media: MEDIA, ...(history ? { fh: HISTORY } : {}) },
    customData: xmlBuilder.build({
      language: document.language,
      copyright: document.rights && exact(document.rights),
      lastBuildDate: toRfc822(document.updated),
      'atom:link': linksOf(document),
      ...(history && history.role !== 'current' ? { [`fh:${history.role}`]: '' } : {}),
      image: { url: document.icon, title: exact(title), link: page },
    }),
    items: document.items.map(toRssItem),
  });
}

function linksOf({ url, alternates, hub, history }: FeedDocument): object[] {
  return [
    link('self', url),
    ...alternates
      .filter((alternate) => alternate.url !== url)
      .map((alternate) => link('alternate', alternate.url, alternate.type)),
    ...(hub === undefined ? [] : [{ '@_rel': 'hub', '@_href': hub }]),
    ...pastOf(history),
  ];
}

function pastOf(history: FeedHistory | undefined): object[] {
  const links = [
    ['current', history?.current],
    ['prev-archive', history?.previous],
    ['next-archive', history?.next],
  ] as const;
  return links.flatMap(([rel, url]) => (url === undefined ? [] : [link(rel, url)]));
}

function link(rel: string, url: string, type = 'application/rss+xml'): object {
  return { '@_rel': rel, '@_href': url, '@_type': type };
}

function toRssItem(item: FeedItem): RSSFeedItem {
  const { published, updated, html, image } = item;
  // Readers take one enclosure per item (RSS Best Practices Profile); the others are Media RSS.
  const [enclosure, ...others] = item.enclosures;
  return {
    title: item.title,
    link: item.url,
    description: item.summary,
    ...(html === undefined ? {} : { content: html }),
    categories: item.categories.map((name) => name.replaceAll(' › ', '/')),
    ...(enclosure ? { enclosure } : {}),
    customData: xmlBuilder.build({
      guid: { '#text': item.id, '@_isPermaLink': String(item.id === item.url) },
      pubDate: published && toRfc822(published),
      'atom:updated': published === updated ? undefined : updated,
      'dc:creator': item.authors.map(exact),
      'dc:source': item.sources.map(exact),
      'media:content': others.map(toMedia),
      'media:thumbnail': image && { '@_url': image },
    }),
  };
}

function toMedia({ url, type, length, title }: Enclosure): object {
  return {
    ...{ '@_url': url, '@_fileSize': length, '@_type': type, '@_medium': mediumOf(type) },
    'media:title': title && exact(title),
  };
}

function mediumOf(type: string): string {
  const [kind = ''] = type.split('/');
  return ['image', 'audio', 'video'].includes(kind) ? kind : 'document';
}

/**
 * @astrojs/rss parses custom data and would turn the name `007` into 7: text that begins like a
 * number is given as CDATA sections of one character, which it does not parse as a number.
 */
function exact(text: string): string | object {
  const trimmed = text.trim();
  return /^[-+.\d]/u.test(trimmed) ? { cdata: [...trimmed] } : trimmed;
}
