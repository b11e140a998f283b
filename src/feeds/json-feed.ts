import { generateJsonFeed } from 'feedsmith';
import type { FeedDocument } from './document.ts';

/** A document as JSON Feed 1.1. */
export function toJsonFeed(document: FeedDocument): string {
  const feed = generateJsonFeed({
    title: document.title,
    description: document.description,
    home_page_url: document.page,
    feed_url: document.url,
    icon: document.icon,
    language: document.language,
    authors: [{ name: document.publisher }],
    ...(document.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: document.hub }] }),
    items: document.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html ?? '',
      ...(item.published === undefined ? {} : { date_published: item.published }),
      date_modified: item.updated,
      authors: item.authors.map((name) => ({ name })),
      tags: item.categories,
      attachments: item.enclosures.map(({ url, type, length }) => ({
        url,
        mime_type: type,
        size_in_bytes: length,
      })),
    })),
  });
  return `${JSON.stringify(feed, undefined, 1)}\n`;
}
