import { compareText } from '../../src/text/compare.ts';
import type { BidFrontmatter } from '../../src/archive/bid.ts';
import type { Order } from './order.ts';

/** The state of a notice after some orders (차수): its present fields, and the history. */
export type FoldedNotice = Pick<
  BidFrontmatter,
  'number' | 'title' | 'agency' | 'posted' | 'deadline' | 'amount' | 'url'
> & { history: NonNullable<BidFrontmatter['history']> };

/**
 * Groups orders (차수) by notice: those with the same number, and those of a notice that was posted again under
 * another number. Oldest first.
 */
export function groupOrders(orders: readonly Order[]): Order[][] {
  const groupOf = new Map<string, string>();
  const find = (number: string): string => {
    const above = groupOf.get(number);
    return above === undefined || above === number ? number : find(above);
  };
  for (const { number, previous } of orders) {
    if (previous !== undefined) groupOf.set(find(number), find(previous));
  }
  // Of two equal orders the later one is used, because it comes from the newer answer.
  const distinct = new Map(orders.map((order) => [keyOf(order), order]));
  return [...Map.groupBy(distinct.values(), ({ number }) => find(number)).values()].map((group) =>
    group.sort(
      (a, b) => compareText(a.day, b.day) || compareText(a.number, b.number) || a.order - b.order,
    ),
  );
}

/** Key of an order: its number and its order (차수). */
export function keyOf({ number, order }: Order): string {
  return `${number}-${order}`;
}

/** The state after these orders (차수), which are oldest first; undefined without orders. */
export function foldOrders(orders: readonly Order[]): FoldedNotice | undefined {
  const [first, ...later] = orders;
  if (!first) return undefined;
  const { day, number, title, agency, deadline, amount, url } = first;
  const posting: FoldedNotice = {
    number,
    title,
    agency,
    posted: day,
    deadline,
    amount,
    url,
    history: [],
  };
  return later.reduce(addOrder, posting);
}

/**
 * Applies an order (차수) to a notice. A withdrawal changes no field, because it repeats fields or leaves them
 * empty.
 */
function addOrder(notice: FoldedNotice, order: Order): FoldedNotice {
  const { number, title, agency, note } = order;
  const next: FoldedNotice =
    order.event === '취소'
      ? { ...notice, number }
      : {
          ...{ ...notice, number, title, agency },
          deadline: order.deadline ?? notice.deadline,
          amount: order.amount ?? notice.amount,
          url: order.url ?? notice.url,
        };
  const before = {
    ...(next.title !== notice.title && { title: notice.title }),
    ...(notice.deadline !== next.deadline && { deadline: notice.deadline }),
    ...(!isSame(notice.amount, next.amount) && { amount: notice.amount }),
  };
  const hasChanged = Object.values(before).some((value) => value !== undefined);
  // An urgent posting (긴급) after the first one is a change, if it changes any field.
  const event = order.event === '공고' ? (hasChanged ? '변경' : undefined) : order.event;
  if (event === undefined) return next;
  const entry = { date: order.day, event, before: hasChanged ? before : undefined, note };
  return { ...next, history: [...notice.history, entry] };
}

/** Whether two values of a field are equal. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
