import type { FeedDocument } from './document.ts';
import type { Enclosure, FeedItem } from './item.ts';

/** A document as JSON Feed 1.1. */
export function toJsonFeed(document: FeedDocument): string {
  const { hub } = document;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: document.title,
    user_comment: '피드입니다. 이 주소를 피드 리더에 등록하면 새 글을 받아 볼 수 있습니다.',
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

function toJsonItem(item: FeedItem): object {
  const { html, authors, categories, enclosures } = item;
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    // The format asks for one of the two.
    ...(html === undefined ? { content_text: item.summary } : { content_html: html }),
    summary: item.summary,
    image: item.image,
    date_published: item.published,
    date_modified: item.updated,
    authors: authors.length > 0 ? authors.map((name) => ({ name })) : undefined,
    tags: categories.length > 0 ? categories : undefined,
    attachments: enclosures.length > 0 ? enclosures.map(toAttachment) : undefined,
  };
}

function toAttachment({ url, type, length, title }: Enclosure): object {
  return { url, mime_type: type, size_in_bytes: length, title };
}
