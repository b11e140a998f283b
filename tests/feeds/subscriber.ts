import Parser from 'rss-parser';
import * as z from 'zod';
import { readDocument } from './written.ts';

/** An item of a feed, as a feed reader stores it. */
export interface Kept {
  title: string;
  url: string;
  text: string;
}

/** A followed feed, and all items that the feed reader has ever received from it, by id (`kept`). */
export interface Subscription {
  url: string;
  etag?: string;
  kept: Map<string, Kept>;
}

/**
 * The result of fetching a feed: unchanged, or a document with the ids of its new items (`fresh`)
 * and of all.
 */
export type Answer = { isNew: false } | { isNew: true; fresh: string[]; all: string[] };

interface Document {
  items: (Kept & { id: string })[];
  previous: string | undefined;
}

/** Fetches a feed as a good feed reader does, with the ETag of the last answer, and stores its items. */
export async function poll(subscription: Subscription): Promise<Answer> {
  const { url, etag, kept } = subscription;
  const response = await fetch(
    url,
    etag === undefined ? {} : { headers: { 'if-none-match': etag } },
  );
  if (response.status === 304) return { isNew: false };
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  subscription.etag = response.headers.get('etag') ?? '';
  const { items } = await parse(await response.text());
  const fresh = items.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  for (const { id, ...item } of items) kept.set(id, item);
  return { isNew: true, fresh, all: items.map(({ id }) => id) };
}

/**
 * The ids of all items in the document at `url` and in all earlier documents, following the links
 * `prev-archive` (RFC 5005). URLs of `site` are fetched from `host`, the test's server.
 */
export async function collectPast(url: string, site: string, host: string): Promise<string[]> {
  const response = await fetch(url.replace(site, host));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const { items, previous } = await parse(await response.text());
  const ids = items.map(({ id }) => id);
  return previous === undefined ? ids : [...ids, ...(await collectPast(previous, site, host))];
}

async function parse(text: string): Promise<Document> {
  return text.startsWith('{') ? parseJson(text) : parseXml(text);
}

const parser = new Parser<object, { id?: string; 'content:encoded'?: string }>();

async function parseXml(text: string): Promise<Document> {
  const { items } = await parser.parseString(text);
  return {
    items: items.map((item) => ({
      id: item.guid ?? item.id ?? '',
      title: item.title ?? '',
      url: item.link ?? '',
      text: item['content:encoded'] ?? item.content ?? '',
    })),
    previous: readDocument(text).links['prev-archive'],
  };
}

const jsonSchema = z.object({
  items: z.array(
    z.object({
      ...{ id: z.string(), title: z.string(), url: z.string() },
      content_html: z.string().default(''),
    }),
  ),
});

function parseJson(text: string): Document {
  const { items } = jsonSchema.parse(JSON.parse(text));
  return {
    items: items.map(({ content_html, ...item }) => ({ ...item, text: content_html })),
    previous: undefined,
  };
}
