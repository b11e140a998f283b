import type { Archive } from './archive.ts';

type Tag = Archive['tags'][number];

/** Whether readers are offered a tag to choose: the page of one with a single article leads no further. */
export function isOfferedTag({ articles }: Pick<Tag, 'articles'>): boolean {
  return articles.length > 1;
}

// Kept, because every article asks.
const known = new WeakMap<readonly Tag[], ReadonlySet<string>>();

/** Names of the tags that readers are offered. */
export function offeredTags({ tags }: Pick<Archive, 'tags'>): ReadonlySet<string> {
  const names = known.get(tags) ?? new Set(tags.filter(isOfferedTag).map(({ name }) => name));
  known.set(tags, names);
  return names;
}
