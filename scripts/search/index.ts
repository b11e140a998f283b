import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import type { Search } from '../../src/search/answer.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { callMethod } from '../../src/search/engine.ts';
import {
  INDEX_FOLDER,
  indexFile,
  gunzipText,
  PAGEFIND_OPTIONS,
} from '../../src/search/index-files.ts';
import { serve } from '../serve.ts';

const USAGE = 'npm run search -- 사이트폴더 검색어… [--json] [--all] [--queries 파일]';
const FIRST = 10;

/** Searches a built site with the code that the site itself runs. */
async function main(): Promise<void> {
  const { site, queries, json, all } = readArguments();
  const server = await serve(resolve(site));
  try {
    const search = await open(resolve(site), server.url);
    for (const query of queries) {
      const answer = await answerTo(search, query, all);
      console.log(json ? JSON.stringify(answer) : toText(answer));
    }
  } finally {
    await server.close();
  }
}

type Told = Awaited<ReturnType<typeof answerTo>>;

async function answerTo(search: Search, query: string, all: boolean) {
  const answer = await search.ask({ query, conditions: {}, order: 'relevance' });
  const hits = await answer.read(0, all ? answer.total : FIRST);
  return {
    query,
    understood: answer.understood,
    corrections: answer.corrections,
    missing: answer.missing,
    total: answer.total,
    results: hits.map(({ url, title, score, excerpt, marks }) => ({
      url,
      title: title.map(({ text }) => text).join(''),
      score,
      excerpt: excerpt.map(({ text }) => text).join(''),
      marks,
      marked: excerpt.flatMap(({ text, marked }) => (marked ? [text] : [])),
    })),
  };
}

function toText({ query, understood, total, results }: Told): string {
  const read = understood.map((word) => `‘${word}’`).join(', ');
  return [
    `${query}: ${total}건${read === '' ? '' : ` (${read})`}`,
    ...results.map(
      ({ url, title, excerpt }) => `  ${title}\n    ${decodeURI(url)}\n    ${excerpt}`,
    ),
  ].join('\n');
}

function readArguments(): { site: string; queries: string[]; json: boolean; all: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        queries: { type: 'string' },
      },
    });
    const [site, ...words] = positionals;
    const listed =
      values.queries === undefined
        ? []
        : readFileSync(values.queries, 'utf8')
            .split(/\r?\n/u)
            .filter((line) => line.trim() !== '');
    const queries = words.length > 0 ? [words.join(' '), ...listed] : listed;
    if (site === undefined || queries.length === 0) throw new Error(USAGE);
    return { site, queries, json: values.json, all: values.all };
  } catch {
    console.error(`쓰는 법: ${USAGE}`);
    process.exit(2);
  }
}

/** Pagefind's module is a file, but it fetches its index: so the folder is served to this process. */
async function open(site: string, url: string): Promise<Search> {
  return openIndex({
    async loadPagefind() {
      const file = join(site, INDEX_FOLDER, 'pagefind.js');
      const pagefind: unknown = await import(pathToFileURL(file).href);
      await callMethod(pagefind, 'options', {
        ...PAGEFIND_OPTIONS,
        basePath: url + INDEX_FOLDER,
        baseUrl: '/',
        noWorker: true,
      });
      await callMethod(pagefind, 'init', 'ko');
      return pagefind;
    },
    async readFile(name) {
      const bytes = await readFile(join(site, INDEX_FOLDER, indexFile(name)));
      return gunzipText(new Uint8Array(bytes).buffer);
    },
  });
}

try {
  await main();
} catch (error) {
  console.error(
    `검색 색인을 열지 못했습니다. npm run build로 만든 폴더인지 확인해 주세요. (${String(error)})`,
  );
  process.exit(1);
}
