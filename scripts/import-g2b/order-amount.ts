import type { Amount } from '../../src/archive/reading/amount.ts';
import { readAmount } from '../../src/archive/reading/read-amount.ts';
import { valueOf } from '../../src/archive/reading/reading.ts';
import { formatCount } from '../../src/text/counts.ts';

/** The amounts of an order as 나라장터 gives them: 배정예산금액, 추정가격, 부가가치세. */
interface GivenAmounts {
  asignBdgtAmt?: string | undefined;
  presmptPrce?: string | undefined;
  VAT?: string | undefined;
}

/** Smaller amounts mean "no amount": agencies type 0, 1 or 10 into a required field. */
const LEAST = 10_000;

/**
 * The amount of a notice. 추정가격 excludes VAT by law (국가계약법 시행령 2조), 배정예산 mostly includes it: certainly if the
 * two differ by the VAT, else it is unknown. Also gives the name of a field that contains no amount, and a
 * remark for the editor.
 */
export function readOrderAmount(given: GivenAmounts): {
  amount?: Amount;
  bad?: keyof GivenAmounts;
  remark?: string;
} {
  const [budget, estimate, tax] = [
    toWon(given.asignBdgtAmt),
    toWon(given.presmptPrce),
    toWon(given.VAT),
  ];
  if (budget === 'bad') return { bad: 'asignBdgtAmt' };
  if (estimate === 'bad') return { bad: 'presmptPrce' };
  if (tax === 'bad') return { bad: 'VAT' };
  const [whole, net] = [budget, estimate].map((won) =>
    won !== undefined && won >= LEAST ? won : undefined,
  );
  if (whole === undefined) {
    return net === undefined ? {} : { amount: { krw: net, vat: 'excluded', limit: false } };
  }
  if (net !== undefined && isWithVat(whole, net, tax)) {
    return { amount: { krw: whole, vat: 'included', limit: false } };
  }
  const amount: Amount = { krw: whole, vat: 'unknown', limit: false };
  if (net === undefined) return { amount };
  const pair = `배정예산 ${formatCount(whole, '원')}과 추정가격 ${formatCount(net, '원')}`;
  return {
    amount,
    remark: `${pair}의 차이가 부가세와 맞지 않아 vat를 unknown으로 적었습니다. 공고문에서 확인해 주세요.`,
  };
}

function isWithVat(whole: number, net: number, tax: number | undefined): boolean {
  // The difference may differ from 10 % by rounding to a whole won.
  const hasTax = tax !== undefined && tax > 0;
  return (hasTax && whole - net === tax) || Math.abs(whole / 1.1 - net) < 1;
}

function toWon(text: string | undefined): number | undefined | 'bad' {
  if (text === undefined || /^0+$/u.test(text)) return undefined;
  // A computed estimate has fractions of a won: `963636363.64`.
  if (/^\d{1,15}\.\d+$/u.test(text)) return Math.round(Number(text));
  return valueOf(readAmount(text))?.krw ?? 'bad';
}
