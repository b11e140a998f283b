import { parseXml, XmlElement } from '@rgrove/parse-xml';
import * as z from 'zod';
import { INDEX_FOLDER } from '../../src/search/index-files.ts';
import { COMPLETE_FEED_URL, FEED_FILES, FEEDS_URL } from '../../src/site/urls.ts';
import { fileNameOf } from '../../src/text/slug.ts';

/** A feed file of a built site. */
export interface BuiltFeed {
  /** URL of the feed (`rel="self"`), by which hubs know it. */
  topic: string;
  hubs: string[];
  /** Digest of the feed's bytes. */
  digest: string;
}

const jsonFeedSchema = z.object({
  feed_url: z.string(),
  hubs: z.array(z.object({ url: z.string() })).default([]),
});

/** Whether a file of a built site is a current feed, to which readers subscribe: `tags/챗봇/rss.xml`. */
export function isCurrentFeed(file: string): boolean {
  return Object.values(FEED_FILES).some((feed) => feed === fileNameOf(file));
}

/** Reads an RSS, Atom or JSON feed; throws if the text is something else. */
export function readBuiltFeed(text: string, digest: string): BuiltFeed {
  if (text.startsWith('{')) {
    const { feed_url: topic, hubs } = jsonFeedSchema.parse(JSON.parse(text));
    return { topic, hubs: hubs.map(({ url }) => url), digest };
  }
  const links = readLinks(text);
  const hrefsOf = (rel: string): string[] =>
    links.flatMap(({ attributes: { rel: own, href } }) => (own === rel && href ? [href] : []));
  const [topic] = hrefsOf('self');
  if (topic === undefined) throw new Error('No feed: it has no link rel="self".');
  return { topic, hubs: hrefsOf('hub'), digest };
}

/** The Atom `<link>` elements of an Atom or RSS feed, without the links of its items. */
function readLinks(xml: string): XmlElement[] {
  const { root } = parseXml(xml);
  const channel = elementsOf(root).find(({ name }) => name === 'channel');
  return elementsOf(channel ?? root).filter(({ name }) => /^(?:\w+:)?link$/u.test(name));
}

/** The child elements of an XML element. */
export function elementsOf(element: XmlElement | null | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child) => child instanceof XmlElement);
}

/**
 * Kinds of files of a built site, by document role (RFC 5005); `rest` are the files that belong to
 * no feed.
 */
type FeedPart = 'current' | 'past' | 'complete' | 'opml' | 'rest';

/** Adds up the bytes of a built site's files by kind, without the search index. */
export function sumFeedBytes(
  files: readonly { file: string; bytes: number }[],
): Record<FeedPart, number> {
  const sums = { current: 0, past: 0, complete: 0, opml: 0, rest: 0 };
  for (const { file, bytes } of files) {
    if (!`/${file}`.startsWith(INDEX_FOLDER)) sums[partOf(file)] += bytes;
  }
  return sums;
}

function partOf(file: string): FeedPart {
  if (file.endsWith('.opml')) return 'opml';
  if (isCurrentFeed(file)) return 'current';
  if (`/${file}` === COMPLETE_FEED_URL) return 'complete';
  return `/${file}`.startsWith(FEEDS_URL) && file.endsWith('.xml') ? 'past' : 'rest';
}

/** Formats the size or time of feeds as a share of everything else: `12.3 %`. */
export function formatAddedShare(feeds: number, rest: number): string {
  return `${((feeds / rest) * 100).toFixed(1)} %`;
}
