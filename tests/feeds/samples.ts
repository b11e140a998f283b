import type { FeedDocument } from '../../src/feeds/document.ts';
import type { FeedItem } from '../../src/feeds/item.ts';

export const SITE = 'https://journal.example.org';
export const PAGE = `${SITE}/issues/2024-04/%EC%83%81%EB%8B%B4/`;

/** An item with a summary, but without text and without a day. */
export const UNDATED: FeedItem = {
  id: 'urn:uuid:undated',
  url: PAGE,
  title: '상담',
  summary: '상담을 말합니다.',
  updated: '1998-01-01T00:00:00+09:00',
  authors: [],
  sources: [],
  categories: [],
  enclosures: [],
};

/** An item of the issue 2024년 4월호 with its whole text, changed by `rest`. */
export function item(rest: Partial<FeedItem> = {}): FeedItem {
  const day = '2024-04-01T00:00:00+09:00';
  const html = '<p>글입니다.</p>';
  return { ...UNDATED, id: 'urn:uuid:1', html, published: day, updated: day, ...rest };
}

/** The current document of a feed with these items. */
export function feedDocument(
  items: readonly FeedItem[],
  rest: Partial<FeedDocument> = {},
): FeedDocument {
  return {
    url: `${SITE}/rss.xml`,
    title: '견본저널',
    description: '견본입니다.',
    page: `${SITE}/`,
    language: 'ko',
    publisher: '견본협회',
    icon: `${SITE}/rss.png`,
    style: '/feeds/feed.css',
    updated: '2024-04-01T00:00:00+09:00',
    items: [...items],
    alternates: [],
    ...rest,
  };
}
