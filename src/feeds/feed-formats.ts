import { getRssString } from '@astrojs/rss';
import type { FeedDocument } from './document.ts';
import { FEED_TYPES, toRfc822 } from './feed.ts';
import type { Enclosure, FeedItem } from './item.ts';
import { wordsOf } from '../words/words.ts';
import { toXml, xmlBuilder } from './xml.ts';

const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};
const CONTENT = { content: 'http://purl.org/rss/1.0/modules/content/' };
const HISTORY = { fh: 'http://purl.org/syndication/history/1.0' };

/**
 * Writes a document as RSS 2.0 (RSS Best Practices Profile) with the links of RFC 5005. The library writes the
 * channel. Its items are built like Atom's entries, because the library parses what RSS items have in other
 * namespaces and builds it again, which took a third of the time of a feed.
 */
export async function toRss(document: FeedDocument): Promise<string> {
  const { description, page, rights, history, items } = document;
  // Trimmed, because @astrojs/rss trims custom data, and the title of the image must equal this title.
  const title = document.title.trim();
  const hasTexts = items.some(({ html }) => html);
  const channel = await getRssString({
    ...{ title, description, site: page, stylesheet: document.style, items: [] },
    xmlns: { ...(hasTexts && CONTENT), ...NAMESPACES, ...(history && HISTORY) },
    customData: xmlBuilder.build({
      language: document.language,
      copyright: rights && toLiteralText(rights),
      lastBuildDate: toRfc822(document.updated),
      'atom:link': rssLinks(document),
      ...(history && history.role !== 'current' ? { [`fh:${history.role}`]: '' } : {}),
      image: { url: document.icon, title: toLiteralText(title), link: page },
    }),
  });
  const end = channel.lastIndexOf('</channel>');
  return channel.slice(0, end) + items.map(writeRssItem).join('') + channel.slice(end);
}

const writtenItems = new WeakMap<FeedItem, string>();

/** An item as RSS; written once, because an item with its summary is in several documents. */
function writeRssItem(item: FeedItem): string {
  const written = writtenItems.get(item) ?? xmlBuilder.build({ item: toRssItem(item) });
  writtenItems.set(item, written);
  return written;
}

/**
 * Text for the `customData` of @astrojs/rss, which would turn the name `007` into 7: a text that begins
 * like a number becomes CDATA sections of one character each, which are not parsed as a number.
 */
function toLiteralText(text: string): string | object {
  const trimmed = text.trim();
  return /^[-+.\d]/u.test(trimmed) ? { cdata: [...trimmed] } : trimmed;
}

type Link = readonly [rel: string, href: string | undefined, type?: string];

function rssLinks(document: FeedDocument): object[] {
  const { url, hub, history } = document;
  const links: Link[] = [
    ['self', url, FEED_TYPES.rss],
    ...otherFormats(document),
    ['hub', hub],
    ['current', history?.current, FEED_TYPES.rss],
    ['prev-archive', history?.previous, FEED_TYPES.rss],
    ['next-archive', history?.next, FEED_TYPES.rss],
  ];
  return links.flatMap(([rel, href, type]) =>
    href === undefined ? [] : [{ '@_rel': rel, '@_href': href, '@_type': type }],
  );
}

function otherFormats({ url, alternates }: FeedDocument): Link[] {
  const others = alternates.filter((alternate) => alternate.url !== url);
  return others.map((other) => ['alternate', other.url, other.type]);
}

function toRssItem(item: FeedItem): object {
  const { published, updated, html, image } = item;
  // Readers take one enclosure per item (RSS Best Practices Profile); the others are Media RSS.
  const [enclosure, ...others] = item.enclosures;
  return {
    title: item.title,
    link: item.url,
    // An address is a permanent link unless `isPermaLink` is false.
    guid: { '@_isPermaLink': item.id === item.url ? undefined : 'false', '#text': item.id },
    description: item.summary || undefined,
    'content:encoded': html === undefined ? undefined : { cdata: html },
    pubDate: published && toRfc822(published),
    'atom:updated': published === updated ? undefined : updated,
    'dc:creator': item.authors.map((name) => name.trim()),
    'dc:source': item.sources.map((name) => name.trim()),
    'media:content': others.map(toMedia),
    'media:thumbnail': image && { '@_url': image },
    category: item.categories.map((name) => name.replaceAll(' › ', '/')),
    enclosure: enclosure && toEnclosure(enclosure),
  };
}

