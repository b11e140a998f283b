import type { Bid } from '../archive/bid.ts';
import { type Day, latest } from '../archive/date.ts';

/** The last day on which something became known of a notice: its posting, an event, its award, an edit. */
export function lastKnownDay({ posted, history = [], result, updated }: Bid): Day {
  const days = [posted, ...history.map(({ date }) => date), result?.date, updated];
  return latest(days) ?? posted;
}

/** The newest `lastKnownDay` of all notices; undefined without notices. */
export function newestKnownDay(bids: readonly Bid[]): Day | undefined {
  return latest(bids.map(lastKnownDay));
}

/**
 * Whether a notice takes bids on a day or later, as far as its deadline says. A build knows no clock,
 * so it asks with the newest day that the notices know: that day is never after the true one, and no
 * notice that is open today is left out.
 */
export function isDueFrom(day: Day, { deadline }: Pick<Bid, 'deadline'>): boolean {
  return deadline !== undefined && deadline.slice(0, day.length) >= day;
}
