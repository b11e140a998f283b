import { expose } from 'comlink';
import type { Answer, Question, Search } from '../../search/answer.ts';
import { openIndex } from '../../search/open-index.ts';
import { call } from '../../search/engine.ts';
import { INDEX_FOLDER, indexFile, inflate, PAGEFIND_OPTIONS } from '../../search/index-files.ts';

// The whole search in a thread of its own, so that typing never waits for it.

let opening: Promise<Search> | undefined;
let tries = 0;

function open(): Promise<Search> {
  opening ??= openIndex({
    async loadPagefind() {
      // In a variable, so that neither Vite nor TypeScript looks for what only the built site has;
      // under another name each time, as Chromium does not load again what failed to load.
      const address = `${INDEX_FOLDER}pagefind.js${tries++ === 0 ? '' : `?${tries}`}`;
      const pagefind: unknown = await import(/* @vite-ignore */ address);
      await call(pagefind, 'options', {
        ...PAGEFIND_OPTIONS,
        basePath: INDEX_FOLDER,
        noWorker: true,
      });
      await call(pagefind, 'init', 'ko');
      return pagefind;
    },
    async readFile(name) {
      // Asks whether the file is still the same: it must be of one build with Pagefind's.
      const response = await fetch(INDEX_FOLDER + indexFile(name), { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return inflate(await response.arrayBuffer());
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

const KEPT = 8;
const FIRST = 10;
const answers = new Map<number, Answer>();
let asked = 0;

const remote = {
  /** An answer as far as it can be sent; the number is for `read`. */
  async ask(question: Question) {
    const search = await open();
    const answer = await search.ask(question);
    // The first results go along: one message there and back.
    const first = await answer.read(0, FIRST);
    const number = ++asked;
    answers.set(number, answer);
    answers.delete(number - KEPT);
    const { query, understood, corrections, missing, apart, total, unlimited, facets } = answer;
    return {
      number,
      first,
      told: { query, understood, corrections, missing, apart, total, unlimited, facets },
    };
  },
  async read(number: number, start: number, end: number) {
    const answer = answers.get(number);
    return answer ? answer.read(start, end) : [];
  },
  async suggest(typed: string, limit: number) {
    const search = await open();
    return search.suggest(typed, limit);
  },
};

export type RemoteSearch = typeof remote;

expose(remote);
// Whoever starts the worker is about to ask.
open().catch(() => undefined);
