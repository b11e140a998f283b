import { foldSlug } from '../../../src/text/slug.ts';

/**
 * Returns a function that spells a tag as it was spelled first: tags that differ only in case have
 * the same address, which the check refuses.
 */
export function createTagSpeller(): (tag: string) => string {
  const first = new Map<string, string>();
  return (tag) => {
    const known = first.get(foldSlug(tag));
    if (known === undefined) first.set(foldSlug(tag), tag);
    return known ?? tag;
  };
}
