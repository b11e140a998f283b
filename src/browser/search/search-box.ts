import { requireElement } from '../elements.ts';
import { type Choices, type Combobox, startCombobox } from './combobox.ts';
import { normalizeQuery } from './query-address.ts';
import { openSearch } from './search-client.ts';

// Milliseconds without a keystroke before searching: long enough to type the letters of one syllable.
const TYPING_PAUSE = 180;
const MOST_CHOICES = 6;
const MOST_RECENT = 8;
const RECENT_STORAGE_KEY = 'search-recent';

/** Callbacks of a search box. */
interface BoxEvents {
  /** The reader paused in typing. */
  typed: (query: string) => void;
  /** The reader pressed Enter or the button, or picked a choice. */
  submitted: (query: string) => void;
  /** The reader pressed ArrowDown on the last choice, or without choices; returns whether the focus moved. */
  left: () => boolean;
}

/** Starts the search box below `root`; the search is loaded when the field gets the focus. */
export function startSearchBox(root: ParentNode, events: BoxEvents) {
  const recents = openRecentSearches();
  const home = requireElement(root, '[data-search-box]', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const query = (): string => normalizeQuery(input.value);
  const submit = (): void => {
    set(input.value);
    recents.remember(query());
    events.submitted(query());
  };
  const combobox = startCombobox(home, {
    left: events.left,
    chose: (line) => {
      input.value = line;
      submit();
    },
  });
  const { input } = combobox;
  const choices = startChoices(combobox, recents);
  const set = (text: string): void => {
    clearTimeout(timer);
    if (input.value !== text) input.value = text;
    choices.drop();
  };

  // Also during composition: a Korean word is complete before its composition ends.
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      events.typed(query());
      choices.find();
    }, TYPING_PAUSE);
  });
  requireElement(home, 'form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  const forget = requireElement(home, 'button[data-search-forget]', HTMLButtonElement);
  forget.addEventListener('click', () => {
    recents.forget();
    input.focus();
    choices.find();
  });
  return {
    input,
    /** The normalised query in the field. */
    query,
    /** Replaces the query; not to be called while the reader types. */
    set,
    /** Shows recent searches or suggestions for the query. */
    offer: choices.find,
    /** Adds a query to the recent searches. */
    remember: recents.remember,
  };
}

/** Finds choices for the text in the field; choices for an earlier text are dropped. */
function startChoices({ input, offer, close }: Combobox, recents: RecentSearches) {
  let latest = 0;
  const suggest = async (word: string, limit: number): Promise<string[]> =>
    openSearch().suggest(word, limit);
  const find = async (): Promise<void> => {
    const number = ++latest;
    const choices = await findChoices(input.value, recents.list, suggest);
    if (number === latest) offer(choices);
  };
  input.addEventListener('focus', () => {
    // Starts the worker, which loads the index.
    openSearch();
    if (input.value === '') void find();
  });
  return {
    find: (): void => void find(),
    drop: (): void => {
      latest += 1;
      close();
    },
  };
}

/** Finds the choices for a typed text: recent searches if blank, otherwise suggestions, none if `suggest` fails. */
export async function findChoices(
  typed: string,
  recents: () => string[],
  suggest: (word: string, limit: number) => Promise<string[]>,
): Promise<Choices> {
  if (normalizeQuery(typed) === '') return { recent: true, lines: recents() };
  const word = lastWordOf(typed);
  // One more than is shown, because the word as typed may be among them.
  const words = word === '' ? [] : await suggest(word, MOST_CHOICES + 1).catch(() => []);
  return { recent: false, lines: completeLines(typed, words) };
}

/** Replaces the last word of the text by each of `words` (`콜센터 상` → `콜센터 상담사`), without the text itself. */
export function completeLines(typed: string, words: readonly string[]): string[] {
  const line = typed.normalize('NFC').trimStart();
  const head = normalizeQuery(line.slice(0, line.length - lastWordOf(line).length));
  const lines = words.map((word) => normalizeQuery(`${head} ${word}`));
  return [...new Set(lines)]
    .filter((offer) => offer !== normalizeQuery(line))
    .slice(0, MOST_CHOICES);
}

function lastWordOf(typed: string): string {
  return /\S*$/u.exec(typed.normalize('NFC'))?.[0] ?? '';
}

/** The reader's earlier queries, newest first; kept in this browser only. */
type RecentSearches = ReturnType<typeof openRecentSearches>;

/** Puts a query in front of the list, without its earlier occurrence; an empty query changes nothing. */
export function withRecent(list: readonly string[], query: string): string[] {
  const normalized = normalizeQuery(query);
  if (normalized === '') return [...list];
  return [normalized, ...list.filter((other) => other !== normalized)].slice(0, MOST_RECENT);
}

/** Parses the stored JSON; anything but an array counts as empty, and items that are not strings are dropped. */
export function parseRecents(json: string | null | undefined): string[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(list)
      ? list.filter((item) => typeof item === 'string').slice(0, MOST_RECENT)
      : [];
  } catch {
    return [];
  }
}

/** Opens the list in localStorage; where the browser forbids storage it stays empty. */
function openRecentSearches() {
  const list = (): string[] =>
    parseRecents(orUndefined(() => localStorage.getItem(RECENT_STORAGE_KEY)));
  return {
    list,
    remember: (query: string): void => {
      orUndefined(() => {
        localStorage.setItem(RECENT_STORAGE_KEY, JSON.stringify(withRecent(list(), query)));
      });
    },
    forget: (): void => {
      orUndefined(() => {
        localStorage.removeItem(RECENT_STORAGE_KEY);
      });
    },
  };
}

/** The result of `access`, or undefined if it throws: a browser may forbid even reading localStorage. */
function orUndefined<Result>(access: () => Result): Result | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
