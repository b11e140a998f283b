import type { Archive, Issue } from '../../archive/archive.ts';
import { composeLetter, type LetterPictures } from './compose.ts';
import { toLetterHtml } from './html.ts';
import type { LetterColours } from './styles.ts';
import { toLetterText } from './text.ts';

/** Bytes of HTML that a letter may have: Gmail cuts a mail off at 102 KB, and what sends it adds some. */
export const MOST_BYTES = 100_000;

/**
 * The letter of an issue, and its twin, saying as much as fits: first summaries are left out,
 * then articles, from the end.
 */
export function writeLetter(
  archive: Archive,
  issue: Issue,
  pictures: LetterPictures,
  colours: LetterColours,
): { html: string; txt: string } {
  const count = issue.articles.length;
  const write = (left: number): { html: string; txt: string } => {
    const extent = {
      articles: Math.min(count, 2 * count - left),
      summaries: Math.max(0, count - left),
    };
    const letter = composeLetter(archive, issue, pictures, extent);
    return { html: toLetterHtml(letter, colours), txt: toLetterText(letter) };
  };
  return firstThat(({ html }) => byteLength(html) <= MOST_BYTES, write, 2 * count);
}

/** What is made of the lowest number, from 0 to the last, for which it fits; the more, the smaller. */
function firstThat<T>(fits: (made: T) => boolean, make: (left: number) => T, last: number): T {
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
