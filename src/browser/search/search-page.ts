import type { SearchQuestion } from '../../search/answer.ts';
import { startPageResults } from './page-results.ts';
import { readQuestion } from './query-address.ts';
import { followQueryLinks } from './query-link.ts';
import { rememberSearch } from './recent-searches.ts';
import { startSearchBox } from './search-box.ts';
import { type AnswerListener, connectSearch } from './search-client.ts';
import { RESULTS_PER_PAGE, startSearchHistory } from './search-history.ts';
import { startSlashSwitch } from './slash-switch.ts';

/**
 * Starts the search page below `root`: connects its field, its results and the address; `now` gives
 * the time in milliseconds.
 */
export function startSearchPage(root: Element, now: () => number): void {
  let question = readQuestion(location.search);
  /**
   * The current question with another query; a changed query resets `apart` (joined words searched
   * separately).
   */
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

  // The focused link disappears together with its section, so the focus needs a new place.
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

/**
 * Wraps a listener: after the first answer, which gives the page its height, scrolls to `scroll`
 * (pixels).
 */
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
