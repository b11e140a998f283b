import type { Question } from '../../search/answer.ts';
import { readQuestion, toSearch } from './address.ts';
import { type Entry, PAGE, readEntry } from './entry.ts';

/** The way of questions that the reader can go back on: the address and the browser's history. */
export interface Trail {
  entry: () => Entry;
  /** Typing writes over what was typed before it, but not over what was asked on purpose. */
  typed: (question: Question) => void;
  /** What was typed is asked on purpose. */
  submitted: (question: Question) => void;
  /** A condition or the order was changed. */
  changed: (question: Question) => void;
  showed: (shown: number) => void;
}

const NEW: Entry = { settled: true, shown: PAGE, scroll: 0 };

/** Follows the reader back and forth; `moved` hears of each question that is come back to. */
export function startTrail(moved: (question: Question, shown: number) => void): Trail {
  let asked = toSearch(readQuestion(location.search));
  let entry = entryOf(history.state, asked);
  const write = (question: Question, next: Entry, push: boolean): void => {
    asked = toSearch(question);
    entry = next;
    const address = location.pathname + asked;
    if (push) history.pushState(entry, '', address);
    else history.replaceState(entry, '', address);
  };
  const isNew = (question: Question): boolean => toSearch(question) !== asked;

  addEventListener('popstate', (event) => {
    const question = readQuestion(location.search);
    // A jump within the page comes here too.
    if (!isNew(question)) return;
    asked = toSearch(question);
    entry = entryOf(event.state, asked);
    moved(question, entry.shown);
  });
  addEventListener('pagehide', () => {
    history.replaceState({ ...entry, scroll: scrollY }, '');
  });
  return {
    entry: () => entry,
    typed: (question) => {
      write(question, { ...NEW, settled: false }, entry.settled);
    },
    submitted: (question) => {
      write(question, NEW, entry.settled && isNew(question));
    },
    changed: (question) => {
      write(question, NEW, isNew(question));
    },
    showed: (shown) => {
      entry = { ...entry, shown };
      history.replaceState(entry, '');
    },
  };
}

/** An empty page is not worth coming back to: typing into it is no second step. */
function entryOf(state: unknown, asked: string): Entry {
  const entry = readEntry(state);
  return { ...entry, settled: entry.settled && asked !== '' };
}
