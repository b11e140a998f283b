import { gzipSync } from 'node:zlib';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import { digestOf } from '../../src/content/cache.ts';
import { codeDigest } from '../../src/content/code-digest.ts';
import { readInput, readWords } from '../../src/content/build-input.ts';
import { toDictionary } from '../../src/search/dictionary.ts';
import { INDEX_FOLDER, indexFile } from '../../src/search/index-files.ts';
import { formatLexicon, SHARDS, shardOf, toLexicon } from '../../src/search/lexicon.ts';
import { namesOf, toPageTable, toSearchPages } from '../../src/search/search-pages.ts';
import { formatSurfaces, surfaceFileOf } from '../../src/search/surfaces.ts';
import { toSynonyms } from '../../src/search/synonyms.ts';
import { toArchiveLexicon } from './search-index/archive-lexicon.ts';
import {
  findAllKept,
  findKept,
  keepOutput,
  type KeptOutput,
  readOutputs,
  writeOutputs,
} from './kept-outputs.ts';
import { startProgress } from './progress.ts';
import { type ReadSources, refreshPages } from './search-index/refresh-pages.ts';
import { keepState, readState } from './search-index/search-state.ts';
import { sourceReader } from './search-index/sources.ts';
import {
  countSurfaceFiles,
  type SurfaceLine,
  toSurfaceLines,
} from './search-index/page-surfaces.ts';
import { type WriteFile, writeIndex } from './search-index/write-index.ts';

// A separate process of scripts/build/make-site.ts: makes the files of the search index and keeps them,
// with their list.
const input = await readInput();
const words = readWords();
const code = codeDigest('scripts/build/build-search.ts');
const last = readOutputs('search', code);
const outputs = new Map<string, KeptOutput>();

/** Writes a file of the index into the cache. */
const writeFile: WriteFile = async (name, digest, make) => {
  const file = `${INDEX_FOLDER.slice(1)}${name}`;
  const known = last.get(file);
  const kept = known?.key === digest ? findKept(known) : undefined;
  outputs.set(file, kept ?? keepOutput(await make(), digest));
};

// Everything that the index is made from, kept as the key of the file that stands for all.
const key = digestOf(code, JSON.stringify([input, words]));
const ENTRY = `${INDEX_FOLDER.slice(1)}pagefind-entry.json`;

const same = last.get(ENTRY)?.key === key ? findAllKept(last) : undefined;
if (!same) {
  await buildIndex(buildArchive(input));
  const entry = outputs.get(ENTRY);
  if (entry) outputs.set(ENTRY, { ...entry, key });
}
writeOutputs('search', code, same ?? outputs);

async function buildIndex(archive: Archive): Promise<void> {
  const pages = toSearchPages(archive);
  const before = readState();
  const dictionary = toDictionary([...namesOf(archive), ...(words?.words ?? [])]);
  const state = await refreshPages(pages, before, dictionary, showProgress(sourceReader()));
  keepState(state, before);
  const kept = pages.flatMap(({ url }) => state.pages.get(url) ?? []);
  await writeIndex(writeFile, kept, state.table);
  const surfaceFiles = await writeSurfaces(
    toSurfaceLines(
      kept.map(({ surfaces }) => surfaces),
      state.table,
    ),
  );
  await writeWords('pages', JSON.stringify(toPageTable(archive, pages, surfaceFiles)));
  const lines = toArchiveLexicon(kept, state.table);
  await writeWords('synonyms', JSON.stringify(toSynonyms(words?.synonyms ?? [], toLexicon(lines))));
  const shards = Map.groupBy(lines, ({ parts }) => shardOf(parts[0] ?? ''));
  for (const shard of SHARDS) {
    await writeWords(`words-${shard}`, formatLexicon(shards.get(shard) ?? []));
  }
}

/** Writes the words as they are written; returns in how many files. */
async function writeSurfaces(lines: readonly SurfaceLine[]): Promise<number> {
  const count = countSurfaceFiles(lines);
  const files = Map.groupBy(lines, ([surface]) => surfaceFileOf(surface, count));
  for (let file = 0; file < count; file++) {
    await writeWords(`surfaces-${file}`, formatSurfaces(files.get(file) ?? []));
  }
  return count;
}

/** Reads as `readSources` does, and shows how many of the pages have been used. */
function showProgress(readSources: ReadSources): ReadSources {
  return async function* (pages) {
    const progress = startProgress({
      title: '검색할 글 읽기',
      total: pages.length,
      unit: '편',
      output: process.stderr,
    });
    for await (const source of readSources(pages)) {
      yield source;
      progress.advance(1);
    }
    progress.end();
  };
}

async function writeWords(name: string, text: string): Promise<void> {
  await writeFile(indexFile(name), digestOf(text), () => gzipSync(text, { level: 9 }));
}
