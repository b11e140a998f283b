import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { NO_CORRECTIONS } from '../../scripts/build/search-index/archive-corrections.ts';
import type { KeptPage } from '../../scripts/build/search-index/page-facts.ts';
import {
  type ReadSources,
  refreshPages,
  type SearchState,
  type PageSource,
} from '../../scripts/build/search-index/refresh-pages.ts';
import { NO_PAIRS, toPairTable } from '../../scripts/build/search-index/pair-table.ts';
import type { KeepFile } from '../../scripts/build/search-index/page-record.ts';
import type { KeptOutput } from '../../scripts/build/kept-outputs.ts';
import { toStringTable } from '../../scripts/build/search-index/string-table.ts';
import type { Morpheme } from '../../src/search/analyze.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { toDictionary } from '../../src/search/dictionary.ts';
import { type DecodedText, decodeRecord } from '../../src/search/record-format.ts';
import { type SearchPage, textOfPage, toSearchPages } from '../../src/search/search-pages.ts';

/** Parses a text in which the nouns that the analyser found are in brackets: `[스냅샷은] 찍다`. */
export function readMarked(marked: string): PageSource[number] {
  const morphemes: Morpheme[] = [];
  let text = '';
  for (const [, before = '', word = ''] of marked.matchAll(/([^[]*)(?:\[([^\]]+)\])?/gu)) {
    text += before;
    if (word === '') continue;
    morphemes.push({ word, kind: 'noun', start: text.length, end: text.length + word.length });
    text += word;
  }
  return { text, morphemes };
}

/** The state of the search index of an archive without pages. */
export function emptyState(): SearchState {
  const pairs = toPairTable(NO_PAIRS);
  return { table: toStringTable([]), pairs, corrections: NO_CORRECTIONS, pages: new Map() };
}

/**
 * Runs `refreshPages` for pages with these marked texts (see `readMarked`), given by URL path, from
 * the state of an earlier build; `words` are those of search.yaml. Adds the URL paths of the pages
 * that were read to `asked`.
 */
export function refreshMarked(
  marked: ReadonlyMap<string, string>,
  before: SearchState,
  words: readonly string[] = [],
  asked = new Set<string>(),
  keep: KeepFile = keepInMemory,
): Promise<SearchState> {
  const pages = [...marked].map(([url, text]): SearchPage => {
    const place = {
      label: '2024년 4월호',
      url: '/issues/2024-04/',
      kind: 'article',
      year: '2024',
    } as const;
    const rest = {
      title: '',
      before: [],
      after: [],
      category: undefined,
      sources: [],
      day: undefined,
      printed: [],
      notice: {},
      isForMembers: false,
    };
    return { url, digest: text, place, ...rest };
  });
  const readSources = readerOf((page) => {
    asked.add(page.url);
    return [readMarked(''), readMarked(page.digest)];
  });
  return refreshPages(pages, before, toDictionary(words), readSources, keep);
}

/** Like `refreshMarked`, for pages of an archive whose entries have no text and no morphemes. */
export function refreshArchive(archive: Archive, before: SearchState): Promise<SearchState> {
  const readSources = readerOf((page) => [
    readMarked(page.title),
    readMarked(textOfPage(page, '')),
  ]);
  return refreshPages(toSearchPages(archive), before, toDictionary([]), readSources, keepInMemory);
}

/** Reads each page with `read` once; later calls give what the earlier ones corrected. */
function readerOf(read: (page: SearchPage) => PageSource): ReadSources {
  const known = new Map<SearchPage, PageSource>();
  return async function* (pages, { correct } = {}) {
    for (const page of pages) {
      const source = known.get(page) ?? read(page);
      known.set(page, correct ? source.map(correct) : source);
      yield await Promise.resolve([page, known.get(page) ?? []]);
    }
  };
}

const kept = new Map<string, Uint8Array>();

/** Keeps a file in the memory of the test instead of the cache, for `readKept`. */
export function keepInMemory(bytes: Uint8Array, digest: string): KeptOutput {
  kept.set(digest, bytes);
  return { key: digest, digest, size: bytes.length, modified: 0, inode: 0 };
}

/** The bytes of a file that `keepInMemory` has kept. */
export function readKept(file: KeptOutput): Uint8Array {
  return kept.get(file.digest) ?? Buffer.alloc(0);
}

const recordSchema = z.object({ content: z.string() });

/** The text of a page with its words, decoded from its record as in the reader's browser; empty without a page. */
export function decodePage(page: KeptPage | undefined): DecodedText {
  if (!page) return { text: '', tokens: [] };
  const json = gunzipSync(readKept(page.record.file)).subarray('pagefind_dcd'.length).toString();
  return decodeRecord(recordSchema.parse(JSON.parse(json)).content);
}
