import { readingWords as words } from '../../words/ko/reading-words.ts';
import { addCitationButtons } from '../citation-buttons.ts';
import { makeButton, makeElement } from '../elements.ts';

/** Minimum time between two writes to localStorage, in milliseconds. */
const PAUSE = 1000;
/** Maximum number of articles that are remembered. */
const MOST = 200;
/** Percentage of its text from which an article counts as read. */
const READ = 95;
/** Days for which an unfinished article is offered on the home page. */
const OFFERED = 60;
const DAY = 86_400_000;
// With the base path, because sites on the same host (`/journal` and `/paper`) share their storage.
const STORAGE_KEY = `reading${BASE_PATH}`;

/**
 * Records on this device how far an article was read, once the reader has scrolled, and scrolls there if the
 * address ends in `#resume`. `now` gives the current time in milliseconds.
 */
export function startReadingRecord(now: () => number): void {
  const text = document.querySelector('.article .prose');
  const title = document.querySelector('h1')?.textContent.trim();
  if (!text || title === undefined) return;
  const path = location.pathname;
  /** The percentage of the text above the lower edge of the window. */
  const percent = (): number => {
    const { top, height } = text.getBoundingClientRect();
    return Math.round(Math.min(1, Math.max(0, (innerHeight - top) / height)) * 100);
  };
  const before = listRead().find(([other]) => other === path)?.[1];
  if (location.hash === '#resume' && before !== undefined) {
    const { top, height } = text.getBoundingClientRect();
    const place = scrollY + top + (height * before) / 100 - innerHeight * 0.8;
    // At once: smooth scrolling would pass everything that was already read.
    scrollTo({ top: place, behavior: 'instant' });
  }
  let waiting = 0;
  let hasScrolled = false;
  const save = (): void => {
    clearTimeout(waiting);
    waiting = 0;
    if (hasScrolled) rememberArticle(path, percent(), title, now());
  };
  addEventListener(
    'scroll',
    () => {
      hasScrolled = true;
      if (waiting === 0) waiting = window.setTimeout(save, PAUSE);
    },
    { passive: true },
  );
  // The last event that a phone is sure to send before it closes the page.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) save();
  });
  addEventListener('pagehide', save);
}

/**
 * Starts the record of the article on this page, marks read articles in lists (`data-read`), shows on the
 * home page where the reader stopped, and offers at the end of every page to delete the record. In the reference
 * of an article it adds the day of access and the buttons. `now` is the reader's clock in milliseconds.
 */
export function startReadingMarks(now: () => number): void {
  const forget = makeButton(words.forgetRead, 'forget-read', () => {
    forgetArticles();
    show();
    status.textContent = words.forgotRead;
  });
  const status = makeElement('p', '');
  status.role = 'status';
  const show = (): void => {
    const list = listRead();
    const read = new Set(list.filter(isRead).map(([path]) => path));
    for (const link of document.querySelectorAll<HTMLAnchorElement>(
      '.article-list.numbered :is(h2, h3) a, .reading-on li a',
    )) {
      link.closest('li')?.toggleAttribute('data-read', read.has(link.pathname));
    }
    if (list.length > 0) document.querySelector('.site-footer')?.append(forget, status);
    else forget.remove();
    showUnfinished(now());
  };
  show();
  startReadingRecord(now);
  showReadDay(now());
  addCitationButtons();
  // The reader went back from an article to a page that the browser shows again without loading it.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show();
  });
}

function showUnfinished(now: number): void {
  const block = document.querySelector<HTMLElement>('.resume');
  if (!block) return;
  const [path, percent, , title] = unfinishedArticle(now) ?? [];
  if (path === undefined || title === undefined) {
    delete document.documentElement.dataset.resume;
    return;
  }
  document.documentElement.dataset.resume = 'yes';
  const link = makeElement('a', '', title);
  link.href = `${path}#resume`;
  block.replaceChildren(
    makeElement('span', 'box-label', words.resume),
    link,
    makeElement('span', 'count', words.readTo(percent ?? 0)),
  );
}

/**
 * Writes the day of access, from the reader's clock (`now` in ms), at the end of the article's bibliographic
 * reference.
 */
function showReadDay(now: number): void {
  const place = document.querySelector('[data-read-day]');
  if (!place) return;
  const days = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' });
  place.textContent = words.readOn(days.format(now));
}

/** An article that was opened: address, percentage of its text, day since 1970, title. */
type ReadArticle = [path: string, percent: number, day: number, title: string];

/**
 * The articles that the reader has opened, newest first. They are in localStorage and never leave this
 * browser. Empty if the browser forbids storage or the stored value has another form.
 */
function listRead(): ReadArticle[] {
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
function rememberArticle(path: string, percent: number, title: string, now: number): void {
  const list = listRead();
  const before = list.find(([other]) => other === path)?.[1] ?? 0;
  const most = Math.max(before, percent);
  const rest = list.filter(([other]) => other !== path);
  store([[path, most, Math.floor(now / DAY), title], ...rest]);
}

function forgetArticles(): void {
  store([]);
}

function isRead([, percent]: ReadArticle): boolean {
  return percent >= READ;
}

/** The article that the reader may want to finish: the newest one begun in the last 60 days and not finished. */
function unfinishedArticle(now: number): ReadArticle | undefined {
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
