import { resultWords as words } from '../../words/ko/result-words.ts';
import { makeButton, makeElement, requireElement } from '../elements.ts';
import { normalizeQuery } from './query-address.ts';
import { toQueryLink } from './query-link.ts';

const MOST_RECENT = 8;
// Maximum number of stored characters of a query: the search uses no more, and a pasted page would
// fill the storage.
const LONGEST = 120;
// With the base path, because sites on the same host (`/journal` and `/paper`) share their storage.
const STORAGE_KEY = `search-recent${BASE_PATH}`;

/**
 * The reader's earlier queries, newest first, from localStorage, so they never leave this browser;
 * empty if the browser forbids storage.
 */
function listRecents(): string[] {
  return parseRecents(orUndefined(() => localStorage.getItem(STORAGE_KEY)));
}

/** Stores a query as the reader's newest one. */
export function rememberSearch(query: string): void {
  store(withRecent(listRecents(), query));
}

function forgetSearch(query: string): void {
  store(listRecents().filter((other) => other !== query));
}

function forgetAllSearches(): void {
  store([]);
}

function store(list: readonly string[]): void {
  orUndefined(() => {
    if (list.length > 0) localStorage.setItem(STORAGE_KEY, JSON.stringify(list));
    else localStorage.removeItem(STORAGE_KEY);
  });
}

/** The list with a query in front and without its earlier occurrence; an empty query changes nothing. */
export function withRecent(list: readonly string[], query: string): string[] {
  const normalized = normalizeQuery(query.slice(0, LONGEST));
  if (normalized === '') return [...list];
  return [normalized, ...list.filter((other) => other !== normalized)].slice(0, MOST_RECENT);
}

/**
 * Parses the stored JSON; anything but an array counts as empty, and items that are not strings are
 * dropped.
 */
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

/** The result of `access`, or undefined if it throws: a browser may forbid even reading localStorage. */
function orUndefined<Result>(access: () => Result): Result | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

/**
 * Starts the suggested searches below `root`, which are shown before anything is typed and below a
 * search without results: adds the reader's recent searches before the subjects in the HTML. When
 * the reader removes recent searches, `forgot` is called with the text for screen readers.
 */
export function startSearchStart(root: ParentNode, forgot: (words: string) => void) {
  const box = requireElement(root, '[data-search-start]', HTMLElement);
  const input = requireElement(root, '[data-search-input]', HTMLElement);
  const list = makeElement('ul', 'search-terms');
  const clear = makeButton(words.clear, 'link', () => {
    forgetAllSearches();
    fill();
    input.focus();
    forgot(words.cleared);
  });
  clear.ariaLabel = words.clearRecent;
  const heading = makeElement('h2', '', words.recent);
  const recents = makeElement('section', 'search-recents', heading, clear, list);
  const fill = (): void => {
    const queries = listRecents();
    list.replaceChildren(...queries.map(toItem));
    recents.hidden = queries.length === 0;
  };
  const toItem = (query: string): HTMLLIElement => {
    const button = makeButton('', 'search-forget', () => {
      const at = [...list.children].findIndex((item) => item.contains(button));
      forgetSearch(query);
      fill();
      const buttons = list.querySelectorAll('button');
      (buttons[at] ?? buttons[at - 1] ?? input).focus();
      forgot(words.forgotten(query));
    });
    button.ariaLabel = words.forget(query);
    return makeElement('li', '', toQueryLink(query, query), button);
  };
  box.prepend(recents);
  return {
    show: (shown: boolean): void => {
      if (shown) fill();
      box.hidden = !shown;
    },
    /** Focuses the first link; returns whether there is one. */
    enter: (): boolean => {
      const first = box.hidden ? null : box.querySelector<HTMLElement>(':not([hidden]) > ul a');
      first?.focus();
      return first !== null;
    },
  };
}
