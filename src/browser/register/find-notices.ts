import type { NoticeRow } from '../../bids/notice-row.ts';
import { compareText } from '../../text/compare.ts';
import { type ComparedText, hasWords, toComparedText, toTypedWords } from './match-text.ts';
import {
  isFirstOrder,
  type RegisterQuery,
  type SortKey,
  type SortOrder,
  writeOrder,
} from './register-query.ts';

/** A row with the values by which it is found and sorted. */
export interface FoundRow extends NoticeRow {
  /** Title, agency and number, in the form in which they are compared with typed words. */
  compared: ComparedText;
  comparedAgency: ComparedText;
  /** Deadline in milliseconds; undefined without one. */
  closes: number | undefined;
}

// Number of rows that a phone prepares in a few milliseconds.
const SLICE = 400;

/**
 * Prepares the rows, in the order of the pages without JavaScript. Awaits `pause` every few milliseconds, so
 * that the page keeps reacting to the reader.
 */
export async function prepareRows(
  rows: readonly NoticeRow[],
  pause: () => Promise<void>,
): Promise<FoundRow[]> {
  const found: FoundRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % SLICE === SLICE - 1) await pause();
    found.push(toFoundRow(row));
  }
  return found;
}

function toFoundRow(row: NoticeRow): FoundRow {
  const { title, agency, number = '', deadline } = row;
  const [ofTitle, comparedAgency] = [toComparedText(title), toComparedText(agency)];
  // Joined by a line break, which no query contains, so that no match extends from one field into
  // the next.
  const compared = {
    keys: [ofTitle.keys, comparedAgency.keys, number.toLowerCase()].join('\n'),
    initials: [ofTitle.initials, comparedAgency.initials].join('\n'),
  };
  return { ...row, compared, comparedAgency, closes: deadline ? Date.parse(deadline) : undefined };
}

/** Whether a notice still takes bids at a time (in ms). */
export function isOpen({ closes, isCancelled }: FoundRow, now: number): boolean {
  return !isCancelled && closes !== undefined && closes > now;
}

/** The rows that match a query, open ones first, in the order of the query; `now` in milliseconds. */
export function findNotices(
  rows: readonly FoundRow[],
  query: RegisterQuery,
  now: number,
): FoundRow[] {
  const { agency, kind, from = 0, to = Infinity, state } = query;
  const [words, ofAgency] = [toTypedWords(query.text), toTypedWords(agency)];
  const isLimited = query.from !== undefined || query.to !== undefined;
  const found = sorted(rows, query.order).filter(
    (row) =>
      (kind === '' || row.kind === kind) &&
      (!isLimited ||
        (row.amount !== undefined && row.amount.krw >= from && row.amount.krw <= to)) &&
      (state === undefined || isInState(row, state, now)) &&
      hasWords(row.compared, words) &&
      hasWords(row.comparedAgency, ofAgency),
  );
  const [open, others] = partition(found, (row) => isOpen(row, now));
  return [...open, ...others];
}

/** Whether a notice is open or closed; one without a deadline is neither. */
function isInState(row: FoundRow, state: 'open' | 'closed', now: number): boolean {
  if (state === 'open') return isOpen(row, now);
  return row.isCancelled || (row.closes !== undefined && row.closes <= now);
}

const knownOrders = new WeakMap<readonly FoundRow[], Map<string, readonly FoundRow[]>>();

/** All rows in this order; cached, so that filtering needs no sorting at each key press. */
function sorted(rows: readonly FoundRow[], sort: SortOrder): readonly FoundRow[] {
  if (isFirstOrder(sort)) return rows;
  const orders = knownOrders.get(rows) ?? new Map<string, readonly FoundRow[]>();
  knownOrders.set(rows, orders);
  const name = writeOrder(sort);
  const order = orders.get(name) ?? sortRows(rows, sort);
  orders.set(name, order);
  return order;
}

/** Sorts rows; those without a value come last in both directions, equal ones keep their order. */
function sortRows(rows: readonly FoundRow[], { key, isDescending }: SortOrder): FoundRow[] {
  const compare = COMPARISONS[key];
  const [known, unknown] = partition(rows, (row) => row[key] !== undefined);
  return [...known.sort((a, b) => (isDescending ? compare(b, a) : compare(a, b))), ...unknown];
}

const COMPARISONS: Record<SortKey, (a: FoundRow, b: FoundRow) => number> = {
  agency: (a, b) => compareText(a.agency, b.agency),
  title: (a, b) => compareText(a.title, b.title),
  kind: (a, b) => compareText(a.kind, b.kind),
  amount: (a, b) => (a.amount?.krw ?? 0) - (b.amount?.krw ?? 0),
  posted: (a, b) => compareText(a.posted, b.posted),
  deadline: (a, b) => (a.closes ?? 0) - (b.closes ?? 0),
};

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const [first, second]: [T[], T[]] = [[], []];
  for (const one of all) (isFirst(one) ? first : second).push(one);
  return [first, second];
}
