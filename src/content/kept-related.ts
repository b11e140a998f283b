import type { Archive } from '../archive/archive.ts';
import { type RelatedLists, relatedListsSchema } from '../archive/related.ts';
import { readWords } from './build-input.ts';
import { digestOf } from './cache.ts';
import { codeDigest } from './code-digest.ts';
import { readCache, writeCache } from './sealed-cache.ts';

const KIND = 'related';

/** The cached related articles of exactly this archive; undefined if they were not computed. */
export function readRelated(archive: Archive): RelatedLists | undefined {
  const read = relatedListsSchema.safeParse(readCache(KIND, keyOf(archive)));
  return read.success ? read.data : undefined;
}

/** Caches the related articles of an archive for its pages. */
export function writeRelated(archive: Archive, lists: RelatedLists): void {
  writeCache(KIND, keyOf(archive), lists);
}

/** Cache key: a digest of the code, the language, search.yaml and the articles in order (by their own digests). */
function keyOf({ articles, journal }: Archive): string {
  const words = JSON.stringify(readWords() ?? {});
  return digestOf(
    codeDigest('scripts/build/build-related.ts'),
    journal.language,
    words,
    ...articles.map(({ digest }) => digest),
  );
}
