import { normalizeQuery } from './query-address.ts';

const STORAGE_KEY = 'search-recent';
const MOST_RECENT = 8;

/** The reader's earlier queries, newest first; kept in this browser only. */
export interface RecentSearches {
  list: () => string[];
  remember: (query: string) => void;
  forget: () => void;
}

/** Puts a query in front of the list, without its earlier occurrence; an empty query changes nothing. */
export function withRecent(list: readonly string[], query: string): string[] {
  const normalized = normalizeQuery(query);
  if (normalized === '') return [...list];
  return [normalized, ...list.filter((other) => other !== normalized)].slice(0, MOST_RECENT);
}

/** Parses the stored JSON; anything but an array counts as empty, and items that are not strings are dropped. */
export function parseRecents(json: string | null): string[] {
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
export function openRecentSearches(): RecentSearches {
  const list = (): string[] =>
    parseRecents(orUndefined(() => localStorage.getItem(STORAGE_KEY)) ?? null);
  return {
    list,
    remember: (query) => {
      orUndefined(() => {
        localStorage.setItem(STORAGE_KEY, JSON.stringify(withRecent(list(), query)));
      });
    },
    forget: () => {
      orUndefined(() => {
        localStorage.removeItem(STORAGE_KEY);
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
