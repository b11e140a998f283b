import { tidy } from './address.ts';

const KEY = 'search-recent';
const MOST = 8;

/** What the reader asked before, newest first; kept on this device alone. */
export interface Recents {
  list: () => string[];
  remember: (query: string) => void;
  forget: () => void;
}

/** The list with a query in front of it, each query once; an empty one changes nothing. */
export function withRecent(list: readonly string[], query: string): string[] {
  const asked = tidy(query);
  if (asked === '') return [...list];
  return [asked, ...list.filter((other) => other !== asked)].slice(0, MOST);
}

/** Reads what was kept; anything else than a list of texts is as good as nothing. */
export function parseRecents(kept: string | null): string[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list)
      ? list.filter((item) => typeof item === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/** Opens the device's list; where the browser keeps nothing, so does it. */
export function openRecents(): Recents {
  const list = (): string[] => parseRecents(attempt(() => localStorage.getItem(KEY)) ?? null);
  return {
    list,
    remember: (query) => {
      attempt(() => {
        localStorage.setItem(KEY, JSON.stringify(withRecent(list(), query)));
      });
    },
    forget: () => {
      attempt(() => {
        localStorage.removeItem(KEY);
      });
    },
  };
}

/** A browser may forbid even to look. */
function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
