import { FEED_STYLE_URL } from '../site/urls.ts';
import type { FeedDocument } from './document.ts';
import type { FeedItem } from './item.ts';
import { toXml } from './xml.ts';

/**
 * A document as Atom (RFC 4287). Its id is its own address: addresses of the site never change, and
 * a journal that moves to another domain is a new feed to its subscribers.
 */
export function toAtom(document: FeedDocument): string {
  return toXml({
    '?xml-stylesheet': { '@_type': 'text/css', '@_href': FEED_STYLE_URL },
    feed: {
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      '@_xml:lang': document.language,
      author: { name: document.publisher },
      icon: document.icon,
      id: document.url,
      link: linksOf(document),
      rights: document.rights,
      subtitle: document.description,
      title: document.title,
      updated: document.updated,
      entry: document.items.map(toEntry),
    },
  });
}

function linksOf({ url, page, alternates, hub, history }: FeedDocument): object[] {
  const others = alternates.filter((alternate) => alternate.url !== url);
  return [
    toLink(url, 'self', 'application/atom+xml'),
    toLink(page, 'alternate', 'text/html'),
    ...others.map((alternate) => toLink(alternate.url, 'alternate', alternate.type)),
    ...(hub === undefined ? [] : [toLink(hub, 'hub')]),
    ...(history?.previous === undefined
      ? []
      : [toLink(history.previous, 'prev-archive', 'application/rss+xml')]),
  ];
}

function toEntry(item: FeedItem): object {
  return {
    author: item.authors.map((name) => ({ name })),
    category: item.categories.map(toCategory),
    content: item.html === undefined ? [] : { '@_type': 'html', cdata: item.html },
    id: item.id,
    link: [
      toLink(item.url, 'alternate', 'text/html'),
      ...item.enclosures.map(({ url, type, length, title }) => ({
        ...toLink(url, 'enclosure', type),
        ...{ '@_title': title, '@_length': length },
      })),
    ],
    published: item.published,
    summary: item.summary,
    title: item.title,
    updated: item.updated,
  };
}

function toLink(href: string, rel: string, type?: string): object {
  return { '@_href': href, '@_rel': rel, '@_type': type };
}

/** `Report › Special Report` -> term `Report/Special Report` with the label as it is shown. */
function toCategory(label: string): object {
  const term = label.replaceAll(' › ', '/');
  return { '@_term': term, '@_label': term === label ? undefined : label };
}
