import type { Conditions, PageKind, ResultOrder, SearchQuestion } from '../../search/answer.ts';

const KINDS: readonly PageKind[] = ['article', 'bid'];
const ORDERS: readonly ResultOrder[] = ['relevance', 'date', 'issue'];

/** Reads a question from a query string (`?q=상담사&from=2019`); unknown or invalid values are ignored. */
export function readQuestion(queryString: string): SearchQuestion {
  const params = new URLSearchParams(queryString);
  const text = (name: string): string | undefined =>
    normalizeQuery(params.get(name) ?? '') || undefined;
  const year = (name: string): string | undefined =>
    /^\d{4}$/u.test(params.get(name) ?? '') ? text(name) : undefined;
  return {
    query: text('q') ?? '',
    conditions: withOrderedYears({
      kind: KINDS.find((kind) => kind === params.get('kind')),
      category: text('category'),
      source: text('source'),
      from: year('from'),
      to: year('to'),
    }),
    order: readResultOrder(params.get('order')),
    apart: params.get('apart') === '1',
  };
}

/** Writes a question as a query string (`?q=상담사`); defaults are left out, so an empty question gives ''. */
export function toQueryString({ query, conditions, order, apart }: SearchQuestion): string {
  const { kind, category, source, from, to } = conditions;
  const values = {
    q: normalizeQuery(query),
    from,
    to,
    category,
    source,
    kind,
    order: order === 'relevance' ? undefined : order,
    apart: apart === true ? '1' : undefined,
  };
  const pairs = Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** The order with this name; `relevance` for any other name. */
export function readResultOrder(name: string | null): ResultOrder {
  return ORDERS.find((order) => order === name) ?? 'relevance';
}

/** Normalises a query: NFC, one space between words, none around them. */
export function normalizeQuery(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Swaps `from` and `to` if the first year is later than the last. */
export function withOrderedYears(conditions: Conditions): Conditions {
  const { from, to } = conditions;
  if (from === undefined || to === undefined || from <= to) return conditions;
  return { ...conditions, from: to, to: from };
}

/** The number of filters that are set; a range of years counts as one. */
export function countConditions({ kind, category, source, from, to }: Conditions): number {
  return [kind, category, source, from ?? to].filter((condition) => condition !== undefined).length;
}
