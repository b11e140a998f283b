import { type AmountState, toAmountState } from './amount-totals.ts';
import { toNetWon } from './net-amount.ts';
import type { NoticeRow } from './notice-row.ts';

/** What the line above the register says of the notices that it shows. */
export interface RegisterTotals {
  notices: number;
  /** Notices with an amount of which it is known whether it has VAT, and the sum of these without VAT, in won. */
  priced: number;
  net: number;
  /** Notices whose amount may have VAT or not, notices without an amount, and withdrawn ones: not in the sum. */
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
