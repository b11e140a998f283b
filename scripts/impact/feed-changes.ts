import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { decodeAddress } from './site-files.ts';

/** What a subscriber's reader knows of an item. */
export interface SiteFeedItem {
  guid: string;
  title: string;
  /** Decoded, from the root. */
  address: string;
}

/** What subscribers get. */
export interface FeedChanges {
  before: number;
  after: number;
  /** The feed's own name where it changes. */
  renamed?: { from: string; to: string } | undefined;
  /** Shown as unread. */
  added: SiteFeedItem[];
  /** Changed in place, with the Korean names of what changed. */
  changed: (SiteFeedItem & { parts: string[] })[];
  /** Not in the feed any more, though the page stands: newer ones took the place. */
  displaced: SiteFeedItem[];
  /** Not in the feed any more, and no page either. */
  withdrawn: SiteFeedItem[];
  /** New to the readers though it is the same page: its id was changed from `was` to `guid`. */
  doubled: (SiteFeedItem & { was: string })[];
}

const PARTS: Record<string, string> = {
  title: '제목',
  link: '주소',
  description: '요약',
  pubDate: '날짜',
  'dc:creator': '만든 사람',
  'dc:source': '출처',
  category: '분류와 태그',
};

/** A feed as a comparison reads it: its name, and its items by guid in its order. */
export interface SiteFeed {
  title: string;
  items: ReadonlyMap<string, ReadItem>;
}

/** What stands on the pages of both sites. */
interface PagesOfBoth {
  before: ReadonlyMap<string, unknown>;
  after: ReadonlyMap<string, unknown>;
  /** Korean names of what changed in an article's text, which not every feed carries. */
  changedTexts: (old: SiteFeedItem, now: SiteFeedItem) => string[];
}

/** Compares two feeds item by item, by guid as readers do. */
export function compareFeeds(before: SiteFeed, after: SiteFeed, pages: PagesOfBoth): FeedChanges {
  const gone = [...before.items.values()].filter(({ guid }) => !after.items.has(guid));
  const unknown = [...after.items.values()].filter(({ guid }) => !before.items.has(guid));
  const doubled = unknown.flatMap((item) => {
    const old = gone.find(({ address }) => address === item.address);
    return old ? [{ ...plain(item), was: old.guid }] : [];
  });
  const left = gone.filter(({ guid }) => doubled.every(({ was }) => was !== guid));
  return {
    before: before.items.size,
    after: after.items.size,
    renamed: before.title === after.title ? undefined : { from: before.title, to: after.title },
    // A site of old tells of its newest articles alone: what stood there already is not new.
    added: unknown
      .filter(({ guid, address }) => !pages.before.has(address) || doubled.some(isCalled(guid)))
      .map(plain),
    changed: [...after.items.values()].flatMap((item) => {
      const old = before.items.get(item.guid);
      const parts = old ? [...changedParts(old, item), ...pages.changedTexts(old, item)] : [];
      return parts.length > 0 ? [{ ...plain(item), parts }] : [];
    }),
    displaced: left.filter(({ address }) => pages.after.has(address)).map(plain),
    withdrawn: left.filter(({ address }) => !pages.after.has(address)).map(plain),
    doubled,
  };
}

/** The items of a feed by guid, in its order, and its name. */
export function readFeed(xml: string): SiteFeed {
  const channel = elementsOf(parseXml(xml).root).find(({ name }) => name === 'channel');
  const children = elementsOf(channel);
  const items = children.filter(({ name }) => name === 'item').map(toItem);
  return {
    title: children.find(({ name }) => name === 'title')?.text ?? '',
    items: new Map(items.map((item) => [item.guid, item])),
  };
}

interface ReadItem extends SiteFeedItem {
  texts: ReadonlyMap<string, string>;
}

function toItem(item: XmlElement): ReadItem {
  const grouped = Map.groupBy(elementsOf(item), ({ name }) => name);
  const texts = new Map(
    [...grouped].map(([name, all]) => [name, all.map(({ text }) => text).join('\n')]),
  );
  return {
    guid: texts.get('guid') ?? '',
    title: texts.get('title') ?? '',
    address: decodeAddress(texts.get('link') ?? ''),
    texts,
  };
}

function changedParts(old: ReadItem, now: ReadItem): string[] {
  return Object.entries(PARTS)
    .filter(([name]) => old.texts.get(name) !== now.texts.get(name))
    .map(([, part]) => part);
}

function isCalled(wanted: string): (item: SiteFeedItem) => boolean {
  return ({ guid }) => guid === wanted;
}

function plain({ guid, title, address }: SiteFeedItem): SiteFeedItem {
  return { guid, title, address };
}

function elementsOf(element: XmlElement | null | undefined): XmlElement[] {
  return (element?.children ?? []).filter((child) => child instanceof XmlElement);
}
