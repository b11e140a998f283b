import type { Bid } from '../archive/bid.ts';
import { compareText } from '../text/compare.ts';
import { isCancelled } from './bid-state.ts';

/**
 * Sorts notices by the day on which they close, the latest first, so that open notices come first on whatever
 * day the page is read. A notice closes at its deadline, a withdrawn one on the day of its withdrawal; one
 * without a deadline is sorted by the day of its posting.
 */
export function inRegisterOrder(bids: readonly Bid[]): Bid[] {
  return bids
    .map((bid) => ({ bid, closes: closingOf(bid) }))
    .sort(
      (a, b) =>
        compareText(b.closes, a.closes) ||
        compareText(b.bid.posted, a.bid.posted) ||
        compareText(a.bid.slug, b.bid.slug),
    )
    .map(({ bid }) => bid);
}

/** The day or time at which a notice closes: `2024-08-01`, `2024-08-09T10:00:00+09:00`. */
function closingOf(bid: Bid): string {
  const { posted, deadline = posted, history = [] } = bid;
  const end = isCancelled(bid) ? history.at(-1)?.date : undefined;
  return end !== undefined && end < deadline ? end : deadline;
}
