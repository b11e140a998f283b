import { parseXml, XmlElement } from '@rgrove/parse-xml';
import * as z from 'zod';
import { INDEX_FOLDER } from '../../src/search/index-files.ts';
import { COMPLETE_FEED_URL, FEED_FILES, FEEDS_URL } from '../../src/site/urls.ts';

/** What a feed of a built site says of itself. */
export interface BuiltFeed {
  /** The feed's own URL, by which hubs know it. */
  topic: string;
  hubs: string[];
  /** Digest of the feed's bytes. */
  digest: string;
}

const jsonFeedSchema = z.object({
  feed_url: z.string(),
  hubs: z.array(z.object({ url: z.string() })).default([]),
});

/** Whether a file of a built site is a feed to subscribe to: `tags/챗봇/rss.xml`. */
export function isFollowed(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return Object.values(FEED_FILES).some((feed) => feed === name);
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

/** The links of the feed, not of its items: those of Atom, in RSS too. */
function readLinks(xml: string): XmlElement[] {
  const { root } = parseXml(xml);
  const channel = elementsOf(root).find(({ name }) => name === 'channel');
  return elementsOf(channel ?? root).filter(({ name }) => /^(?:\w+:)?link$/u.test(name));
}

/** The child elements of an XML element. */
export function elementsOf(element: XmlElement | null | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child) => child instanceof XmlElement);
}

/** What a file of a built site is for a subscriber; `rest` is what is no feed. */
type FeedPart = 'current' | 'past' | 'complete' | 'opml' | 'rest';

/** Adds up the bytes of a built site's files by part, without the search index. */
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
  if (isFollowed(file)) return 'current';
  if (`/${file}` === COMPLETE_FEED_URL) return 'complete';
  return `/${file}`.startsWith(FEEDS_URL) && file.endsWith('.xml') ? 'past' : 'rest';
}

/** `12.3 %`: how much feeds add to the rest of a site or a build. */
export function formatAddedShare(feeds: number, rest: number): string {
  return `${((feeds / rest) * 100).toFixed(1)} %`;
}
