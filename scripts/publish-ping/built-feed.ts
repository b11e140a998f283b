import { parseXml, XmlElement } from '@rgrove/parse-xml';
import * as z from 'zod';
import { FEED_FILES } from '../../src/site/urls.ts';

/** A feed as the built site has it. */
export interface BuiltFeed {
  /** The address that subscribers know it by: what it calls itself. */
  topic: string;
  /** The hubs that it announces. */
  hubs: string[];
  /** The same bytes, the same digest. */
  digest: string;
}

const FOLLOWED: readonly string[] = Object.values(FEED_FILES);

const jsonFeedSchema = z.object({
  feed_url: z.string(),
  hubs: z.array(z.object({ url: z.string() })).default([]),
});

/** Whether a file of a built site, by its path, is a feed that subscribers follow. */
export function isFollowed(file: string): boolean {
  return FOLLOWED.includes(file.slice(file.lastIndexOf('/') + 1));
}

/** What a feed says of itself, in whichever format; throws if it is none. */
export function readBuiltFeed(text: string, digest: string): BuiltFeed {
  if (text.startsWith('{')) {
    const { feed_url: topic, hubs } = jsonFeedSchema.parse(JSON.parse(text));
    return { topic, hubs: hubs.map(({ url }) => url), digest };
  }
  const links = readLinks(text);
  const hrefsOf = (rel: string): string[] =>
    links.flatMap(({ attributes: { rel: own, href } }) => (own === rel && href ? [href] : []));
  const [topic] = hrefsOf('self');
  if (topic === undefined) throw new Error('No feed: it does not say where it stands.');
  return { topic, hubs: hrefsOf('hub'), digest };
}

/** The links of the feed itself, not of its items: those of Atom, in RSS too. */
function readLinks(xml: string): XmlElement[] {
  const { root } = parseXml(xml);
  const children = elementsOf(root);
  const channel = children.find(({ name }) => name === 'channel');
  return elementsOf(channel ?? root).filter(({ name }) => /^(?:\w+:)?link$/u.test(name));
}

function elementsOf(element: XmlElement | null): XmlElement[] {
  return (element?.children ?? []).filter((child) => child instanceof XmlElement);
}
