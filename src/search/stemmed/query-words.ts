import * as z from 'zod/mini';
import { countValues } from '../count-values.ts';
import { foldAccents } from './fold-words.ts';

/** Schema of what is stored to read queries (JSON). */
export const queryWordsSchema = z.object({
  /** Words that most pages hold (`the`), folded: without other words they find nothing that matters. */
  common: z.array(z.string()),
  /** Groups of words and phrases that mean the same, as they are written in search.yaml. */
  synonyms: z.array(z.array(z.string())),
});
export type QueryWords = z.infer<typeof queryWordsSchema>;

/** In how many of some texts each word is; of `state-of-the-art` each part is one. */
export function countHolders(texts: readonly string[]): Map<string, number> {
  return countValues(
    texts.values().flatMap((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu))),
  );
}

// Of fewer pages, most may be about the same.
const LEAST_PAGES = 8;
const COMMON_SHARE = 0.75;

/** The words that at least three quarters of `count` texts hold, folded and sorted; none of a few texts. */
export function findCommonWords(holders: ReadonlyMap<string, number>, count: number): string[] {
  if (count < LEAST_PAGES) return [];
  const common = [...holders].filter(([, held]) => held >= count * COMMON_SHARE);
  return [...new Set(common.map(([word]) => foldAccents(word)))].sort();
}
