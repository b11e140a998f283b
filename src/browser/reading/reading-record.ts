import { listRead, rememberArticle } from './read-articles.ts';

/** Shortest time between two writes, in milliseconds. */
const PAUSE = 1000;

/**
 * Keeps on this device how far an article was read, once the reader has scrolled, and goes there if the
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
    // Not slowly past everything that was read.
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
  // The last event that a phone is sure to send.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) save();
  });
  addEventListener('pagehide', save);
}
