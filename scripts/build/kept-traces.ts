import { deserialize, serialize } from 'node:v8';
import * as z from 'zod';
import type { Archive } from '../../src/archive/archive.ts';
import { readRelatedLists, relatedEdition, relatedKey } from '../../src/content/kept-related.ts';
import { nameInContent, readSealed, writeSealed } from '../../src/content/sealed-cache.ts';
import type { Trace } from '../../src/search/related/find-affected.ts';
import type { Relations } from '../../src/search/related/relate.ts';
import { toNumbers, toStringTable } from './search-index/string-table.ts';

const KIND = 'related-traces';

/** The cached file; terms are indexes of `texts`. */
interface KeptTraces {
  edition: string;
  /** Key of the lists that were found with these traces. */
  key: string;
  texts: string[];
  articles: [file: string, digest: string, words: Uint32Array, tags: Uint32Array][];
}

// Not validated: only this code writes it, and its seal (sealed-cache.ts) shows damage.
const keptSchema = z.custom<KeptTraces>();

/** The related articles of the last build, with its traces; undefined if other code or other settings made them. */
export function readLastRelations(archive: Archive): Relations | undefined {
  const bytes = readSealed(KIND, nameInContent(KIND));
  const kept = bytes && keptSchema.parse(deserialize(bytes));
  if (kept?.edition !== relatedEdition(archive)) return undefined;
  const lists = readRelatedLists(kept.key);
  const toTexts = (numbers: Uint32Array): string[] =>
    Array.from(numbers, (number) => kept.texts[number] ?? '');
  const traces = kept.articles.map(([file, digest, words, tags]): Trace => ({
    ...{ file, digest },
    words: toTexts(words),
    tags: toTexts(tags),
  }));
  return lists && { lists, traces };
}

/** Caches the traces of an archive's related articles for the next build. */
export function keepTraces(archive: Archive, traces: readonly Trace[]): void {
  const table = toStringTable([]);
  const articles = traces.map(({ file, digest, words, tags }): KeptTraces['articles'][number] => [
    file,
    digest,
    toNumbers(table, words),
    toNumbers(table, tags),
  ]);
  const kept: KeptTraces = {
    edition: relatedEdition(archive),
    key: relatedKey(archive),
    texts: table.texts,
    articles,
  };
  writeSealed(KIND, nameInContent(KIND), serialize(kept));
}
