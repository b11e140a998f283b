import { expose } from 'comlink';
import type { SearchAnswer, SearchQuestion } from '../../search/answer.ts';
import type { IndexSearch, RankedAnswer } from '../../search/answer-question.ts';
import { INDEX_FOLDER, indexFile, gunzipText } from '../../search/index-files.ts';
import type { IndexHost } from '../../search/index-host.ts';
import { openKoreanIndex } from '../../search/korean/open-korean-index.ts';
import { callMethod } from '../../search/pagefind-module.ts';
import { openStemmedIndex } from '../../search/stemmed/open-stemmed-index.ts';
import { keepsKey } from '../members/key-database.ts';

// The search runs in a web worker, so that it never blocks typing.

/** The language of the index, `ko`; Vite replaces the name by the value (astro.config.mjs). */
declare const SEARCH_LANGUAGE: string;

// Compared with the literal value of ANALYSED_LANGUAGE, so that the bundler leaves out the code of
// the other search.
const openIndex = (host: IndexHost): Promise<IndexSearch> =>
  SEARCH_LANGUAGE === 'ko' ? openKoreanIndex(host) : openStemmedIndex(host, SEARCH_LANGUAGE);

const INDEX_PATH = BASE_PATH + INDEX_FOLDER;

let opening: Promise<IndexSearch> | undefined;
let attempts = 0;

/** Opens the index once; after a failure the next call tries again. */
function open(): Promise<IndexSearch> {
  // Pagefind's files may be in the browser's cache; without a network it would write an error on the console.
  if (!navigator.onLine) return Promise.reject(new Error('offline'));
  opening ??= openIndex({ loadPagefind, readFile }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function loadPagefind(options: object, language: string): Promise<unknown> {
  // In a variable, so that neither Vite nor TypeScript resolves a file that only the built site has;
  // with a new query each time, because Chromium does not retry a module that failed to load.
  const address = `${INDEX_PATH}pagefind.js${attempts++ === 0 ? '' : `?${attempts}`}`;
  const pagefind: unknown = await import(/* @vite-ignore */ address);
  await callMethod(pagefind, 'options', {
    ...options,
    basePath: INDEX_PATH,
    // Otherwise Pagefind derives it from the path of its files, and the URLs of results get the
    // base path.
    baseUrl: '/',
    noWorker: true,
  });
  await callMethod(pagefind, 'init', language);
  return pagefind;
}

async function readFile(name: string): Promise<string> {
  // `no-cache` revalidates: the file must come from the same build as Pagefind's own files.
  const response = await fetch(INDEX_PATH + indexFile(name), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return gunzipText(await response.arrayBuffer());
}

// Number of answers that are kept for `read`, and number of results that are sent with an answer.
const ANSWERS_KEPT = 8;
const FIRST_RESULTS = 10;

const answers = new Map<number, SearchAnswer>();
let lastNumber = 0;

/** An answer without its function `read`, because functions cannot be sent from a worker. */
function toSummary(answer: SearchAnswer): Omit<SearchAnswer, 'read'> {
  const { query, printed, understood, corrections, excluded, missing, apart } = answer;
  const { total, unlimited, isPartial, partial, leftOut, others, facets } = answer;
  return {
    ...{ query, printed, understood, corrections, excluded, missing, apart },
    ...{ total, unlimited, isPartial, partial, leftOut, others, facets },
  };
}

/** The answer with members' articles added, if this device stores a company's key. */
async function withSealed(answer: RankedAnswer, question: SearchQuestion): Promise<SearchAnswer> {
  try {
    if (!(await keepsKey())) return answer;
    const { addSealed } = await import('../members/sealed-search.ts');
    return await addSealed(answer, question);
  } catch {
    return answer;
  }
}

const remoteSearch = {
  /** Answers a question: the answer's data (`summary`), its first results, and its number for `read`. */
  async ask(question: SearchQuestion) {
    const search = await open();
    const answer = await withSealed(await search.ask(question), question);
    // The first results are sent with the answer, so that they need no second message.
    const first = await answer.read(0, FIRST_RESULTS);
    const number = ++lastNumber;
    answers.set(number, answer);
    answers.delete(number - ANSWERS_KEPT);
    return { number, first, summary: toSummary(answer) };
  },
  /**
   * Reads results `start` to `end` (exclusive) of the answer with this number; none if it is no
   * longer kept.
   */
  async read(number: number, start: number, end: number) {
    const answer = answers.get(number);
    return answer ? answer.read(start, end) : [];
  },
  async suggest(typed: string, limit: number) {
    const search = await open();
    return search.suggest(typed, limit);
  },
};

export type RemoteSearch = typeof remoteSearch;

expose(remoteSearch);
// Loads the index when the worker starts, because a question follows soon.
open().catch(() => undefined);
