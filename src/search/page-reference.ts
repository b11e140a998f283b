import { foldToLetters } from '../text/compare.ts';
import type { PageTable } from './page-table.ts';

/** A printed page that a query names, and the rows of the articles on it in the page table. */
export interface PrintedPage {
  /** The issue's name and the URL of its page. */
  issue: { label: string; url: string };
  page: number;
  rows: number[];
}

const PAGE =
  /(?:^|[\s,.(:호])(?:(?:pp?\.|page|지면)\s*(\d{1,4})(?:\s*[-–~]\s*\d{1,4})?(?:쪽|면)?|(\d{1,4})(?:\s*[-–~]\s*\d{1,4})?\s*(?:쪽|면|페이지|p\.?))[)\s.]*$/iu;
const MONTH = /(?:^|\D)(\d{4}|\d{2}(?=년))?\s*[년.\-/]?\s*(?<!\d)(\d{1,2})\s*(월)?\s*호?[\s,.(]*$/u;

/**
 * The printed page that a query names in the way old references do: `2019년 3월호 24쪽`, `2019.3 24쪽`, `2019-03
 * p.24`, or by the issue's name, `March 2019, p. 24`. Without a year it is the newest issue of the month with
 * an article on that page. Undefined if no article is known to be on it.
 */
export function findPrintedPage(
  query: string,
  { places }: Pick<PageTable, 'places'>,
): PrintedPage | undefined {
  const found = PAGE.exec(query);
  const page = Number(found?.[1] ?? found?.[2] ?? 0);
  if (!found || page === 0) return undefined;
  // A character before the page may belong to the issue: `호24쪽`.
  const named = query.slice(0, found.index + (found[0].startsWith('호') ? 1 : 0));
  const printed = places
    .filter((place) => place.pages !== undefined && isNamed(named, place))
    .sort((a, b) => (a.url < b.url ? 1 : -1))
    .map(({ label, url, pages = [] }) => ({
      issue: { label, url },
      page,
      rows: pages
        .filter(([first, last]) => first <= page && page <= last)
        .sort(([a], [b]) => a - b)
        .map(([, , row]) => row),
    }));
  return printed.find(({ rows }) => rows.length > 0);
}

/** Whether a text ends in the name of an issue: its label, its year and month, or its month (`3월호`). */
function isNamed(text: string, { label, url }: PageTable['places'][number]): boolean {
  const letters = foldToLetters(text.normalize('NFC'));
  if (letters !== '' && letters.endsWith(foldToLetters(label))) return true;
  const [, year, month, sign] = MONTH.exec(text) ?? [];
  const [, ofYear = '', ofMonth = ''] = /\/(\d{4})-(\d{2})\/$/u.exec(url) ?? [];
  if (Number(month) !== Number(ofMonth)) return false;
  return year === undefined ? sign !== undefined : ofYear.endsWith(year);
}
