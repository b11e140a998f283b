import type { SearchQuestion } from '../../search/answer.ts';
import { readQuestion, toQueryString } from './query-address.ts';

/** Number of results that the search page shows first, and adds with each press of “more”. */
export const RESULTS_PER_PAGE = 10;
// Maximum number of results restored when the reader comes back: loading more would take longer
// than paging again.
const MOST_RESTORED = 200;

/** The value of `history.state` for a search. */
interface HistoryEntry {
  /** Whether the search was submitted. An entry that was only typed is replaced when the reader types on. */
  settled: boolean;
  /** The number of results shown. */
  shown: number;
  /** Scroll position in pixels. */
  scroll: number;
}

const NEW_ENTRY: HistoryEntry = { settled: true, shown: RESULTS_PER_PAGE, scroll: 0 };

/**
 * Keeps the address, the browser's history and the page's title in step with the question; `onReturn`
 * gets the question and its number of results when the reader goes back or forward.
 */
export function startSearchHistory(onReturn: (question: SearchQuestion, shown: number) => void) {
  const { title } = document;
  const showTitle = ({ query }: SearchQuestion): void => {
    document.title = query === '' ? title : `${query} | ${title}`;
  };
  let current = toQueryString(readQuestion(location.search));
  let entry = entryOf(history.state, current);
  showTitle(readQuestion(location.search));
  const write = (question: SearchQuestion, next: HistoryEntry, push: boolean): void => {
    current = toQueryString(question);
    entry = next;
    const address = location.pathname + current;
    if (push) history.pushState(entry, '', address);
    else history.replaceState(entry, '', address);
    showTitle(question);
  };
  const isNew = (question: SearchQuestion): boolean => toQueryString(question) !== current;

  addEventListener('popstate', (event) => {
    const question = readQuestion(location.search);
    // A jump to a #fragment of the same page also fires popstate.
    if (!isNew(question)) return;
    current = toQueryString(question);
    entry = entryOf(event.state, current);
    showTitle(question);
    onReturn(question, entry.shown);
  });
  addEventListener('pagehide', () => {
    history.replaceState({ ...entry, scroll: scrollY }, '');
  });
  return {
    entry: (): HistoryEntry => entry,
    /**
     * Records a query while it is typed: replaces the last typed query, but adds an entry after a
     * submitted one.
     */
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

/** Reads `history.state`; if it is missing or of another script, the search counts as submitted. */
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
