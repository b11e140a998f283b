import type { Archive } from './archive.ts';

type Tag = Archive['tags'][number];

/**
 * Whether pages link to a tag: only if two articles have it, because the page of a tag with one leads nowhere
 * else.
 */
export function isOfferedTag({ articles }: Pick<Tag, 'articles'>): boolean {
  return articles.length > 1;
}

// Cached by the list of tags, because the page of every article needs it.
const known = new WeakMap<readonly Tag[], ReadonlySet<string>>();

/** Names of the tags that pages link to. */
export function offeredTags({ tags }: Pick<Archive, 'tags'>): ReadonlySet<string> {
  const names = known.get(tags) ?? new Set(tags.filter(isOfferedTag).map(({ name }) => name));
  known.set(tags, names);
  return names;
}
