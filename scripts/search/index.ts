import '../report-fault.ts';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { Search } from '../../src/search/answer.ts';
import { INDEX_FOLDER, indexFile, gunzipText } from '../../src/search/index-files.ts';
import type { IndexHost } from '../../src/search/index-host.ts';
import { ANALYSED_LANGUAGE } from '../../src/search/index-language.ts';
import { openKoreanIndex } from '../../src/search/korean/open-korean-index.ts';
import { callMethod } from '../../src/search/pagefind-module.ts';
import { openStemmedIndex } from '../../src/search/stemmed/open-stemmed-index.ts';
import { endWithUsage, readArguments } from '../options.ts';

const USAGE = 'npm run search -- 사이트폴더 검색어… [--json] [--all] [--queries 파일]';
const FIRST = 10;

/** Searches a built site with the code that the site runs in the browser. */
async function main(): Promise<void> {
  const { site, queries, json, all } = readCommand();
  const search = await openSearch(resolve(site, INDEX_FOLDER.slice(1)));
  for (const query of queries) {
    const answer = await askSearch(search, query, all);
    console.log(json ? JSON.stringify(answer) : toText(answer));
  }
}

type SearchReport = Awaited<ReturnType<typeof askSearch>>;

async function askSearch(search: Search, query: string, all: boolean) {
  const answer = await search.ask({ query, conditions: {}, order: 'relevance' });
  const hits = await answer.read(0, all ? answer.total : FIRST);
  return {
    query,
    understood: answer.understood,
    corrections: answer.corrections,
    missing: answer.missing,
    total: answer.total,
    isPartial: answer.isPartial,
    leftOut: answer.leftOut,
    others: answer.others,
    results: hits.map(({ url, title, score, excerpt, lacks, marks }) => ({
      url,
      lacks,
      title: title.map(({ text }) => text).join(''),
      score,
      excerpt: excerpt.map(({ text }) => text).join(''),
      marks,
      marked: excerpt.flatMap(({ text, marked }) => (marked ? [text] : [])),
    })),
  };
}

function toText({ query, understood, total, results }: SearchReport): string {
  const read = understood.map((word) => `‘${word}’`).join(', ');
  return [
    `${query}: ${total}건${read === '' ? '' : ` (${read})`}`,
    ...results.map(
      ({ url, title, excerpt }) => `  ${title}\n    ${decodeURI(url)}\n    ${excerpt}`,
    ),
  ].join('\n');
}

function readCommand(): { site: string; queries: string[]; json: boolean; all: boolean } {
  const { values, positionals } = readArguments(
    {
      json: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      queries: { type: 'string' },
    },
    USAGE,
    '',
  );
  const { queries: file, json, all } = values;
  const [site, ...words] = positionals;
  if (file !== undefined && !existsSync(file)) endWithUsage(USAGE, '');
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split(/\r?\n/u);
  const listed = lines.filter((line) => line.trim() !== '');
  const queries = words.length > 0 ? [words.join(' '), ...listed] : listed;
  if (site === undefined || queries.length === 0) endWithUsage(USAGE, '');
  return { site, queries, json, all };
}

/**
 * Opens the index in a folder. Pagefind loads its files with `fetch`, which is replaced to read
 * from the disk.
 */
async function openSearch(folder: string): Promise<Search> {
  globalThis.fetch = async (file) => {
    const address = file instanceof Request ? file.url : String(file);
    return new Response(await readFile(fileURLToPath(address)));
  };
  const host: IndexHost = {
    async loadPagefind(options, language) {
      const address = `${pathToFileURL(folder).href}/`;
      const pagefind: unknown = await import(`${address}pagefind.js`);
      await callMethod(pagefind, 'options', {
        ...options,
        basePath: address,
        baseUrl: '/',
        noWorker: true,
      });
      await callMethod(pagefind, 'init', language);
      return pagefind;
    },
    async readFile(name) {
      const bytes = await readFile(join(folder, indexFile(name)));
      return gunzipText(new Uint8Array(bytes).buffer);
    },
  };
  const language = await readLanguage(folder);
  return language === ANALYSED_LANGUAGE ? openKoreanIndex(host) : openStemmedIndex(host, language);
}

const entrySchema = z.object({ languages: z.record(z.string(), z.unknown()) });

/** The language of an index, which has only one, from its pagefind-entry.json. */
async function readLanguage(folder: string): Promise<string> {
  const entry = await readFile(join(folder, 'pagefind-entry.json'), 'utf8');
  const [language = ANALYSED_LANGUAGE] = Object.keys(
    entrySchema.parse(JSON.parse(entry)).languages,
  );
  return language;
}

try {
  await main();
} catch (error) {
  console.error(
    `검색 색인을 열지 못했습니다. npm run build로 만든 폴더인지 확인해 주세요. (${String(error)})`,
  );
  process.exit(1);
}
