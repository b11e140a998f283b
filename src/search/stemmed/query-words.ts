import * as z from 'zod/mini';
import { countValues } from '../count-values.ts';
import { foldAccents } from './fold-words.ts';

/** Schema of the index file `query` (JSON), with word lists for reading queries. */
export const queryWordsSchema = z.object({
  /**
   * Words that most pages contain (`the`), in lower case without accents; they are not searched if the query
   * has other words.
   */
  common: z.array(z.string()),
  /** Groups of words and phrases that mean the same, as they are written in search.yaml. */
  synonyms: z.array(z.array(z.string())),
});
export type QueryWords = z.infer<typeof queryWordsSchema>;

/** Counts the texts that contain each word (lower case); each part of `state-of-the-art` is a word. */
export function countTextsByWord(texts: readonly string[]): Map<string, number> {
  return countValues(
    texts.values().flatMap((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu))),
  );
}

// With fewer pages, most may share a word because they are about the same subject.
const LEAST_PAGES = 8;
const COMMON_SHARE = 0.75;

/**
 * The words that at least three quarters of `count` texts contain, without accents, sorted; none for fewer
 * than 8 texts.
 */
export function findCommonWords(holders: ReadonlyMap<string, number>, count: number): string[] {
  if (count < LEAST_PAGES) return [];
  const common = [...holders].filter(([, held]) => held >= count * COMMON_SHARE);
  return [...new Set(common.map(([word]) => foldAccents(word)))].sort();
}
