import type { BidMatter } from '../../src/archive/bid.ts';
import { type Found, setAside } from './claim.ts';
import { matchGroups, type Span } from './span.ts';

type Amount = NonNullable<BidMatter['amount']>;

const AMOUNT =
  /^(?<won>\d[\d,]*)\s*원정?\s*(?<limit>이내|이하)?\s*\(?\s*(?:(?:VAT|부가(?:가치)?세)\s*(?<vat>포함|별도))?\s*\)?$/diu;

/** Reads `75,000,000,000원 이내 (VAT 별도)`. */
export function readAmount(span: Span): Found<Amount> | undefined {
  const groups = matchGroups(span, AMOUNT);
  const krw = Number(groups?.won?.text.replaceAll(',', ''));
  if (!groups || !Number.isSafeInteger(krw)) return undefined;
  const vat = toVat(groups.vat?.text);
  const limit = groups.limit !== undefined;
  const as = `amount: ${krw}, ${vat}${limit ? ', limit' : ''}`;
  return { value: { krw, vat, limit }, claims: [setAside(span, '금액 표기', as)] };
}

function toVat(word: string | undefined): Amount['vat'] {
  if (word === '포함') return 'included';
  return word === '별도' ? 'excluded' : 'unknown';
}
