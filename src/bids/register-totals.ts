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

/** Counts notices and adds up their amounts without VAT; the year in review adds up in the same way. */
export function toRegisterTotals(
  rows: readonly Pick<NoticeRow, 'amount' | 'isCancelled'>[],
): RegisterTotals {
  const totals = { notices: rows.length, priced: 0, net: 0, unclear: 0, unpriced: 0, cancelled: 0 };
  for (const { amount, isCancelled } of rows) {
    const net = amount && toNetWon(amount);
    if (isCancelled) totals.cancelled += 1;
    else if (!amount) totals.unpriced += 1;
    else if (net === undefined) totals.unclear += 1;
    else {
      totals.priced += 1;
      totals.net += net;
    }
  }
  return totals;
}
