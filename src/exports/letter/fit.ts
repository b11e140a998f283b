import type { Archive, Issue } from '../../archive/archive.ts';
import { composeLetter, type LetterExtent, type LetterPictures } from './compose.ts';
import { toLetterHtml } from './html.ts';
import type { Letter } from './letter.ts';
import type { LetterColours } from './styles.ts';

/** Bytes of HTML that a letter may have: Gmail cuts a mail off at 102 KB, and what sends it adds some. */
export const MOST_BYTES = 100_000;

/** The letter of an issue that says as much as fits: first summaries are left out, then articles, from the end. */
export function fitLetter(
  archive: Archive,
  issue: Issue,
  pictures: LetterPictures,
  colours: LetterColours,
): Letter {
  const count = issue.articles.length;
  const letterOf = (left: number): Letter =>
    composeLetter(archive, issue, pictures, extentOf(count, left));
  const fits = (left: number): boolean =>
    byteLength(toLetterHtml(letterOf(left), colours)) <= MOST_BYTES;
  let [low, high] = [0, fits(0) ? 0 : 2 * count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return letterOf(low);
}

/** What remains of so many articles when so many summaries, then articles, are left out. */
function extentOf(count: number, left: number): LetterExtent {
  return { articles: Math.min(count, 2 * count - left), summaries: Math.max(0, count - left) };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
