import type { NoticeRow } from '../../bids/notice-row.ts';
import { compareText } from '../../text/compare.ts';
import { type ComparedText, hasWords, toComparedText, toTypedWords } from './match-text.ts';
import type { RegisterQuery, SortKey, SortOrder } from './register-query.ts';

/** A row with what it is found and sorted by. */
export interface FoundRow extends NoticeRow {
  /** Title, agency and number. */
  compared: ComparedText;
  comparedAgency: ComparedText;
  /** Deadline in milliseconds; undefined without one. */
  closes: number | undefined;
}

/** Prepares the rows, in the order of the pages without a script. */
export function toFoundRows(rows: readonly NoticeRow[]): FoundRow[] {
  const agencies = new Map<string, ComparedText>();
  return rows.map((row) => {
    const { title, agency, number = '', deadline } = row;
    const comparedAgency = agencies.get(agency) ?? toComparedText(agency);
    agencies.set(agency, comparedAgency);
    // A line break, which no query has, so that no word goes from one into the next.
    const compared = {
      keys: [toComparedText(title).keys, comparedAgency.keys, number.toLowerCase()].join('\n'),
      initials: [toComparedText(title).initials, comparedAgency.initials].join('\n'),
    };
    return {
      ...row,
      compared,
      comparedAgency,
      closes: deadline ? Date.parse(deadline) : undefined,
    };
  });
}

/** Whether a notice can still be answered at a time (ms). */
export function isOpen({ closes, isCancelled }: FoundRow, now: number): boolean {
  return !isCancelled && closes !== undefined && closes > now;
}

/** The rows that a query asks for, open ones first, in its order; `now` in milliseconds. */
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

/** A notice without a deadline is in neither state. */
function isInState(row: FoundRow, state: 'open' | 'closed', now: number): boolean {
  if (state === 'open') return isOpen(row, now);
  return row.isCancelled || (row.closes !== undefined && row.closes <= now);
}

const known = new WeakMap<readonly FoundRow[], Map<string, readonly FoundRow[]>>();

/** All rows in an order, kept: a filter then needs no sorting at each key. */
function sorted(rows: readonly FoundRow[], { key, isDescending }: SortOrder): readonly FoundRow[] {
  const orders = known.get(rows) ?? new Map<string, readonly FoundRow[]>();
  known.set(rows, orders);
  const name = `${key} ${isDescending}`;
  const order = orders.get(name) ?? sortRows(rows, key, isDescending);
  orders.set(name, order);
  return order;
}

/** Rows without a value come last in both directions; equal ones stay in the order that they have. */
function sortRows(rows: readonly FoundRow[], key: SortKey, isDescending: boolean): FoundRow[] {
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
