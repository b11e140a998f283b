import * as z from 'zod/mini';
import { countValues } from '../count-values.ts';
import { splitWords } from '../typed-words.ts';
import { foldAccents } from './fold-words.ts';

/** Schema of what is stored to read queries (JSON). */
export const queryWordsSchema = z.object({
  /** Words that most pages hold (`the`), folded: without other words they find nothing that matters. */
  common: z.array(z.string()),
  /** Groups of words and phrases that mean the same, as they are written in search.yaml. */
  synonyms: z.array(z.array(z.string())),
});
export type QueryWords = z.infer<typeof queryWordsSchema>;

// Of fewer pages, most may be about the same.
const LEAST_PAGES = 8;
const COMMON_SHARE = 0.75;

/** The words that at least three quarters of some texts hold, folded and sorted; none of a few texts. */
export function findCommonWords(texts: readonly string[]): string[] {
  if (texts.length < LEAST_PAGES) return [];
  const holders = countValues(
    texts.values().flatMap((text) => new Set(splitWords(text).map(foldAccents))),
  );
  return [...holders]
    .filter(([, count]) => count >= texts.length * COMMON_SHARE)
    .map(([word]) => word)
    .sort();
}
