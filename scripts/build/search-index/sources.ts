import { readBody } from '../../../src/content/keep-entries.ts';
import { parseMorphemes } from '../../../src/search/morpheme-format.ts';
import { type SearchPage, textOfPage } from '../../../src/search/search-pages.ts';
import { analyzeTexts } from '../analysis.ts';
import { type PackedMorphemes, packMorphemes, unpackMorphemes } from './packed-morphemes.ts';
import type { PageSource, ReadSources } from './refresh-pages.ts';
import { toStringTable } from './string-table.ts';

// Number of pages whose morphemes are read and in memory at the same time.
const BATCH = 500;

/** Title and text of a page, each with its morphemes. */
type Kept = { text: string; packed: PackedMorphemes }[];

/**
 * Returns a function that reads titles and texts of pages with their morphemes, and keeps them in
 * memory for later calls, until they are read for the last time.
 */
export function sourceReader(): ReadSources {
  const known = new Map<SearchPage, Kept>();
  const words = toStringTable([]);
  const keep = (page: SearchPage, source: PageSource): void => {
    const kept = source.map(({ text, morphemes }) => {
      return { text, packed: packMorphemes(morphemes, words) };
    });
    known.set(page, kept);
  };
  const open = (page: SearchPage): PageSource =>
    (known.get(page) ?? []).map(({ text, packed }) => {
      return { text, morphemes: unpackMorphemes(packed, words) };
    });
  return async function* (pages, { correct, isLast = false } = {}) {
    for (let start = 0; start < pages.length; start += BATCH) {
      const batch = pages.slice(start, start + BATCH);
      const missing = batch.filter((page) => !known.has(page));
      for await (const [page, source] of readAll(missing)) keep(page, source);
      for (const page of batch) {
        const source = open(page);
        const given = correct ? source.map(correct) : source;
        if (isLast) known.delete(page);
        else if (correct) keep(page, given);
        yield [page, given];
      }
    }
  };
}

async function* readAll(pages: readonly SearchPage[]): ReturnType<ReadSources> {
  const texts = pages.map((page) => [page.title, textOfPage(page, readBody(page.digest).text)]);
  const written = await analyzeTexts(texts.flat());
  for (const [index, page] of pages.entries()) {
    const source = (texts[index] ?? []).map((text, part) => ({
      text,
      morphemes: parseMorphemes(text, written[index * 2 + part] ?? ''),
    }));
    yield [page, source];
  }
}
