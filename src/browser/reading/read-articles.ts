const MOST = 200;
/** Percentage of its text from which an article counts as read. */
const READ = 95;
/** Days for which an unfinished article is offered on the home page. */
const OFFERED = 60;
const DAY = 86_400_000;
// With the base path, because sites on the same host (`/journal` and `/paper`) share their storage.
const STORAGE_KEY = `reading${BASE_PATH}`;

/** An article that was opened: address, percentage of its text, day since 1970, title. */
type ReadArticle = [path: string, percent: number, day: number, title: string];

/**
 * The articles that the reader has opened, newest first. They are in localStorage and never leave this
 * browser. Empty if the browser forbids storage or the stored value has another form.
 */
export function listRead(): ReadArticle[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(list) ? list.filter(isReadArticle) : [];
  } catch {
    return [];
  }
}

function isReadArticle(item: unknown): item is ReadArticle {
  return (
    Array.isArray(item) && item.map((part) => typeof part).join() === 'string,number,number,string'
  );
}

/** Stores how much of an article was read: the higher of the present and the stored percentage. */
export function rememberArticle(path: string, percent: number, title: string, now: number): void {
  const list = listRead();
  const before = list.find(([other]) => other === path)?.[1] ?? 0;
  const most = Math.max(before, percent);
  const rest = list.filter(([other]) => other !== path);
  store([[path, most, Math.floor(now / DAY), title], ...rest]);
}

export function forgetArticles(): void {
  store([]);
}

export function isRead([, percent]: ReadArticle): boolean {
  return percent >= READ;
}

/** The article that the reader may want to finish: the newest one begun in the last 60 days and not finished. */
export function unfinishedArticle(now: number): ReadArticle | undefined {
  return listRead().find((item) => !isRead(item) && now / DAY - item[2] < OFFERED);
}

function store(list: readonly ReadArticle[]): void {
  const kept = list.slice(0, MOST);
  try {
    setOrRemove(STORAGE_KEY, kept.length > 0 ? JSON.stringify(kept) : '');
    // early-settings.js reads this value before the first paint: `yes` makes room for the offer on
    // the home page.
    const hasUnfinished = kept.some((item) => !isRead(item));
    setOrRemove('resume', kept.length === 0 ? '' : hasUnfinished ? 'yes' : 'no');
  } catch {
    // The browser may forbid storage, or it may be full.
  }
}

function setOrRemove(key: string, value: string): void {
  if (value === '') localStorage.removeItem(key);
  else localStorage.setItem(key, value);
}
