import type { Archive } from '../archive/archive.ts';
import type { FeedEntry } from './feed.ts';
import { type FeedItem, type FeedMaterial, toItem } from './item.ts';

/** The items that were made of an archive's entries. */
interface KnownItems {
  /** Items with their summary: all of them, as an article is in the past of several feeds. */
  summary: Map<FeedEntry, Promise<FeedItem>>;
  /** Items with their whole text: those that were used last. */
  whole: Map<FeedEntry, Promise<FeedItem>>;
}

// The whole texts of 120 articles of 8 KB take 2 MB; they are those of the feeds of three issues.
const MOST_WHOLE = 120;

const knownItems = new WeakMap<FeedMaterial, WeakMap<Archive, KnownItems>>();

/** Like `toItem`, but an item that was made before is mostly the same object. */
export function toItemOnce(
  entry: FeedEntry,
  archive: Archive,
  material: FeedMaterial,
  extent: 'whole' | 'summary',
): Promise<FeedItem> {
  const items = itemsOf(archive, material)[extent];
  const item = items.get(entry) ?? toItem(entry, archive, material, extent);
  // Removed and added again, so that the first one in the map is the one that was used longest ago.
  items.delete(entry);
  items.set(entry, item);
  const [oldest] = items.keys();
  if (extent === 'whole' && items.size > MOST_WHOLE && oldest) items.delete(oldest);
  return item;
}

function itemsOf(archive: Archive, material: FeedMaterial): KnownItems {
  const byArchive = knownItems.get(material) ?? new WeakMap<Archive, KnownItems>();
  knownItems.set(material, byArchive);
  const items = byArchive.get(archive) ?? { summary: new Map(), whole: new Map() };
  byArchive.set(archive, items);
  return items;
}
