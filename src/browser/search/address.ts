import type { Conditions, Kind, Order, Question } from '../../search/answer.ts';

const KINDS: readonly Kind[] = ['article', 'bid'];
const ORDERS: readonly Order[] = ['relevance', 'date', 'issue'];

/** The question that an address asks by its query, `?q=상담사&from=2019`; what cannot be read is left out. */
export function readQuestion(search: string): Question {
  const given = new URLSearchParams(search);
  const text = (name: string): string | undefined => tidy(given.get(name) ?? '') || undefined;
  const year = (name: string): string | undefined =>
    /^\d{4}$/u.test(given.get(name) ?? '') ? text(name) : undefined;
  return {
    query: text('q') ?? '',
    conditions: inOrder({
      kind: KINDS.find((kind) => kind === given.get('kind')),
      category: text('category'),
      source: text('source'),
      from: year('from'),
      to: year('to'),
    }),
    order: readOrder(given.get('order')),
    apart: given.get('apart') === '1',
  };
}

/** The query of the address that asks the question; empty if it asks nothing. */
export function toSearch({ query, conditions, order, apart }: Question): string {
  const { kind, category, source, from, to } = conditions;
  const said = {
    q: tidy(query),
    from,
    to,
    category,
    source,
    kind,
    order: order === 'relevance' ? undefined : order,
    apart: apart === true ? '1' : undefined,
  };
  const pairs = Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** The order of that name; any other name is relevance. */
export function readOrder(name: string | null): Order {
  return ORDERS.find((order) => order === name) ?? 'relevance';
}

/** The text as a question holds it: NFC, one space between words. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The conditions with their years the right way round. */
export function inOrder(conditions: Conditions): Conditions {
  const { from, to } = conditions;
  if (from === undefined || to === undefined || from <= to) return conditions;
  return { ...conditions, from: to, to: from };
}

/** How many conditions are set; a span of years is one. */
export function countConditions({ kind, category, source, from, to }: Conditions): number {
  return [kind, category, source, from ?? to].filter((condition) => condition !== undefined).length;
}
