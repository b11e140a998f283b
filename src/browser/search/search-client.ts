import { type Remote, wrap } from 'comlink';
import type { SearchAnswer, Hit, SearchQuestion, Search } from '../../search/answer.ts';
import { searchKept } from '../offline/search-kept.ts';
import type { RemoteSearch } from './search-worker.ts';

let remote: Remote<RemoteSearch> | undefined;

/**
 * The site's search, in a worker that the first call starts; its methods reject if the index cannot
 * be loaded.
 */
export function openSearch(): Search {
  remote ??= wrap<RemoteSearch>(
    new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' }),
  );
  const search = remote;
  return {
    async ask(question) {
      const { number, first, summary } = await search.ask(question);
      return {
        ...summary,
        read(start, end) {
          const last = Math.min(end, summary.total);
          return last <= first.length
            ? Promise.resolve(first.slice(start, last))
            : search.read(number, start, last);
        },
      };
    },
    suggest: (typed, limit) => search.suggest(typed, limit),
  };
}

/** Receives the answer to the latest question; answers to earlier questions are dropped. */
export interface AnswerListener {
  /** A question was sent; the results on screen belong to an earlier one. */
  busy: () => void;
  answered: (answer: SearchAnswer, hits: Hit[], question: SearchQuestion) => void;
  /** More results of the same answer arrived. */
  added: (hits: Hit[]) => void;
  /** `ask`: the question failed; `more`: loading the next results failed, those on screen stay valid. */
  failed: (at: 'ask' | 'more') => void;
}

const NO_ANSWER: SearchAnswer = {
  query: '',
  printed: undefined,
  understood: [],
  corrections: [],
  excluded: [],
  missing: [],
  apart: 0,
  total: 0,
  isPartial: false,
  partial: 0,
  leftOut: [],
  others: [],
  unlimited: 0,
  facets: { kinds: [], years: [], categories: [], sources: [] },
  read: () => Promise.resolve([]),
};

/** Connects a listener to the search; nothing is loaded before the first question with a query. */
export function connectSearch(listener: AnswerListener) {
  let latest = 0;
  let last = NO_ANSWER;
  const ask = async (question: SearchQuestion, shown: number): Promise<void> => {
    const number = ++latest;
    try {
      const { answer, hits } = await readAnswer(question, shown);
      if (number !== latest) return;
      last = answer;
      listener.answered(answer, hits, question);
    } catch {
      if (number === latest) listener.failed('ask');
    }
  };
  const more = async (start: number, end: number): Promise<void> => {
    const answer = last;
    try {
      const hits = await answer.read(start, end);
      if (answer === last) listener.added(hits);
    } catch {
      if (answer === last) listener.failed('more');
    }
  };
  return {
    /** Asks for an answer with its first `shown` results. */
    ask: (question: SearchQuestion, shown: number): void => {
      listener.busy();
      void ask(question, shown);
    },
    /** Reads results `start` to `end` (exclusive) of the last answer. */
    more: (start: number, end: number): void => void more(start, end),
  };
}

async function readAnswer(question: SearchQuestion, shown: number) {
  if (question.query === '') return { answer: NO_ANSWER, hits: [] };
  const start = performance.now();
  const answer = await askOpened(question);
  const hits = await answer.read(0, shown);
  // Read by `npm run bench:search`, and shown in the browser's performance panel.
  performance.measure('search', { start });
  return { answer, hits };
}

/** The answer of the search; if the network fails, an answer from the issues that the reader keeps offline. */
async function askOpened(question: SearchQuestion): Promise<SearchAnswer> {
  try {
    return await openSearch().ask(question);
  } catch (error) {
    const answer = await searchKept(question);
    if (!answer) throw error;
    return answer;
  }
}
