import type { Archive } from '../../../src/archive/archive.ts';
import type { SearchWords } from '../../../src/archive/search-words.ts';
import { toDictionary } from '../../../src/search/dictionary.ts';
import { formatLexicon, SHARDS, shardOf, toLexicon } from '../../../src/search/lexicon.ts';
import { namesOf, toPageTable, toSearchPages } from '../../../src/search/search-pages.ts';
import { formatSurfaces, surfaceFileOf } from '../../../src/search/surfaces.ts';
import { toSynonyms } from '../../../src/search/synonyms.ts';
import type { Progress } from '../progress.ts';
import { toArchiveLexicon } from './archive-lexicon.ts';
import { countSurfaceFiles, type SurfaceLine, toSurfaceLines } from './page-surfaces.ts';
import { type ReadSources, refreshPages } from './refresh-pages.ts';
import { keepState, readState } from './search-state.ts';
import { sourceReader } from './sources.ts';
import { type WriteFile, writeIndex } from './write-index.ts';
import { writeWords } from './write-words.ts';

/**
 * Writes the search index of a Korean archive, with words from the morphological analyser. Before
 * pages are read, `start` is called with their number to show the progress.
 */
export async function writeAnalysedIndex(
  write: WriteFile,
  archive: Archive,
  words: SearchWords | undefined,
  start: (total: number) => Progress,
): Promise<void> {
  const pages = toSearchPages(archive);
  const before = readState();
  const dictionary = toDictionary([...namesOf(archive), ...(words?.words ?? [])]);
  const state = await refreshPages(pages, before, dictionary, showProgress(sourceReader(), start));
  keepState(state, before);
  const kept = pages.flatMap(({ url }) => state.pages.get(url) ?? []);
  await writeIndex(write, kept, state.table);
  const surfaceFiles = await writeSurfaces(
    write,
    toSurfaceLines(
      kept.map(({ surfaces }) => surfaces),
      state.table,
    ),
  );
  await writeWords(write, 'pages', JSON.stringify(toPageTable(archive, pages, surfaceFiles)));
  const lines = toArchiveLexicon(kept, state.table);
  await writeWords(
    write,
    'synonyms',
    JSON.stringify(toSynonyms(words?.synonyms ?? [], toLexicon(lines))),
  );
  const shards = Map.groupBy(lines, ({ parts }) => shardOf(parts[0] ?? ''));
  for (const shard of SHARDS) {
    await writeWords(write, `words-${shard}`, formatLexicon(shards.get(shard) ?? []));
  }
}

/** Writes the files of surfaces (words as they are spelled in the texts); returns the number of files. */
async function writeSurfaces(write: WriteFile, lines: readonly SurfaceLine[]): Promise<number> {
  const count = countSurfaceFiles(lines);
  const files = Map.groupBy(lines, ([surface]) => surfaceFileOf(surface, count));
  for (let file = 0; file < count; file++) {
    await writeWords(write, `surfaces-${file}`, formatSurfaces(files.get(file) ?? []));
  }
  return count;
}

/** Wraps `readSources` so that it shows how many of the pages have been processed. */
function showProgress(readSources: ReadSources, start: (total: number) => Progress): ReadSources {
  return async function* (pages) {
    const progress = start(pages.length);
    for await (const source of readSources(pages)) {
      yield source;
      progress.advance(1);
    }
    progress.end();
  };
}
