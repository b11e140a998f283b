import { compareText } from '../../src/text/compare.ts';
import type { BidMatter } from '../../src/archive/bid.ts';
import type { Order } from './order.ts';

/** What some orders of a notice say together: the fields that hold now, and what happened before. */
export type FoldedNotice = Pick<
  BidMatter,
  'number' | 'title' | 'agency' | 'posted' | 'deadline' | 'amount' | 'url'
> & { history: NonNullable<BidMatter['history']> };

/** Groups orders by notice: those with one number, and those of a notice that was posted again. Oldest first. */
export function groupOrders(orders: readonly Order[]): Order[][] {
  const groupOf = new Map<string, string>();
  const find = (number: string): string => {
    const above = groupOf.get(number);
    return above === undefined || above === number ? number : find(above);
  };
  for (const { number, previous } of orders) {
    if (previous !== undefined) groupOf.set(find(number), find(previous));
  }
  // The later of two equal orders counts: it is the newer answer.
  const distinct = new Map(orders.map((order) => [keyOf(order), order]));
  return [...Map.groupBy(distinct.values(), ({ number }) => find(number)).values()].map((group) =>
    group.sort(
      (a, b) => compareText(a.day, b.day) || compareText(a.number, b.number) || a.order - b.order,
    ),
  );
}

/** Identity of an order: number and order. */
export function keyOf({ number, order }: Order): string {
  return `${number}-${order}`;
}

/** What orders say together, oldest first; undefined without orders. */
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

/** Applies an order to a notice. A withdrawal repeats fields or leaves them empty: it changes none. */
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
  // An urgent posting of a later order is a change, if it changes anything.
  const event = order.event === '공고' ? (hasChanged ? '변경' : undefined) : order.event;
  if (event === undefined) return next;
  const entry = { date: order.day, event, before: hasChanged ? before : undefined, note };
  return { ...next, history: [...notice.history, entry] };
}

/** Whether two values of a field are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
