import { BIDS_URL, listPageUrl } from '../../site/urls.ts';

/** Columns by which the register can be sorted. */
const SORT_KEYS = ['agency', 'title', 'kind', 'amount', 'posted', 'deadline'] as const;

export type SortKey = (typeof SORT_KEYS)[number];

/** A sort order of the register. In each order open notices come first. */
export interface SortOrder {
  key: SortKey;
  isDescending: boolean;
}

const STATES = ['open', 'closed'] as const;

/** Filters, order and page of the register, as in the page's address. */
export interface RegisterQuery {
  /** Words of the title, the agency or the number. */
  text: string;
  agency: string;
  kind: string;
  /** Limits of the amount in won, as it is written in the notice. */
  from: number | undefined;
  to: number | undefined;
  state: (typeof STATES)[number] | undefined;
  order: SortOrder;
  /** Number of the page, from 1. */
  page: number;
}

/** The order of the pages without JavaScript. */
const FIRST_ORDER: SortOrder = { key: 'deadline', isDescending: true };

/**
 * The order for a state unless the reader has chosen another one: if only open notices are shown, the next to
 * close comes first.
 */
function usualOrder(state: RegisterQuery['state']): SortOrder {
  return state === 'open' ? { ...FIRST_ORDER, isDescending: false } : FIRST_ORDER;
}

/**
 * The order after the state has changed: the order that the reader has chosen, else the usual one of the new
 * state.
 */
export function keptOrder(
  { order, state }: RegisterQuery,
  next: RegisterQuery['state'],
): SortOrder {
  return writeOrder(order) === writeOrder(usualOrder(state)) ? usualOrder(next) : order;
}

/** The query without any filter. */
export const UNFILTERED: RegisterQuery = {
  ...{ text: '', agency: '', kind: '', from: undefined, to: undefined, state: undefined },
  order: FIRST_ORDER,
  page: 1,
};

/** Reads the query of an address, without the base path: `/bids/?q=상담&sort=-amount`, `/bids/3/`. Invalid values are ignored. */
export function readRegisterQuery(path: string, search: string): RegisterQuery {
  const params = new URLSearchParams(search);
  const text = (name: string): string => (params.get(name) ?? '').normalize('NFC').trim();
  const won = (name: string): number | undefined =>
    /^\d{1,15}$/u.test(text(name)) ? Number(text(name)) : undefined;
  const page = text('page') || path.slice(BIDS_URL.length).replace('/', '');
  const state = STATES.find((name) => name === text('state'));
  const query = {
    text: text('q'),
    agency: text('agency'),
    kind: text('kind'),
    from: won('from'),
    to: won('to'),
    state,
    order: readSortOrder(text('sort')) ?? usualOrder(state),
    page: /^[1-9]\d{0,3}$/u.test(page) ? Number(page) : 1,
  };
  return withOrderedLimits(query);
}

/**
 * The address of a query: that of a page without JavaScript if there is one, else `/bids/?…`; defaults are
 * left out.
 */
export function toRegisterAddress(query: RegisterQuery): string {
  const { text, agency, kind, from, to, state, order, page } = query;
  const pairs = Object.entries({
    q: text.trim(),
    agency: agency.trim(),
    kind,
    from: from?.toString(),
    to: to?.toString(),
    state,
    sort: writeOrder(order) === writeOrder(usualOrder(state)) ? undefined : writeOrder(order),
  }).flatMap(([name, value]) => (value ? [[name, value]] : []));
  if (pairs.length === 0) return listPageUrl(BIDS_URL, page);
  return `${BIDS_URL}?${new URLSearchParams([...pairs, ...(page > 1 ? [['page', String(page)]] : [])])}`;
}

/** Reads an order, `amount` or descending `-amount`; undefined if there is no such order. */
export function readSortOrder(text: string): SortOrder | undefined {
  const key = SORT_KEYS.find((name) => name === text.replace('-', ''));
  return key === undefined ? undefined : { key, isDescending: text.startsWith('-') };
}

/** Writes an order: `-amount`. */
export function writeOrder({ key, isDescending }: SortOrder): string {
  return `${isDescending ? '-' : ''}${key}`;
}

/** Whether the order is that of the pages without JavaScript. */
export function isFirstOrder(order: SortOrder): boolean {
  return writeOrder(order) === writeOrder(FIRST_ORDER);
}

/**
 * The order after a press on a column's header: if the register is sorted by this column, the other
 * direction, else the direction that readers usually want first.
 */
export function nextOrder(order: SortOrder, key: SortKey): SortOrder {
  if (order.key === key) return { key, isDescending: !order.isDescending };
  return { key, isDescending: key === 'amount' || key === 'posted' };
}

/** The number of filters that are set; the limits of the amount count as one. */
export function countFilters({ text, agency, kind, from, to, state }: RegisterQuery): number {
  return [text.trim(), agency.trim(), kind, from ?? to, state].filter(
    (value) => value !== undefined && value !== '',
  ).length;
}

function withOrderedLimits(query: RegisterQuery): RegisterQuery {
  const { from, to } = query;
  if (from === undefined || to === undefined || from <= to) return query;
  return { ...query, from: to, to: from };
}
