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
import { type IndexWriter, type WriteFile, writeIndex } from './write-index.ts';
import { writeWords } from './write-words.ts';
import type { KeptPage } from './page-facts.ts';
import { countLineNumbers, findJoined, findLine, type LineTable, openLines } from './line-table.ts';

/**
 * Writes the search index of a Korean archive, with words from the morphological analyser. Before
 * pages are read, `start` is called with their number to show the progress.
 */
export async function writeAnalysedIndex(
  writer: IndexWriter,
  archive: Archive,
  words: SearchWords | undefined,
  start: (total: number) => Progress,
): Promise<void> {
  const pages = toSearchPages(archive);
  const before = readState();
  const dictionary = toDictionary([...namesOf(archive), ...(words?.words ?? [])]);
  const readSources = showProgress(sourceReader(), start);
  const state = await refreshPages(pages, before, dictionary, readSources, writer.keep);
  keepState(state, before);
  const kept = pages.flatMap(({ url }) => state.pages.get(url) ?? []);
  const { write } = writer;
  await writeIndex(writer, kept, state.table);
  const surfaceFiles = await writeSurfaces(
    write,
    toSurfaceLines(
      kept.map(({ surfaces }) => surfaces),
      state.table,
    ),
  );
  await writeWords(write, 'pages', JSON.stringify(toPageTable(archive, pages, surfaceFiles)));
  const lines = toArchiveLexicon(kept, state);
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
  return async function* (pages, options) {
    const progress = start(pages.length);
    for await (const source of readSources(pages, options)) {
      yield source;
      progress.advance(1);
    }
    progress.end();
  };
}

/** Builds the search lexicon from the lines of all texts, in the order of the pages. */
export function toArchiveLexicon(
  pages: readonly Pick<KeptPage, 'lines'>[],
  table: LineTable,
): LexiconLine[] {
  const counted = countLines(
    pages.flatMap((page) => page.lines),
    countLineNumbers(table),
  );
  return buildLexicon(textLines(counted, table), (text) => {
    const line = findLine(table, text);
    return line !== undefined && (counted.counts[line] ?? 0) > 0;
  });
}

/** The lines of an archive; the index of both lists is the number of the line. */
interface CountedLines {
  /** Number of texts with the line. */
  counts: Uint32Array;
  /** 1 if the first text with the line has it as a verb, else 0. */
  verbs: Uint8Array;
}

function countLines(texts: readonly KeptPage['lines'][number][], size: number): CountedLines {
  const counts = new Uint32Array(size);
  const verbs = new Uint8Array(size);
  for (const { nounLines, verbLines } of texts) {
    for (const line of nounLines) counts[line] = (counts[line] ?? 0) + 1;
    for (const line of verbLines) {
      if (counts[line] === 0) verbs[line] = 1;
      counts[line] = (counts[line] ?? 0) + 1;
    }
  }
  return { counts, verbs };
}

/** The lines as texts, without the pairs with a space that are nowhere one word, which are most of all lines. */
function* textLines({ counts, verbs }: CountedLines, table: LineTable): Generator<CountedLine> {
  const { read, isSpaced } = openLines(table);
  const joined = findJoined(table, (line) => counts[line] !== 0);
  for (const [line, count] of counts.entries()) {
    if (count === 0 || (isSpaced(line) && !joined.has(line))) continue;
    yield { line: read(line), kind: verbs[line] === 1 ? 'verb' : 'noun', count };
  }
}
