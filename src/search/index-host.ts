import type * as z from 'zod/mini';

/** Access to the index files, which differs between a browser and Node. */
export interface IndexHost {
  /** Loads Pagefind's module with these options, for a language of the index (`ko`). */
  loadPagefind: (options: object, language: string) => Promise<unknown>;
  /** Reads a file of the index by name (`pages`, `synonyms`, `words-g`); rejects if it cannot be read. */
  readFile: (name: string) => Promise<string>;
}

/**
 * Pagefind's ranking options. `termSimilarity`: how much less a match counts if the found word is longer than
 * the typed one (0: not at all). The length of a page counts little, and a match in the title counts five
 * times.
 */
export function rankingOptions(termSimilarity: number): object {
  return {
    ranking: {
      termSimilarity,
      pageLength: 0.1,
      termSaturation: 1.4,
      termFrequency: 1,
      metaWeights: { title: 5 },
    },
  };
}

/** Reads and validates a JSON file of the index. */
export async function readIndexFile<Schema extends z.ZodMiniType>(
  host: IndexHost,
  name: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse(await host.readFile(name)));
}
