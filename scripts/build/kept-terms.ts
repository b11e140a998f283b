import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import { nameInContent, readSealed, writeSealed } from '../../src/content/sealed-cache.ts';
import type { Term } from '../../src/search/related/terms.ts';
import { toNumbers, toStringTable } from './search-index/string-table.ts';

const KIND = 'terms';

/** The terms of each article, by the article's digest. */
type TermsByDigest = ReadonlyMap<string, readonly Term[]>;

/**
 * The terms of all articles, in one file of the cache: with a file for each of 10,000 articles, reading took
 * longer than finding the related articles.
 */
interface KeptTerms {
  /** Digest of the code that found the terms. */
  edition: string;
  texts: string[];
  /** Four numbers for each term: the indexes of its key and its surface in `texts`, its count, and 1 for a part (`isPart`). */
  articles: [digest: string, numbers: Uint32Array][];
}

// Not validated: only this code writes it, and its seal (sealed-cache.ts) shows damage.
const keptSchema = z.custom<KeptTerms>();

/** Reads the terms that the last build cached; empty if the code has changed or the file is damaged. */
export function readTerms(edition: string): TermsByDigest {
  const bytes = readSealed(KIND, nameInContent(KIND));
  const kept = bytes && keptSchema.parse(deserialize(bytes));
  if (kept?.edition !== edition) return new Map();
  return new Map(kept.articles.map(([digest, numbers]) => [digest, toTerms(numbers, kept.texts)]));
}

function toTerms(numbers: Uint32Array, texts: readonly string[]): Term[] {
  const terms: Term[] = [];
  for (let index = 0; index < numbers.length; index += 4) {
    terms.push({
      key: texts[numbers[index] ?? 0] ?? '',
      surface: texts[numbers[index + 1] ?? 0] ?? '',
      count: numbers[index + 2] ?? 0,
      isPart: numbers[index + 3] === 1,
    });
  }
  return terms;
}

/** Caches the terms of these articles for the next build, and drops those of all others. */
export function keepTerms(edition: string, terms: TermsByDigest): void {
  const table = toStringTable([]);
  const articles = [...terms].map(([digest, list]): [string, Uint32Array] => {
    const numbers = list.flatMap(({ key, surface, count, isPart }) => [
      ...toNumbers(table, [key, surface]),
      count,
      isPart ? 1 : 0,
    ]);
    return [digest, Uint32Array.from(numbers)];
  });
  const kept: KeptTerms = { edition, texts: table.texts, articles };
  writeSealed(KIND, nameInContent(KIND), serialize(kept));
}
