import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import XMLBuilder from 'fast-xml-builder';
import type { FeedDocument, History } from './document.ts';
import type { FeedItem } from './item.ts';

/** A document as RSS 2.0, its past by RFC 5005's extension. */
export function toRss(document: FeedDocument): Promise<string> {
  const { title, description, page, history, hub } = document;
  return getRssString({
    title,
    description,
    site: page,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      ...(history ? { fh: 'http://purl.org/syndication/history/1.0' } : {}),
    },
    customData: xml({
      language: document.language,
      lastBuildDate: toDate(document.updated),
      'atom:link': [
        link('self', document.url),
        ...(hub === undefined ? [] : [{ '@_rel': 'hub', '@_href': hub }]),
        ...linksOf(history),
      ],
      ...(history && history.role !== 'current' ? { [`fh:${history.role}`]: '' } : {}),
      image: { url: document.icon, title, link: page },
    }),
    items: document.items.map(toRssItem),
  });
}

function linksOf(history: History | undefined): object[] {
  const links = [
    ['current', history?.current],
    ['prev-archive', history?.previous],
    ['next-archive', history?.next],
  ] as const;
  return links.flatMap(([rel, url]) => (url === undefined ? [] : [link(rel, url)]));
}

function toRssItem(item: FeedItem): RSSFeedItem {
  const { published, html } = item;
  const [enclosure] = item.enclosures;
  return {
    title: item.title,
    link: item.url,
    description: item.summary,
    ...(html === undefined ? {} : { content: html }),
    categories: item.categories,
    ...(published === undefined ? {} : { pubDate: new Date(published) }),
    ...(enclosure ? { enclosure } : {}),
    customData: xml({
      guid: { '#text': item.id, '@_isPermaLink': String(item.id === item.url) },
      ...(item.authors.length > 0 ? { 'dc:creator': item.authors.join(', ') } : {}),
      ...(item.sources.length > 0 ? { 'dc:source': item.sources.join(', ') } : {}),
    }),
  };
}

function link(rel: string, url: string): object {
  return { '@_rel': rel, '@_href': url, '@_type': 'application/rss+xml' };
}

function toDate(instant: string): string {
  return new Date(instant).toUTCString();
}

function xml(elements: Record<string, unknown>): string {
  return new XMLBuilder({ ignoreAttributes: false }).build(elements);
}
