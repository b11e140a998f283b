import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { buildArchive } from '../../src/archive/archive.ts';
import { digestOf } from '../../src/content/cache.ts';
import { codeDigest } from '../../src/content/code-digest.ts';
import { readBody } from '../../src/content/rendered-texts.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readSearchWords } from '../../src/content/settings.ts';
import type { Morpheme } from '../../src/search/analyze.ts';
import { indexFile } from '../../src/search/index-files.ts';
import {
  buildLexicon,
  SHARDS,
  shardOf,
  toLexicon,
  formatLexicon,
} from '../../src/search/lexicon.ts';
import { toDictionary } from '../../src/search/dictionary.ts';
import { toSynonyms } from '../../src/search/synonyms.ts';
import { encodeRecord } from '../../src/search/record-format.ts';
import {
  namesOf,
  type SearchPage,
  toPageTable,
  toSearchPages,
} from '../../src/search/search-pages.ts';
import { refineMorphemes } from '../../src/search/refine-morphemes.ts';
import { analyzeTexts } from './analysis.ts';
import { copyKeptFolder, keepFolder } from './kept-folder.ts';

// A separate process of scripts/build/index.ts: writes the search index into OUT_DIR.
const USED = /^(?:pagefind\.js|pagefind-entry\.json|index|fragment|wasm\..*|.*\.pf_meta)$/u;
const folder = join(process.env.OUT_DIR ?? 'dist', 'pagefind');

const { input } = await readContent(contentFolder());
if (!input) throw new Error('journal.yaml을 읽지 못했습니다.');
const archive = buildArchive(input);
const [words] = readSearchWords(contentFolder()).entries;

// What the index is made from: everything of the entries and issues, search.yaml and the code.
const key = digestOf(codeDigest('scripts/build/build-search.ts'), JSON.stringify([input, words]));
if (!copyKeptFolder('search', key, folder)) {
  await writeIndex();
  keepFolder('search', key, folder);
}

async function writeIndex(): Promise<void> {
  const pages = toSearchPages(archive, (digest) => readBody(digest).text);
  const texts = pages.flatMap(({ title, text }) => [title, text]);
  const dictionary = toDictionary([...namesOf(archive), ...(words?.words ?? [])]);
  const morphemes = refineMorphemes(texts, await analyzeTexts(texts), dictionary);
  await writeRecords(pages, morphemes);
  writeIndexFile('pages', JSON.stringify(toPageTable(archive, pages)));
  const lines = buildLexicon(morphemes);
  writeIndexFile('synonyms', JSON.stringify(toSynonyms(words?.synonyms ?? [], toLexicon(lines))));
  const shards = Map.groupBy(lines, ({ parts }) => shardOf(parts[0] ?? ''));
  for (const shard of SHARDS) {
    writeIndexFile(`words-${shard}`, formatLexicon(shards.get(shard) ?? []));
  }
}

/** Writes every page as a record of Pagefind, and deletes the files that the site does not use. */
async function writeRecords(
  searched: readonly SearchPage[],
  found: readonly Morpheme[][],
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'ko' });
  if (!index) throw new Error(errors.join('\n'));
  // Pagefind numbers the records in the order in which they are added: that of the page table.
  for (const [order, { url, title, text }] of searched.entries()) {
    const added = await index.addCustomRecord({
      url,
      language: 'ko',
      content: encodeRecord(text, found[order * 2 + 1] ?? []),
      meta: { title: encodeRecord(title, found[order * 2] ?? []) },
    });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  }
  const written = await index.writeFiles({ outputPath: folder });
  await pagefind.close();
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  for (const name of readdirSync(folder).filter((file) => !USED.test(file))) {
    rmSync(join(folder, name), { recursive: true });
  }
}

function writeIndexFile(name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, indexFile(name)), gzipSync(text, { level: 9 }));
}
