import type { SearchQuestion } from '../../search/answer.ts';
import { startPageResults } from './page-results.ts';
import { readQuestion, toQueryString } from './query-address.ts';
import { followQueryLinks } from './query-link.ts';
import { rememberSearch } from './recent-searches.ts';
import { startSearchBox } from './search-box.ts';
import { type AnswerListener, connectSearch } from './search-client.ts';
import { startSlashSwitch } from './search-opener.ts';

/** How many results the search page adds at a time. */
export const RESULTS_PER_PAGE = 10;
// When the reader comes back to more results than this, paging again is faster than reading them all.
const MOST_RESTORED = 200;

/** Starts the search page below `root`: connects its field, its results and the address; `now` is the reader's clock. */
export function startSearchPage(root: Element, now: () => number): void {
  let question = readQuestion(location.search);
  /** The question with another query; a new query resets `apart`. */
  const withQuery = (query: string): SearchQuestion =>
    query === question.query ? question : { ...question, query, apart: false };
  const askNext = (next: SearchQuestion, record: (question: SearchQuestion) => void): void => {
    question = next;
    record(next);
    connection.ask(next, RESULTS_PER_PAGE);
  };

  const history = startSearchHistory((next, shown) => {
    question = next;
    box.set(next.query);
    connection.ask(next, shown);
  });
  const results = startPageResults(root, now, {
    opened: () => {
      rememberSearch(question.query);
    },
    changed: (change) => {
      askNext({ ...question, ...change }, history.changed);
    },
    moreRequested: (shown) => {
      connection.more(shown, shown + RESULTS_PER_PAGE);
    },
    moreAdded: history.showed,
    retried: () => {
      connection.ask(question, RESULTS_PER_PAGE);
    },
  });
  const connection = connectSearch(restoringScroll(results, history.entry().scroll));
  const box = startSearchBox(root, {
    typed: (query) => {
      if (query !== question.query) askNext(withQuery(query), history.typed);
    },
    submitted: (query) => {
      askNext(withQuery(query), history.submitted);
      // Closes the on-screen keyboard, which would cover the results.
      if (matchMedia('(hover: none)').matches) box.input.blur();
    },
    left: results.enter,
  });

  // The link disappears with what it was in.
  followQueryLinks(root, (query) => {
    results.focus();
    box.submit(query);
  });
  startSlashSwitch(root);

  // The reader may have typed before this script was loaded.
  const early = box.query();
  if (early !== '' && early !== question.query) {
    askNext(withQuery(early), history.typed);
  } else {
    box.set(question.query);
    connection.ask(question, history.entry().shown);
  }
}

/** Wraps a listener: after the first answer, which gives the page its height, scrolls to `scroll` (pixels). */
function restoringScroll(listener: AnswerListener, scroll: number): AnswerListener {
  let remaining = scroll;
  return {
    ...listener,
    answered: (answer, hits, question) => {
      listener.answered(answer, hits, question);
      if (remaining > 0) scrollTo({ top: remaining, behavior: 'instant' });
      remaining = 0;
    },
  };
}

/** The value of `history.state` for a search. */
interface HistoryEntry {
  /** Whether the search was submitted; a later keystroke replaces an entry that was only typed. */
  settled: boolean;
  /** The number of results shown. */
  shown: number;
  /** Scroll position in pixels. */
  scroll: number;
}

const NEW_ENTRY: HistoryEntry = { settled: true, shown: RESULTS_PER_PAGE, scroll: 0 };

/**
 * Keeps the address and the browser's history in step with the question; `onReturn` gets the question
 * and its number of results when the reader goes back or forward.
 */
function startSearchHistory(onReturn: (question: SearchQuestion, shown: number) => void) {
  let current = toQueryString(readQuestion(location.search));
  let entry = entryOf(history.state, current);
  const write = (question: SearchQuestion, next: HistoryEntry, push: boolean): void => {
    current = toQueryString(question);
    entry = next;
    const address = location.pathname + current;
    if (push) history.pushState(entry, '', address);
    else history.replaceState(entry, '', address);
  };
  const isNew = (question: SearchQuestion): boolean => toQueryString(question) !== current;

  addEventListener('popstate', (event) => {
    const question = readQuestion(location.search);
    // A jump to a #fragment of the same page also fires popstate.
    if (!isNew(question)) return;
    current = toQueryString(question);
    entry = entryOf(event.state, current);
    onReturn(question, entry.shown);
  });
  addEventListener('pagehide', () => {
    history.replaceState({ ...entry, scroll: scrollY }, '');
  });
  return {
    entry: (): HistoryEntry => entry,
    /** Records a query while it is typed: replaces the last typed query, but adds an entry after a submitted one. */
    typed: (question: SearchQuestion): void => {
      write(question, { ...NEW_ENTRY, settled: false }, entry.settled);
    },
    /** Records a submitted query. */
    submitted: (question: SearchQuestion): void => {
      write(question, NEW_ENTRY, entry.settled && isNew(question));
    },
    /** Records a change of filters or order. */
    changed: (question: SearchQuestion): void => {
      write(question, NEW_ENTRY, isNew(question));
    },
    /** Records how many results are shown. */
    showed: (shown: number): void => {
      entry = { ...entry, shown };
      history.replaceState(entry, '');
    },
  };
}

/** The entry for a state; an empty search never counts as submitted, so typing into it adds no entry. */
function entryOf(state: unknown, queryString: string): HistoryEntry {
  const entry = readHistoryEntry(state);
  return { ...entry, settled: entry.settled && queryString !== '' };
}

/** Reads `history.state`; a missing or foreign state counts as a submitted search. */
export function readHistoryEntry(state: unknown): HistoryEntry {
  const stored = typeof state === 'object' && state !== null ? state : {};
  const number = (name: string, fallback: number): number => {
    const value: unknown = Reflect.get(stored, name);
    return typeof value === 'number' && value >= 0 ? value : fallback;
  };
  return {
    settled: Reflect.get(stored, 'settled') !== false,
    shown: Math.min(Math.max(number('shown', RESULTS_PER_PAGE), RESULTS_PER_PAGE), MOST_RESTORED),
    scroll: number('scroll', 0),
  };
}
