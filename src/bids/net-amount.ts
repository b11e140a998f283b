import type { Bid } from '../archive/bid.ts';

/** An amount in won, and whether it includes VAT (부가세), which is 10 %. */
type Amount = Pick<NonNullable<Bid['amount']>, 'krw' | 'vat'>;

/**
 * An amount without VAT, in whole won; undefined if it is not known whether it includes VAT. An exempt amount
 * contains no VAT and stays the same.
 */
export function toNetWon({ krw, vat }: Amount): number | undefined {
  if (vat === 'unknown') return undefined;
  // Not `krw / 1.1`, as 1.1 has no exact binary form. An eleventh is never a half, so no rule of rounding matters.
  return vat === 'included' ? Math.round((krw * 10) / 11) : krw;
}
