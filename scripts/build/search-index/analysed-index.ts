import type { Archive } from '../../../src/archive/archive.ts';
import type { SearchWords } from '../../../src/archive/search-words.ts';
import { toDictionary } from '../../../src/search/dictionary.ts';
import {
  buildLexicon,
  type CountedLine,
  formatLexicon,
  type LexiconLine,
  shardOf,
  SHARDS,
  toLexicon,
} from '../../../src/search/lexicon.ts';
import { namesOf, toPageTable, toSearchPages } from '../../../src/search/search-pages.ts';
import { formatSurfaces, surfaceFileOf } from '../../../src/search/surfaces.ts';
import { toSynonyms } from '../../../src/search/synonyms.ts';
import type { Progress } from '../progress.ts';
import { countSurfaceFiles, type SurfaceLine, toSurfaceLines } from './page-surfaces.ts';
import { type ReadSources, refreshPages } from './refresh-pages.ts';
import { keepState, readState } from './search-state.ts';
import { sourceReader } from './sources.ts';
import { type WriteFile, writeIndex } from './write-index.ts';
import { writeWords } from './write-words.ts';
import type { KeptPage } from './page-facts.ts';
import { countNumbers, type StringTable } from './string-table.ts';

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

/** Builds the search lexicon from the lines of all texts, in the order of the pages. */
export function toArchiveLexicon(
  pages: readonly Pick<KeptPage, 'lines'>[],
  table: StringTable,
): LexiconLine[] {
  const lines = pages.flatMap((page) => page.lines);
  const counts = countNumbers(
    table,
    lines.values().flatMap(({ nounLines, verbLines }) => [nounLines, verbLines]),
  );
  const verbs = findVerbs(lines, table);
  return buildLexicon(countLines(table, counts, verbs), (line) => {
    const number = table.numbers.get(line);
    return number !== undefined && (counts[number] ?? 0) > 0;
  });
}

/** For each number of a line: 1 if the first text with this line has it as a verb, else 0. */
function findVerbs(lines: readonly KeptPage['lines'][number][], table: StringTable): Uint8Array {
  const verbs = new Uint8Array(table.texts.length);
  const seen = new Uint8Array(table.texts.length);
  for (const { nounLines, verbLines } of lines) {
    for (const number of nounLines) seen[number] = 1;
    for (const number of verbLines) {
      if (seen[number] === 0) verbs[number] = 1;
      seen[number] = 1;
    }
  }
  return verbs;
}

function* countLines(
  { texts }: StringTable,
  counts: Uint32Array,
  verbs: Uint8Array,
): Generator<CountedLine> {
  for (const [number, line] of texts.entries()) {
    const count = counts[number] ?? 0;
    if (count > 0) yield { line, kind: verbs[number] === 1 ? 'verb' : 'noun', count };
  }
}
