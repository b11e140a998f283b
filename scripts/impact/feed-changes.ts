import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { elementsOf } from '../publish-ping/built-feed.ts';
import { decodeAddress } from './site-files.ts';

/** A feed item without its texts. */
export interface SiteFeedItem {
  guid: string;
  title: string;
  /** Decoded path of the item's page, `/issues/2024-04/상담/`. */
  address: string;
}

/** The differences of two feeds; `before` and `after` are their numbers of items. */
export interface FeedChanges {
  before: number;
  after: number;
  /** Old and new title of the feed; undefined if equal. */
  renamed?: { from: string; to: string } | undefined;
  /** New items, which feed readers show as unread. */
  added: SiteFeedItem[];
  /** Items with the same guid in both feeds; `parts` are Korean names of the differences: `제목`, `본문`. */
  changed: (SiteFeedItem & { parts: string[] })[];
  /** Items only in the old feed whose page still exists: newer items have replaced them. */
  displaced: SiteFeedItem[];
  /** Items only in the old feed whose page is gone, too. */
  withdrawn: SiteFeedItem[];
  /** Items at an unchanged address that readers show as unread, because their guid changed from `was` to `guid`. */
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

/** A feed of a site: its title, and its items by guid in the order of the feed. */
export interface SiteFeed {
  title: string;
  items: ReadonlyMap<string, ReadItem>;
}

/** The addresses of the pages before and after a change, and a function that compares the texts of an entry. */
interface PagesOfBoth {
  before: ReadonlyMap<string, unknown>;
  after: ReadonlyMap<string, unknown>;
  /** Korean names of the changes in an entry's text (`본문`, `첨부`), which not every feed contains. */
  changedTexts: (old: SiteFeedItem, now: SiteFeedItem) => string[];
}

/** Compares two feeds by guid, as feed readers do. */
export function compareFeeds(before: SiteFeed, after: SiteFeed, pages: PagesOfBoth): FeedChanges {
  const gone = [...before.items.values()].filter(({ guid }) => !after.items.has(guid));
  const unknown = [...after.items.values()].filter(({ guid }) => !before.items.has(guid));
  const doubled = unknown.flatMap((item) => {
    const old = gone.find(({ address }) => address === item.address);
    return old ? [{ ...withoutTexts(item), was: old.guid }] : [];
  });
  const doubledGuids = new Set(doubled.flatMap(({ guid, was }) => [guid, was]));
  const left = gone.filter(({ guid }) => !doubledGuids.has(guid));
  return {
    before: before.items.size,
    after: after.items.size,
    renamed: before.title === after.title ? undefined : { from: before.title, to: after.title },
    // A base built by older code may have a feed of only the newest articles: an item is new only if its page is.
    added: unknown
      .filter(({ guid, address }) => !pages.before.has(address) || doubledGuids.has(guid))
      .map(withoutTexts),
    changed: [...after.items.values()].flatMap((item) => {
      const old = before.items.get(item.guid);
      const parts = old ? [...changedParts(old, item), ...pages.changedTexts(old, item)] : [];
      return parts.length > 0 ? [{ ...withoutTexts(item), parts }] : [];
    }),
    displaced: left.filter(({ address }) => pages.after.has(address)).map(withoutTexts),
    withdrawn: left.filter(({ address }) => !pages.after.has(address)).map(withoutTexts),
    doubled,
  };
}

/** Reads an RSS feed of a site with this base path. */
export function readFeed(xml: string, base: string): SiteFeed {
  const channel = elementsOf(parseXml(xml).root).find(({ name }) => name === 'channel');
  const children = elementsOf(channel);
  const items = children.filter(({ name }) => name === 'item').map((item) => toItem(item, base));
  return {
    title: children.find(({ name }) => name === 'title')?.text ?? '',
    items: new Map(items.map((item) => [item.guid, item])),
  };
}

interface ReadItem extends SiteFeedItem {
  texts: ReadonlyMap<string, string>;
}

function toItem(item: XmlElement, base: string): ReadItem {
  const grouped = Map.groupBy(elementsOf(item), ({ name }) => name);
  const texts = new Map(
    [...grouped].map(([name, all]) => [name, all.map(({ text }) => text).join('\n')]),
  );
  return {
    guid: texts.get('guid') ?? '',
    title: texts.get('title') ?? '',
    address: decodeAddress(texts.get('link') ?? '', base),
    texts,
  };
}

function changedParts(old: ReadItem, now: ReadItem): string[] {
  return Object.entries(PARTS)
    .filter(([name]) => old.texts.get(name) !== now.texts.get(name))
    .map(([, part]) => part);
}

function withoutTexts({ guid, title, address }: SiteFeedItem): SiteFeedItem {
  return { guid, title, address };
}
