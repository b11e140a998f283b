import { normalizeQuery } from './query-address.ts';

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
export function listRecents(): string[] {
  return parseRecents(orUndefined(() => localStorage.getItem(STORAGE_KEY)));
}

/** Stores a query as the reader's newest one. */
export function rememberSearch(query: string): void {
  store(withRecent(listRecents(), query));
}

export function forgetSearch(query: string): void {
  store(listRecents().filter((other) => other !== query));
}

export function forgetAllSearches(): void {
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
