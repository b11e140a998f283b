import { type DateLike, generateJsonFeed, type JsonFeed } from 'feedsmith';
import type { FeedDocument } from './document.ts';
import { toPlainDate } from './instant.ts';
import type { Enclosure, FeedItem } from './item.ts';

/** A document as JSON Feed 1.1. */
export function toJsonFeed(document: FeedDocument): string {
  const { hub } = document;
  const items = document.items.map(toJsonItem);
  const feed = generateJsonFeed({
    title: document.title,
    user_comment: '피드입니다. 이 주소를 피드 리더에 넣으면 새 글을 받아 봅니다.',
    home_page_url: document.page,
    feed_url: document.url,
    description: document.description,
    icon: document.icon,
    language: document.language,
    authors: [{ name: document.publisher }],
    ...(hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: hub }] }),
    items,
  });
  // The library leaves an empty list out, and the specification asks for it.
  return `${JSON.stringify(Object.assign(items.length > 0 ? {} : { items }, feed))}\n`;
}

function toJsonItem(item: FeedItem): JsonFeed.Item<DateLike> {
  const { html, image, published, authors, categories, enclosures } = item;
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    // One of the two must be told.
    ...(html === undefined ? { content_text: item.summary } : { content_html: html }),
    summary: item.summary,
    ...(image === undefined ? {} : { image }),
    ...(published === undefined ? {} : { date_published: toPlainDate(published) }),
    date_modified: toPlainDate(item.updated),
    ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
    ...(categories.length > 0 ? { tags: categories } : {}),
    ...(enclosures.length > 0 ? { attachments: enclosures.map(toAttachment) } : {}),
  };
}

function toAttachment({ url, type, length, title }: Enclosure): JsonFeed.Attachment {
  return {
    ...{ url, mime_type: type, size_in_bytes: length },
    ...(title === undefined ? {} : { title }),
  };
}
