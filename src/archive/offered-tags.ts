import type { Archive } from './archive.ts';

type Tag = Archive['tags'][number];

/** Whether pages link to a tag: not if only one article has it, because its page would lead no further. */
export function isOfferedTag({ articles }: Pick<Tag, 'articles'>): boolean {
  return articles.length > 1;
}

// Kept, because every article asks.
const known = new WeakMap<readonly Tag[], ReadonlySet<string>>();

/** Names of the tags that pages link to. */
export function offeredTags({ tags }: Pick<Archive, 'tags'>): ReadonlySet<string> {
  const names = known.get(tags) ?? new Set(tags.filter(isOfferedTag).map(({ name }) => name));
  known.set(tags, names);
  return names;
}
