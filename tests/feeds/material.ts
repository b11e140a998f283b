import type { FeedMaterial } from '../../src/feeds/item.ts';

/** Entries without text, files or covers, changed by `rest`. */
export function materialOf(rest: Partial<FeedMaterial> = {}): FeedMaterial {
  return {
    html: () => '',
    opening: () => '',
    cover: () => undefined,
    enclosures: () => Promise.resolve([]),
    ...rest,
  };
}
