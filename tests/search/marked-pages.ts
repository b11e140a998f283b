import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { NO_CORRECTIONS } from '../../scripts/build/search-index/archive-corrections.ts';
import type { KeptPage } from '../../scripts/build/search-index/page-facts.ts';
import {
  refreshPages,
  type SearchState,
  type Source,
} from '../../scripts/build/search-index/refresh-pages.ts';
import { toStringTable } from '../../scripts/build/search-index/string-table.ts';
import type { Morpheme } from '../../src/search/analyze.ts';
import { toDictionary } from '../../src/search/dictionary.ts';
import { type DecodedText, decodeRecord } from '../../src/search/record-format.ts';
import type { SearchPage } from '../../src/search/search-pages.ts';

/** A text as the analyser read it: what it took for a noun is in brackets, `[스냅샷은] 찍다`. */
export function readMarked(marked: string): Source[number] {
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

/** The state of an archive without pages. */
export function emptyState(): SearchState {
  return { table: toStringTable([]), corrections: NO_CORRECTIONS, pages: new Map() };
}

/**
 * The state of an archive with these marked texts, by address, after an earlier one; `asked` collects
 * the addresses of the pages that were read.
 */
export function refreshMarked(
  marked: ReadonlyMap<string, string>,
  before: SearchState,
  words: readonly string[] = [],
  asked = new Set<string>(),
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
      notice: {},
    };
    return { url, digest: text, place, ...rest };
  });
  return refreshPages(pages, before, toDictionary(words), async function* (wanted) {
    for (const page of wanted) {
      asked.add(page.url);
      yield await Promise.resolve([page, [readMarked(''), readMarked(page.digest)]]);
    }
  });
}

const recordSchema = z.object({ content: z.string() });

/** The text of a page with its words, as the reader's browser decodes its record. */
export function decodePage({ record }: KeptPage): DecodedText {
  const json = gunzipSync(record.bytes).subarray('pagefind_dcd'.length).toString();
  return decodeRecord(recordSchema.parse(JSON.parse(json)).content);
}
