/** How an amount counts value added tax; `exempt` (면세) has none. */
export const VAT_BASES = ['included', 'excluded', 'exempt', 'unknown'] as const;
export type VatBasis = (typeof VAT_BASES)[number];

/** Amount of a bid notice, as in its frontmatter; `limit` if it is the most that is paid (이내). */
export interface Amount {
  krw: number;
  vat: VatBasis;
  limit: boolean;
}
