import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Archive, buildArchive } from '../../src/archive/archive.ts';
import { digestOf } from '../../src/content/cache.ts';
import { codeDigest } from '../../src/content/code-digest.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { readInput } from '../../src/content/build-input.ts';
import { nameInContent } from '../../src/content/sealed-cache.ts';
import { readSearchWords } from '../../src/content/settings.ts';
import { toDictionary } from '../../src/search/dictionary.ts';
import { indexFile } from '../../src/search/index-files.ts';
import { formatLexicon, SHARDS, shardOf, toLexicon } from '../../src/search/lexicon.ts';
import { namesOf, toPageTable, toSearchPages } from '../../src/search/search-pages.ts';
import { toSynonyms } from '../../src/search/synonyms.ts';
import { toArchiveLexicon } from './search-index/archive-lexicon.ts';
import { copyKeptFolder, keepFolder } from './kept-folder.ts';
import { startProgress } from './progress.ts';
import { type ReadSources, refreshPages } from './search-index/refresh-pages.ts';
import { keepState, readState } from './search-index/search-state.ts';
import { sourceReader } from './search-index/sources.ts';
import { writeIndex } from './search-index/write-index.ts';

// A separate process of scripts/build/index.ts: writes the search index into OUT_DIR.
const folder = join(process.env.OUT_DIR ?? 'dist', 'pagefind');

const input = await readInput();
const [words] = readSearchWords(contentFolder()).entries;

// What the index is made from: everything of the entries and issues, search.yaml and the code.
const key = digestOf(codeDigest('scripts/build/build-search.ts'), JSON.stringify([input, words]));
const kept = { folder, kind: 'search', name: nameInContent('search'), key };
if (!copyKeptFolder(kept)) {
  await buildIndex(buildArchive(input));
  keepFolder(kept);
}

async function buildIndex(archive: Archive): Promise<void> {
  const pages = toSearchPages(archive);
  const before = readState();
  const dictionary = toDictionary([...namesOf(archive), ...(words?.words ?? [])]);
  const state = await refreshPages(pages, before, dictionary, showProgress(sourceReader()));
  keepState(state, before);
  const kept = pages.flatMap(({ url }) => state.pages.get(url) ?? []);
  await writeIndex(folder, kept, state.table);
  writeWords('pages', JSON.stringify(toPageTable(archive, pages)));
  const lines = toArchiveLexicon(kept, state.table);
  writeWords('synonyms', JSON.stringify(toSynonyms(words?.synonyms ?? [], toLexicon(lines))));
  const shards = Map.groupBy(lines, ({ parts }) => shardOf(parts[0] ?? ''));
  for (const shard of SHARDS) writeWords(`words-${shard}`, formatLexicon(shards.get(shard) ?? []));
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

function writeWords(name: string, text: string): void {
  writeFileSync(join(folder, indexFile(name)), gzipSync(text, { level: 9 }));
}
