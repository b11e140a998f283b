import * as z from 'zod';
import { type Amount, VAT_BASES } from './reading/amount.ts';
import { NO_WON, readAmount, toAmountField } from './reading/read-amount.ts';
import { explainReading, type Reading, valueOf } from './reading/reading.ts';

const LEAVE_OUT = `${NO_WON}. 모르면 금액을 빼 주세요.`;

/** An amount of won without its VAT: a whole number, at least 1. */
export const wonSchema = z
  .int({
    error: ({ input }) => (typeof input === 'string' ? explainWon(input) : undefined),
  })
  .min(0)
  .refine((won) => won !== 0, { error: LEAVE_OUT });

export const vatSchema = z.enum(VAT_BASES).meta({
  title: '부가세',
  description: 'included(포함), excluded(별도), exempt(면세), unknown(모름) 가운데 하나입니다.',
});

/** Schema of `amount`, an object. For an amount typed as one text (`5천만원`) the error gives the object to type. */
export const amountSchema = z.strictObject(
  {
    krw: wonSchema.meta({
      title: '금액',
      description: '원 단위의 숫자만 적습니다. 예: 50000000',
    }),
    vat: vatSchema,
    limit: z
      .boolean()
      .default(false)
      .meta({ title: '이내', description: '금액에 ‘이내’가 붙어 있으면 true입니다.' }),
  },
  {
    error: ({ code, input }) =>
      code === 'invalid_type' && (typeof input === 'string' || typeof input === 'number')
        ? explainAmount(String(input))
        : undefined,
  },
);

const EXAMPLE: Amount = { krw: 50_000_000, vat: 'included', limit: false };

function explainAmount(text: string): string {
  const reading = readAmount(text);
  const amount = valueOf(reading);
  if (isNoWon(reading)) return LEAVE_OUT;
  if (!amount) {
    const why = explainReading(reading) ?? '금액으로 읽을 수 없습니다.';
    // Such as `추후 공지`, `미정`, `협의`.
    const isUnnamed = reading.state === 'unreadable' && !/\p{Nd}/u.test(text);
    const unnamed = isUnnamed ? ' 공고에 금액이 없으면 이 항목을 빼 주세요.' : '';
    const which = reading.state === 'ambiguous' ? '맞는 쪽을' : isUnnamed && '금액이 있으면';
    const how = [which, '항목으로 나누어 적어 주세요.'].filter(Boolean).join(' ');
    return `${why}${unnamed} ${how} 예: amount: ${toAmountField(EXAMPLE)}. 지금: ${JSON.stringify(text)}`;
  }
  const field = `항목으로 나누어 적어 주세요: amount: ${toAmountField(amount)}`;
  return amount.vat === 'unknown'
    ? `부가세가 포함인지 별도인지 적혀 있지 않습니다. ${field}`
    : field;
}

function explainWon(text: string): string | undefined {
  const reading = readAmount(text);
  if (reading.state === 'ambiguous') {
    return `${explainReading(reading) ?? ''} 맞는 쪽을 숫자만 적어 주세요. 지금: ${JSON.stringify(text)}`;
  }
  const amount = valueOf(reading);
  if (isNoWon(reading)) return LEAVE_OUT;
  if (!amount) return undefined;
  return isWonAlone(amount)
    ? `숫자만 적어 주세요(쉼표와 단위 없이): krw: ${amount.krw}`
    : `부가세와 이내는 따로 적어 주세요: ${toAmountField(amount)}`;
}

function isNoWon(reading: Reading<Amount>): boolean {
  return reading.state === 'unreadable' && reading.why === NO_WON;
}

/** Whether an amount is only a number of won: its VAT is unknown, and it is no maximum (이내). */
export function isWonAlone({ vat, limit }: Amount): boolean {
  return vat === 'unknown' && !limit;
}
