import type { FeedMaterial } from '../../src/feeds/item.ts';

/** Feed material (see `FeedMaterial`) of entries without text, files and covers, changed by `rest`. */
export function materialOf(rest: Partial<FeedMaterial> = {}): FeedMaterial {
  return {
    html: () => '',
    opening: () => '',
    cover: () => undefined,
    enclosures: () => Promise.resolve([]),
    ...rest,
  };
}
