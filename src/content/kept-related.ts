import type { Archive } from '../archive/archive.ts';
import { type RelatedLists, relatedListsSchema } from '../archive/related.ts';
import { readWords } from './read-content.ts';
import { digestOf } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { readCache, writeCache } from './sealed-cache.ts';

const KIND = 'related';

/** The cached related articles of exactly this archive; undefined if they were not computed. */
export function readRelated(archive: Archive): RelatedLists | undefined {
  return readRelatedLists(relatedKey(archive));
}

/** The related articles that were cached with a key (see `relatedKey`). */
export function readRelatedLists(key: string): RelatedLists | undefined {
  const read = relatedListsSchema.safeParse(readCache(KIND, key));
  return read.success ? read.data : undefined;
}

/** Caches the related articles of an archive for its pages. */
export function writeRelated(archive: Archive, lists: RelatedLists): void {
  writeCache(KIND, relatedKey(archive), lists);
}

/** Cache key of an archive's related articles: a digest of `relatedEdition` and the articles in order (by their own digests). */
export function relatedKey(archive: Archive): string {
  return digestOf(relatedEdition(archive), ...archive.articles.map(({ digest }) => digest));
}

/** Digest of the code, the language and search.yaml, on which related articles depend, too. */
export function relatedEdition({ journal }: Archive): string {
  const words = JSON.stringify(readWords() ?? {});
  return digestOf(codeDigest('scripts/build/build-related.ts'), journal.language, words);
}
