import * as z from 'zod';
import { bidSchema } from '../../src/archive/bid.ts';
import { daySchema } from '../../src/archive/date-schema.ts';
import { readDay } from '../../src/archive/reading/read-day.ts';
import { readInstant } from '../../src/archive/reading/read-instant.ts';
import { explainReading, type Reading } from '../../src/archive/reading/reading.ts';
import { isWebAddress } from '../../src/text/characters.ts';
import { shorten } from '../../src/text/shorten.ts';
import type { AnswerItem } from './api-answer.ts';
import { readOrderAmount } from './order-amount.ts';

const { number, title, agency, deadline, amount, url, history } = bidSchema.shape;
const event = history.unwrap().element.shape;

/**
 * One order (차수) of a notice of 나라장터: the posting has the order 0, each change and the withdrawal
 * the next one. A notice that is posted again may have a new number and then names the previous one.
 */
export const orderSchema = z.strictObject({
  number: number.unwrap(),
  order: z.int().min(0),
  previous: z.string().optional(),
  event: z.enum(['공고', '변경', '재공고', '취소']),
  day: daySchema,
  title,
  agency,
  deadline,
  amount,
  url,
  note: event.note,
});

export type Order = z.infer<typeof orderSchema>;

/** Event for each 공고종류명, without its ending 공고. */
const EVENTS: Readonly<Record<string, Order['event']>> = {
  ...{ 등록: '공고', 일반: '공고', 긴급: '공고' },
  ...{ 변경: '변경', 정정: '변경', 연기: '변경', 갱신: '변경' },
  ...{ 재: '재공고', 재입찰: '재공고', 취소: '취소' },
};

/**
 * The result of reading an item: an order with remarks for the editor, or the invalid fields with the
 * reasons.
 */
type OrderReading =
  { order: Order; remarks: readonly string[] } | { faults: readonly FieldProblem[] };

interface FieldProblem {
  field: string;
  text: string;
}

/** Reads an item of an answer of 나라장터 as an order (차수). */
export function readOrder({ fields }: AnswerItem): OrderReading {
  const faults: FieldProblem[] = [];
  const read = <T>(field: string, reading: Reading<T> | undefined): T | undefined => {
    if (reading?.state === 'ok') return reading.value;
    const why = (reading && explainReading(reading)) ?? '날짜나 시각이 아닙니다.';
    faults.push({ field, text: `${field}: ${JSON.stringify(fields[field] ?? '')}. ${why}` });
    return undefined;
  };
  const { bidNtceDt, bidClseDt, bidNtceOrd = '0', ntceKindNm = '', chgNtceRsn } = fields;
  const missing = NEEDED.filter((names) => names.every((name) => fields[name] === undefined));
  faults.push(...missing.map(([field]) => ({ field, text: `${field}: 값이 없습니다.` })));
  if (!/^\d{1,3}$/u.test(bidNtceOrd)) {
    const text = `bidNtceOrd: ${JSON.stringify(bidNtceOrd)}. 차수가 아닙니다.`;
    faults.push({ field: 'bidNtceOrd', text });
  }
  const event = toEvent(fields);
  if (!event) {
    const text = `ntceKindNm: ${JSON.stringify(ntceKindNm)}. 모르는 공고 종류입니다.`;
    faults.push({ field: 'ntceKindNm', text });
  }
  const { amount, bad, remark } = readOrderAmount(fields);
  if (bad) {
    const text = `${bad}: ${JSON.stringify(fields[bad])}. 금액이 아닙니다.`;
    faults.push({ field: bad, text });
  }
  const given = {
    number: fields.bidNtceNo,
    order: Number(bidNtceOrd),
    previous: toPrevious(fields.befBidBbancNo),
    event,
    day: bidNtceDt && read('bidNtceDt', readDay(dayOf(bidNtceDt))),
    title: fields.bidNtceNm,
    agency: fields.dminsttNm ?? fields.ntceInsttNm,
    deadline: bidClseDt && read('bidClseDt', readInstant(bidClseDt)),
    amount,
    url: [fields.bidNtceDtlUrl, fields.bidNtceUrl].find((link = '') => isWebAddress(link)),
    note: chgNtceRsn && shorten(chgNtceRsn, NOTE),
  };
  if (faults.length > 0) return { faults };
  const { data, error } = orderSchema.safeParse(given);
  if (data) return { order: data, remarks: remark === undefined ? [] : [remark] };
  return {
    faults: error.issues.map(({ path, message }) => {
      const field = FIELDS[String(path[0])] ?? 'bidNtceNo';
      return { field, text: `${field}: ${JSON.stringify(fields[field] ?? '')}. ${message}` };
    }),
  };
}

/** Fields without which an item is no notice; of a group, one field is enough. */
const NEEDED = [['bidNtceNo'], ['bidNtceNm'], ['bidNtceDt'], ['dminsttNm', 'ntceInsttNm']] as const;
const NOTE = 200;
const FIELDS: Readonly<Record<string, string>> = {
  ...{ order: 'bidNtceOrd', title: 'bidNtceNm', agency: 'dminsttNm', url: 'bidNtceDtlUrl' },
  note: 'chgNtceRsn',
};

/** The event of an item. One without a kind is a posting if it is the first order (차수), else a change. */
function toEvent({
  ntceKindNm,
  reNtceYn,
  bidNtceOrd = '0',
}: AnswerItem['fields']): Order['event'] | undefined {
  const isFirst = Number(bidNtceOrd) === 0;
  if (ntceKindNm === undefined) return isFirst ? '공고' : '변경';
  const named = EVENTS[ntceKindNm.replace(/\s*공고$/u, '')];
  return named === '공고' && reNtceYn === 'Y' ? '재공고' : named;
}

/** The number of the previous notice, without the order (차수) at its end: `R25BK00932003-000`. */
export function toPrevious(text: string | undefined): string | undefined {
  return text?.replace(/-\d{2,3}$|(?<=^[A-Z]\d{2}[A-Z]{2}\d{8})\d{3}$/u, '');
}

function dayOf(text: string): string {
  return /^\d{12,14}$/u.test(text) ? text.slice(0, 8) : (text.split(/[ T]/u)[0] ?? text);
}
