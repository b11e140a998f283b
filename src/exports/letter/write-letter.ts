import type { Archive, Issue } from '../../archive/archive.ts';
import { composeLetter, type LetterPictures } from './compose-letter.ts';
import { toLetterHtml } from './letter-html.ts';
import type { LetterColours } from './letter-styles.ts';
import { toLetterText } from './letter-text.ts';

/** Bytes of a letter's HTML at most: Gmail cuts a mail at 102 KB, and mailing services add some. */
export const MOST_BYTES = 100_000;

/**
 * The letter of an issue as HTML and as plain text. If the HTML is too large, summaries are left
 * out from the end, then articles.
 */
export function writeLetter(
  archive: Archive,
  issue: Issue,
  pictures: LetterPictures,
  colours: LetterColours,
): { html: string; txt: string } {
  const count = issue.articles.length;
  const write = (removed: number): { html: string; txt: string } => {
    const extent = {
      articles: Math.min(count, 2 * count - removed),
      summaries: Math.max(0, count - removed),
    };
    const letter = composeLetter(archive, issue, pictures, extent);
    return { html: toLetterHtml(letter, colours), txt: toLetterText(letter) };
  };
  return largestThatFits(({ html }) => byteLength(html) <= MOST_BYTES, write, 2 * count);
}

/** `make(n)` for the smallest n from 0 to `last` at which it fits, by binary search: it shrinks with n. */
function largestThatFits<T>(
  fits: (made: T) => boolean,
  make: (removed: number) => T,
  last: number,
): T {
  const whole = make(0);
  if (fits(whole)) return whole;
  let [low, high] = [1, last];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(make(middle))) high = middle;
    else low = middle + 1;
  }
  return make(low);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
