import type { Answer, Hit, Question, Search } from '../../search/answer.ts';

/** Loads the search on its first call; throws where it cannot be loaded, and a later call tries again. */
export type OpenSearch = () => Promise<Search>;

/** What comes of a question; of several only the last one's. */
export interface Listener {
  /** A question is on its way; what is on screen still answers another. */
  busy: () => void;
  found: (answer: Answer, hits: Hit[], question: Question) => void;
  /** More results of the same answer. */
  added: (hits: Hit[]) => void;
  /** `ask`: there is no answer; `more`: what was found so far still stands. */
  failed: (at: 'ask' | 'more') => void;
}

/** Asks questions and lets go of answers that come late. */
export interface Asking {
  /** Reads the first `shown` results with the answer. */
  ask: (question: Question, shown: number) => void;
  /** Reads the results from `start` up to `end` of the last answer. */
  more: (start: number, end: number) => void;
}

const NOTHING: Answer = {
  query: '',
  understood: [],
  corrections: [],
  missing: [],
  apart: 0,
  total: 0,
  unlimited: 0,
  facets: { kinds: [], years: [], categories: [], sources: [] },
  read: () => Promise.resolve([]),
};

/** Starts without an answer; nothing is loaded before the first question with words. */
export function startAsking(open: OpenSearch, listener: Listener): Asking {
  let turn = 0;
  let last = NOTHING;
  const ask = async (question: Question, shown: number): Promise<void> => {
    const mine = ++turn;
    try {
      const { answer, hits } = await answerTo(open, question, shown);
      if (mine !== turn) return;
      last = answer;
      listener.found(answer, hits, question);
    } catch {
      if (mine === turn) listener.failed('ask');
    }
  };
  const more = async (start: number, end: number): Promise<void> => {
    const from = last;
    try {
      const hits = await from.read(start, end);
      if (from === last) listener.added(hits);
    } catch {
      if (from === last) listener.failed('more');
    }
  };
  return {
    ask: (question, shown) => {
      listener.busy();
      void ask(question, shown);
    },
    more: (start, end) => void more(start, end),
  };
}

async function answerTo(
  open: OpenSearch,
  question: Question,
  shown: number,
): Promise<{ answer: Answer; hits: Hit[] }> {
  if (question.query === '') return { answer: NOTHING, hits: [] };
  const search = await open();
  const start = performance.now();
  const answer = await search.ask(question);
  const hits = await answer.read(0, shown);
  // For `npm run bench:search`, and whoever opens the browser's tools.
  performance.measure('search', { start });
  return { answer, hits };
}
