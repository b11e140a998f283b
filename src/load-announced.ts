import type { Archive } from './archive/archive.ts';
import { type AnnouncedFeed, toAnnounced } from './feeds/feed.ts';
import { listFeeds } from './feeds/list-feeds.ts';
import { loadArchive } from './load-archive.ts';

const known = new WeakMap<Archive, ReadonlyMap<string, readonly AnnouncedFeed[]>>();

/** The feeds of the list at an address, for the head of its pages; found once for all in a build. */
export async function loadAnnounced(list: string): Promise<readonly AnnouncedFeed[]> {
  const archive = await loadArchive();
  const announced = known.get(archive) ?? toAnnounced(listFeeds(archive));
  known.set(archive, announced);
  return announced.get(list) ?? [];
}
