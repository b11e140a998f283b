/** Whether an amount includes value added tax (부가세); `exempt` (면세) is free of it. */
export const VAT_BASES = ['included', 'excluded', 'exempt', 'unknown'] as const;
export type VatBasis = (typeof VAT_BASES)[number];

/** The amount of a bid notice, as in its frontmatter; `limit` is true if it is a maximum (이내). */
export interface Amount {
  krw: number;
  vat: VatBasis;
  limit: boolean;
}