function toMedia({ url, type, length, title }: Enclosure): object {
  const [kind = ''] = type.split('/');
  const medium = ['image', 'audio', 'video'].includes(kind) ? kind : 'document';
  return {
    ...{ '@_url': url, '@_fileSize': length, '@_type': type, '@_medium': medium },
    'media:title': title?.trim(),
  };
}

function toEnclosure({ url, type, length }: Enclosure): object {
  return { '@_url': url, '@_length': length, '@_type': type };
}

/**
 * Writes a document as Atom (RFC 4287). The feed's id is its address: addresses of the site never change,
 * and a journal that moves to another domain is a new feed for its subscribers.
 */
export function toAtom(document: FeedDocument): string {
  return toXml({
    '?xml-stylesheet': { '@_type': 'text/css', '@_href': document.style },
    feed: {
      '@_xmlns': NAMESPACES.atom,
      '@_xml:lang': document.language,
      author: { name: document.publisher },
      icon: document.icon,
      id: document.url,
      link: atomLinks([
        ['self', document.url, FEED_TYPES.atom],
        ['alternate', document.page, 'text/html'],
        ...otherFormats(document),
        ['hub', document.hub],
        ['prev-archive', document.history?.previous, FEED_TYPES.rss],
      ]),
      rights: document.rights,
      subtitle: document.description,
      title: document.title,
      updated: document.updated,
      entry: document.items.map(toAtomEntry),
    },
  });
}

function atomLinks(links: readonly Link[]): object[] {
  return links.flatMap(([rel, href, type]) =>
    href === undefined ? [] : [{ '@_href': href, '@_rel': rel, '@_type': type }],
  );
}

function toAtomEntry(item: FeedItem): object {
  return {
    author: item.authors.map((name) => ({ name })),
    category: item.categories.map(toAtomCategory),
    content: item.html === undefined ? [] : { '@_type': 'html', cdata: item.html },
    id: item.id,
    link: [
      ...atomLinks([['alternate', item.url, 'text/html']]),
      ...item.enclosures.map(({ url, type, length, title }) => ({
        ...{ '@_href': url, '@_rel': 'enclosure', '@_type': type },
        ...{ '@_title': title, '@_length': length },
      })),
    ],
    published: item.published,
    summary: item.summary,
    title: item.title,
    updated: item.updated,
  };
}

/** An Atom category: `Report › Special Report` gives the term `Report/Special Report` with the original as label. */
function toAtomCategory(label: string): object {
  const term = label.replaceAll(' › ', '/');
  return { '@_term': term, '@_label': term === label ? undefined : label };
}

/** Writes a document as JSON Feed 1.1. */
export function toJsonFeed(document: FeedDocument): string {
  const { hub } = document;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: document.title,
    user_comment: wordsOf(document.language).feed.feedComment,
    home_page_url: document.page,
    feed_url: document.url,
    description: document.description,
    icon: document.icon,
    language: document.language,
    authors: [{ name: document.publisher }],
    hubs: hub === undefined ? undefined : [{ type: 'WebSub', url: hub }],
    items: document.items.map(toJsonItem),
  };
  return `${JSON.stringify(feed)}\n`;
}

function toJsonItem({ html, ...item }: FeedItem): object {
  const attachments = item.enclosures.map(({ url, type, length, title }) => {
    return { url, mime_type: type, size_in_bytes: length, title };
  });
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    // JSON Feed requires one of the two.
    ...(html === undefined ? { content_text: item.summary } : { content_html: html }),
    summary: item.summary,
    image: item.image,
    date_published: item.published,
    date_modified: item.updated,
    authors: unlessEmpty(item.authors.map((name) => ({ name }))),
    tags: unlessEmpty(item.categories),
    attachments: unlessEmpty(attachments),
  };
}

function unlessEmpty<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}
