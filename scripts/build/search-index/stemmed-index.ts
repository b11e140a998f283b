import * as pagefind from 'pagefind';
import type { Archive } from '../../../src/archive/archive.ts';
import type { SearchWords } from '../../../src/archive/search-words.ts';
import { readBody } from '../../../src/content/keep-entries.ts';
import {
  type SearchPage,
  textOfPage,
  toPageTable,
  toSearchPages,
} from '../../../src/search/search-pages.ts';
import { encodeContent } from '../../../src/search/stemmed/page-content.ts';
import {
  countTextsByWord,
  findCommonWords,
  type QueryWords,
} from '../../../src/search/stemmed/query-words.ts';
import { toVocabulary } from '../../../src/search/stemmed/stemmed-vocabulary.ts';
import { hashOf } from './page-record.ts';
import type { WriteFile } from './write-index.ts';
import { writeWords } from './write-words.ts';

/**
 * Writes the search index of an archive in a language other than Korean (`en`), whose words
 * Pagefind stems.
 */
export async function writeStemmedIndex(
  write: WriteFile,
  archive: Archive,
  words: SearchWords | undefined,
  language: string,
): Promise<void> {
  const pages = toSearchPages(archive);
  const texts = pages.map((page) => textOfPage(page, readBody(page.digest).text));
  for (const { path, content } of await indexPages(pages, texts, language)) {
    await write(path, hashOf(content), () => content);
  }
  await writeWords(write, 'pages', JSON.stringify(toPageTable(archive, pages, 0)));
  const holders = countTextsByWord(texts);
  const query: QueryWords = {
    common: findCommonWords(holders, texts.length),
    synonyms: words?.synonyms.map((group) => [...group]) ?? [],
  };
  await writeWords(write, 'query', JSON.stringify(query));
  await writeWords(write, 'vocabulary', toVocabulary(holders));
}

/** Indexes pages with Pagefind, in this order, and returns the files that the browser loads. */
async function indexPages(
  pages: readonly SearchPage[],
  texts: readonly string[],
  language: string,
): Promise<pagefind.IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join('\n'));
  const added = pages.map(({ url, title, notice: { deadline, amount } }, number) =>
    index.addCustomRecord({
      url,
      language,
      content: encodeContent(title, texts[number] ?? ''),
      meta: {
        title,
        ...(deadline === undefined ? {} : { deadline: deadline.slice(0, 16) }),
        ...(amount === undefined ? {} : { amount }),
      },
    }),
  );
  const faults = (await Promise.all(added)).flatMap((one) => one.errors);
  const { files, errors: others } = await index.getFiles();
  await pagefind.close();
  if (faults.length + others.length > 0) throw new Error([...faults, ...others].join('\n'));
  const hasStems = files.some(({ path }) => path === `wasm.${language}.pagefind`);
  const wasm = `wasm.${hasStems ? language : 'unknown'}.pagefind`;
  return files.filter(({ path }) => path === wasm || LOADED.test(path));
}

// Matches the files that the browser loads; Pagefind also makes files for its own interface.
const LOADED = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_(?:meta|index|fragment))$/u;
