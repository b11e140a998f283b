import type { VatBasis } from './amount.ts';

const VAT = String.raw`(?:부가\s*가치\s*세|부가세|V\.?A\.?T\.?)(?:액)?\s*:?`;
const NET = String.raw`(?:추정\s*가격|공급\s*가액?)\s*:?`;
/**
 * Matches an amount that is made up of one without VAT and the VAT, or of which the VAT is said: `추정가격
 * 327,272,727원 + 부가세 32,727,273원`, `부가세 32,727,273원 포함`; perhaps with the whole before it, and brackets.
 */
const BREAKDOWN = new RegExp(
  String.raw`^(?:(?<whole>[^(:+]*\d[^(:+]*?)\s*[([]\s*)?(?:${NET}\s*(?<net>\d[^(+]*?)\s*(?:\+|,(?!\d)|및|/)\s*${VAT}\s*(?<tax>\d[^(+)\]]*?)|${VAT}\s*(?<part>\d[\d,]*\s*원?)\s*(?<basis>포함|별도))\s*[)\]]?\s*\.?$`,
  'iu',
);

/** What a text says of the parts of an amount; each part is the text of an amount in won. */
export interface Breakdown {
  whole: string | undefined;
  net: string | undefined;
  tax: string;
  /** Whether the whole includes the VAT that is said with it. */
  basis: VatBasis;
}

/** Splits an amount that names its VAT in won; undefined for any other text. */
export function splitBreakdown(text: string): Breakdown | undefined {
  const { whole, net, tax, part, basis } = BREAKDOWN.exec(text.trim())?.groups ?? {};
  const said = tax ?? part;
  if (said === undefined || (net === undefined && whole === undefined)) return undefined;
  return { whole, net, tax: said, basis: basis === '별도' ? 'excluded' : 'included' };
}
