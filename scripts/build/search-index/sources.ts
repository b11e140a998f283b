import { readBody } from '../../../src/content/keep-entries.ts';
import { parseMorphemes } from '../../../src/search/morpheme-format.ts';
import { type SearchPage, textOfPage } from '../../../src/search/search-pages.ts';
import { analyzeTexts } from '../analysis.ts';
import type { ReadSources } from './refresh-pages.ts';

// Number of pages whose morphemes are read and in memory at the same time.
const BATCH = 500;

/**
 * Title and text of a page, each with its morphemes in the format of `formatMorphemes`, as UTF-8 to
 * need less memory.
 */
type Kept = { text: string; written: Buffer }[];

/**
 * Returns a function that reads titles and texts of pages with their morphemes, and keeps them in
 * memory for later calls, until they are read for the last time.
 */
export function sourceReader(): ReadSources {
  const known = new Map<SearchPage, Kept>();
  return async function* (pages, isLast = false) {
    for (let start = 0; start < pages.length; start += BATCH) {
      const batch = pages.slice(start, start + BATCH);
      await readAll(
        batch.filter((page) => !known.has(page)),
        known,
      );
      for (const page of batch) {
        const source = (known.get(page) ?? []).map(({ text, written }) => ({
          text,
          morphemes: parseMorphemes(text, written.toString()),
        }));
        if (isLast) known.delete(page);
        yield [page, source];
      }
    }
  };
}

async function readAll(pages: readonly SearchPage[], known: Map<SearchPage, Kept>): Promise<void> {
  const texts = pages.map((page) => [page.title, textOfPage(page, readBody(page.digest).text)]);
  const written = await analyzeTexts(texts.flat());
  for (const [index, page] of pages.entries()) {
    const kept = (texts[index] ?? []).map((text, part) => ({
      text,
      written: Buffer.from(written[index * 2 + part] ?? ''),
    }));
    known.set(page, kept);
  }
}
