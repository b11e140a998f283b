import { readBody } from './content/entry.ts';
import type { Material } from './feeds/item.ts';

/** What the feeds are made of, from the body cache and the content folder. */
export const material: Material = {
  html: (entry) => readBody(entry.digest).feedHtml,
  enclosures: () => Promise.resolve([]),
};
