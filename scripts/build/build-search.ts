import { buildArchive } from '../../src/archive/archive.ts';
import { digestOf } from '../../src/content/cache.ts';
import { codeDigest } from '../../src/content/code-digest.ts';
import { readArchiveInput, readWords } from '../../src/content/read-content.ts';
import { INDEX_FOLDER } from '../../src/search/index-files.ts';
import { ANALYSED_LANGUAGE, indexLanguageOf } from '../../src/search/index-language.ts';
import {
  findAllKept,
  findKept,
  keepOutput,
  type KeptOutput,
  readOutputs,
  writeOutputs,
} from './kept-outputs.ts';
import { startProgress } from './progress.ts';
import { writeAnalysedIndex } from './search-index/analysed-index.ts';
import { writeStemmedIndex } from './search-index/stemmed-index.ts';
import { chunkSizeFor } from './search-index/word-index.ts';
import type { WriteFile } from './search-index/write-index.ts';

// Runs as a separate process of scripts/build/make-site.ts: makes the files of the search index in the cache,
// with a list of them.
const input = await readArchiveInput();
const words = readWords();
const code = codeDigest('scripts/build/build-search.ts');
const last = readOutputs('search', code);
const outputs = new Map<string, KeptOutput>();

/** Adds a file to the index: from the cache if the last build wrote it from the same input, or newly made. */
const writeFile: WriteFile = async (name, digest, make) => {
  const file = pathOf(name);
  const known = last.get(file);
  const kept = known?.key === digest ? findKept(known) : undefined;
  outputs.set(file, kept ?? keepOutput(await make(), digest));
};

/** Adds a file of the cache to the index. */
function nameFile(name: string, file: KeptOutput): void {
  outputs.set(pathOf(name), file);
}

function pathOf(name: string): string {
  return `${INDEX_FOLDER.slice(1)}${name}`;
}

// Digest of everything from which the index is made. It is kept as the key of the file ENTRY: if that has this
// key, the whole index of the last build is used.
const key = digestOf(code, JSON.stringify([input, words]));
const ENTRY = `${INDEX_FOLDER.slice(1)}pagefind-entry.json`;

const same = last.get(ENTRY)?.key === key ? findAllKept(last) : undefined;
if (!same) {
  await buildIndex();
  const entry = outputs.get(ENTRY);
  if (entry) outputs.set(ENTRY, { ...entry, key });
}
writeOutputs('search', code, same ?? outputs);

async function buildIndex(): Promise<void> {
  const archive = buildArchive(input);
  const language = indexLanguageOf(archive.journal.language);
  if (language === ANALYSED_LANGUAGE) {
    const writer = { write: writeFile, keep: keepOutput, name: nameFile };
    await writeAnalysedIndex(writer, archive, words, (total) =>
      startProgress({
        ...{ title: '검색할 글 읽기', total, unit: '편', output: process.stderr },
        // Beside books and pages, which redraw their line.
        isBeside: true,
      }),
    );
  } else {
    // Pagefind's process reads this variable; its default suits only large archives.
    const pages = archive.articles.length + archive.bids.length;
    process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunkSizeFor(pages));
    await writeStemmedIndex(writeFile, archive, words, language);
  }
}
