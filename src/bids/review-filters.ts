import { type Bid, KIND_NAMES } from '../archive/bid.ts';
import { type AmountState, amountStateOf } from './amount-totals.ts';

/**
 * A selection of the notices of a year: a link to `#operation_net` leaves only these in the list on the page,
 * without JavaScript (`src/styles/year-notices.css` has a rule for each selection).
 */
export interface ReviewFilter {
  kind?: Bid['kind'];
  state?: AmountState;
  /** Month of posting: `07`. */
  month?: string;
  isAwarded?: true;
}

/** Id of the element that a link to a selection leads to: `operation_net`, `month-07`. */
export function filterId({ kind, state, month, isAwarded }: ReviewFilter): string {
  const parts = [
    kind && KIND_NAMES[kind],
    state,
    month === undefined ? undefined : `month-${month}`,
    isAwarded && 'awarded',
  ];
  return parts.filter((part) => part !== undefined).join('_');
}

/**
 * Values in an attribute of a notice's row, of which the ids of selections are made: `operation net
 * month-07`.
 */
export function filterMarks(bid: Bid): string {
  const marks = [
    filterId({ kind: bid.kind }),
    filterId({ state: amountStateOf(bid) }),
    filterId({ month: bid.posted.slice(5, 7) }),
    ...(isAwarded(bid) ? [filterId({ isAwarded: true })] : []),
  ];
  return marks.join(' ');
}

/** Whether a notice is in a selection. */
export function isSelected(bid: Bid, filter: ReviewFilter): boolean {
  return (
    (filter.kind === undefined || bid.kind === filter.kind) &&
    (filter.state === undefined || amountStateOf(bid) === filter.state) &&
    (filter.month === undefined || bid.posted.slice(5, 7) === filter.month) &&
    (filter.isAwarded === undefined || isAwarded(bid))
  );
}

/** Whether the winner of a notice is known; a withdrawn notice has none. */
function isAwarded(bid: Bid): boolean {
  return bid.result !== undefined && amountStateOf(bid) !== 'cancelled';
}
