import { generateAtomFeed } from 'feedsmith';
import type { FeedDocument } from './document.ts';

/** A document as Atom (RFC 4287). */
export function toAtom(document: FeedDocument): string {
  const { url, page, history, hub } = document;
  const past = 'application/rss+xml';
  return generateAtomFeed({
    id: url,
    title: { value: document.title },
    subtitle: { value: document.description },
    updated: document.updated,
    authors: [{ name: document.publisher }],
    icon: document.icon,
    links: [
      { href: url, rel: 'self', type: 'application/atom+xml' },
      { href: page, rel: 'alternate', type: 'text/html' },
      ...(history?.previous === undefined
        ? []
        : [{ href: history.previous, rel: 'prev-archive', type: past }]),
      ...(hub === undefined ? [] : [{ href: hub, rel: 'hub' }]),
    ],
    entries: document.items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      links: [
        { href: item.url, rel: 'alternate', type: 'text/html' },
        ...item.enclosures.map(({ url: href, type, length }) => ({
          ...{ href, type, length },
          rel: 'enclosure',
        })),
      ],
      updated: item.updated,
      ...(item.published === undefined ? {} : { published: item.published }),
      authors: item.authors.map((name) => ({ name })),
      categories: item.categories.map((term) => ({ term })),
      summary: { value: item.summary },
      ...(item.html === undefined ? {} : { content: { value: item.html, type: 'html' } }),
    })),
  });
}
