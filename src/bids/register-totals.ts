import { type AmountState, toAmountState } from './amount-totals.ts';
import { toNetWon } from './net-amount.ts';
import type { NoticeRow } from './notice-row.ts';

/** Counts in the line above the register, of the notices that it shows. */
export interface RegisterTotals {
  notices: number;
  /** Notices whose amount without VAT is known, and the sum of these amounts in won. */
  priced: number;
  net: number;
  /**
   * Notices that are not in the sum: with an amount that may or may not include VAT, without an amount,
   * withdrawn.
   */
  unclear: number;
  unpriced: number;
  cancelled: number;
}

const COUNTS = {
  net: 'priced',
  'unknown-vat': 'unclear',
  unnamed: 'unpriced',
  cancelled: 'cancelled',
} as const satisfies Record<AmountState, keyof RegisterTotals>;

/** Counts notices and adds up their amounts without VAT, as the year in review does. */
export function toRegisterTotals(
  rows: readonly Pick<NoticeRow, 'amount' | 'isCancelled'>[],
): RegisterTotals {
  const totals = { notices: rows.length, priced: 0, net: 0, unclear: 0, unpriced: 0, cancelled: 0 };
  for (const { amount, isCancelled } of rows) {
    const state = toAmountState(amount, isCancelled);
    totals[COUNTS[state]] += 1;
    if (amount && state === 'net') totals.net += toNetWon(amount) ?? 0;
  }
  return totals;
}
