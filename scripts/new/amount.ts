import type { BidMatter } from '../../src/archive/bid.ts';
import { readAmount } from '../import/bid-fields.ts';
import { toSpan } from '../import/span.ts';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const THOUSANDS = String.raw`(?:${NUMBER}\s*[천백십]?\s*)+`;
const SPELLED = new RegExp(
  String.raw`^(?<number>(?:${THOUSANDS}[조억만]\s*)*(?:${THOUSANDS})?)(?<rest>원?정?.*)$`,
  'u',
);
const UNITS: Record<string, number> = { 조: 1e12, 억: 1e8, 만: 1e4, 천: 1e3, 백: 1e2, 십: 10 };

/** Reads `10억 6천만원 이내 (VAT 별도)` or `1,060,000,000`; absent if it is no whole number of won. */
export function parseAmount(text: string): BidMatter['amount'] {
  const { number = '', rest = '' } = SPELLED.exec(text.trim())?.groups ?? {};
  const krw = toWon(number);
  if (number === '' || !Number.isSafeInteger(krw)) return undefined;
  const tail = rest.startsWith('원') ? rest : `원 ${rest}`;
  return readAmount(toSpan(`${krw}${tail}`))?.value;
}

/** `10억 6천만` as 1,060,000,000. */
function toWon(number: string): number {
  const groups = number.matchAll(new RegExp(`(${THOUSANDS})([조억만]?)`, 'gu'));
  const won = [...groups].map(
    ([, thousands = '', unit = '']) => sumThousands(thousands) * (UNITS[unit] ?? 1),
  );
  return Math.round(won.reduce((sum, part) => sum + part, 0) * 1e6) / 1e6;
}

/** `6천5백` as 6,500. */
function sumThousands(text: string): number {
  const parts = text.matchAll(new RegExp(String.raw`(${NUMBER})\s*([천백십]?)`, 'gu'));
  return [...parts].reduce(
    (sum, [, digits = '', unit = '']) =>
      sum + Number(digits.replaceAll(',', '')) * (UNITS[unit] ?? 1),
    0,
  );
}
