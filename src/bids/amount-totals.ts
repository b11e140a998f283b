import type { Bid } from '../archive/bid.ts';
import { isCancelled } from './bid-state.ts';
import { toNetWon } from './net-amount.ts';

/**
 * Whether a notice's amount can be added to a sum: `net` (known without VAT), `unknown-vat` (not known
 * whether VAT is included), `unnamed` (no amount). Withdrawn notices are `cancelled`, whatever their amount.
 */
export const AMOUNT_STATES = ['net', 'unknown-vat', 'unnamed', 'cancelled'] as const;

export type AmountState = (typeof AMOUNT_STATES)[number];

/** The number of notices in a group by the state of their amounts, and the sum of these in won without VAT. */
export interface AmountTotals {
  count: number;
  /** How many notices are in each state; their sum is `count`. */
  states: Record<AmountState, number>;
  /** Sum and median of the notices that are `net`; undefined if there is none. */
  total: number | undefined;
  median: number | undefined;
}

/** The state of a notice's amount. */
export function amountStateOf(bid: Pick<Bid, 'amount' | 'history'>): AmountState {
  return toAmountState(bid.amount, isCancelled(bid));
}

/** The state of an amount, `unnamed` if there is none. */
export function toAmountState(amount: Bid['amount'], isWithdrawn: boolean): AmountState {
  if (isWithdrawn) return 'cancelled';
  if (!amount) return 'unnamed';
  return toNetWon(amount) === undefined ? 'unknown-vat' : 'net';
}

/** A notice's amount in won without VAT, if it is known and the notice is not withdrawn. */
export function netAmountOf(bid: Bid): number | undefined {
  return bid.amount && !isCancelled(bid) ? toNetWon(bid.amount) : undefined;
}

/** Counts the notices of a group and adds up their amounts. */
export function toAmountTotals(bids: readonly Bid[]): AmountTotals {
  const byState = Map.groupBy(bids, amountStateOf);
  const countOf = (state: AmountState): number => byState.get(state)?.length ?? 0;
  const amounts = bids.flatMap((bid) => netAmountOf(bid) ?? []);
  return {
    count: bids.length,
    states: {
      net: countOf('net'),
      'unknown-vat': countOf('unknown-vat'),
      unnamed: countOf('unnamed'),
      cancelled: countOf('cancelled'),
    },
    total: amounts.length > 0 ? sumOf(amounts) : undefined,
    median: medianOf(amounts),
  };
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The middle of the sorted numbers, or the mean of the two in the middle, rounded to a whole number. */
function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}
