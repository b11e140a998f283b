import * as z from 'zod';
import { BID_KINDS, bidSchema, type BidFrontmatter } from '../../src/archive/bid.ts';
import { readAmount, toAmountField } from '../../src/archive/reading/read-amount.ts';
import { readDay } from '../../src/archive/reading/read-day.ts';
import { readInstant } from '../../src/archive/reading/read-instant.ts';
import { readNumber } from '../../src/archive/reading/read-number.ts';
import {
  explainReading,
  type ReadPart,
  type Reading,
  toHalfWidth,
} from '../../src/archive/reading/reading.ts';
import type { NoticeField } from '../../src/text/entry-labels.ts';
import type { Remark } from './imported-draft.ts';
import { keepInField, setAside, type SourceClaim } from './source-claim.ts';
import type { LabelledPart } from './split-labels.ts';
import { matchGroups, slice, type Span } from './span.ts';

/** The fields of a notice that labels give. */
export type BidFields = { [Field in NoticeField]?: BidFrontmatter[Field] | undefined };

/** A field of a notice as read from its label's value; or why it has none (Korean). */
type FieldReading =
  | {
      readonly state: 'read';
      readonly fields: BidFields;
      readonly claims: readonly SourceClaim[];
      readonly remarks?: readonly Remark[];
    }
  | { readonly state: 'unread'; readonly why: string | undefined };

/** Reads the value of a label for its field. */
export function readBidField(
  field: NoticeField,
  { name, note, value }: LabelledPart,
): FieldReading {
  switch (field) {
    case 'title':
      return readText(value, { title: value.text });
    case 'agency':
      return readText(value, { agency: value.text });
    case 'posted':
      return readPosted(value);
    case 'deadline':
      return fromReading(readInstant(value.text), (deadline, parts) => ({
        fields: { deadline },
        claims: claimParts(value, parts, 'deadline', deadline),
      }));
    case 'amount':
      return readAmountOf(value, name, note);
    case 'number':
      return readNumberOf(value);
    case 'seats':
      return readSeats(value);
    case 'kind':
      return readText(value, { kind: BID_KINDS.find((kind) => kind === value.text) });
    case 'url':
      return readText(value, { url: z.safeParse(bidSchema.shape.url, value.text).data });
  }
}

const UNREAD: FieldReading = { state: 'unread', why: undefined };

/** Keeps a text as the value of one field, unless that is undefined. */
function readText(value: Span, fields: BidFields): FieldReading {
  const [[field, read] = []] = Object.entries(fields);
  if (value.text === '' || field === undefined || read === undefined) return UNREAD;
  return { state: 'read', fields, claims: [keepInField(value, field)] };
}

type ReadField = Omit<Extract<FieldReading, { state: 'read' }>, 'state'>;

function fromReading<T>(
  reading: Reading<T>,
  toField: (value: T, parts: readonly ReadPart[]) => ReadField,
): FieldReading {
  return reading.state === 'ok'
    ? { state: 'read', ...toField(reading.value, reading.parts) }
    : { state: 'unread', why: explainReading(reading) };
}

/** The claims for the letters of a day and a time: into the field, as far as it contains them unchanged. */
function claimParts(
  value: Span,
  parts: readonly ReadPart[],
  field: 'posted' | 'deadline',
  written: string,
): SourceClaim[] {
  return parts.map(({ name, start, end }) => {
    const span = slice(value, start, end);
    if (name === 'weekday') return setAside(span, '요일', `${field}: ${written}`);
    return written.includes(span.text)
      ? keepInField(span, field)
      : setAside(span, '날짜 표기', `${field}: ${written}`);
  });
}

/** Reads a day, or only the day of a time: `2024-07-25 10:00`. */
function readPosted(value: Span): FieldReading {
  const day = readDay(value.text);
  if (day.state === 'ok') {
    return {
      state: 'read',
      fields: { posted: day.value },
      claims: claimParts(value, day.parts, 'posted', day.value),
    };
  }
  const instant = readInstant(value.text);
  if (instant.state !== 'ok' || /~|24/u.test(toHalfWidth(value.text).slice(10))) {
    return { state: 'unread', why: explainReading(day) };
  }
  const posted = instant.value.slice(0, 10);
  return {
    state: 'read',
    fields: { posted },
    claims: claimParts(value, instant.parts, 'posted', posted),
  };
}

/** The label 추정가격 names by law an amount without VAT (국가계약법 시행령 제2조, 제7조). */
const WITHOUT_VAT = '추정가격';
const NET_REMARK: Remark = {
  kind: 'note',
  field: 'amount',
  text: '추정가격은 부가세를 뺀 금액이라 vat를 excluded로 적었습니다.',
};

function readAmountOf(value: Span, name: string, note: string): FieldReading {
  return fromReading(readAmount(note === '' ? value.text : `${value.text} (${note})`), (read) => {
    const isNet = read.vat === 'unknown' && name === WITHOUT_VAT;
    const amount = isNet ? { ...read, vat: 'excluded' as const } : read;
    const as = `amount: ${toAmountField(amount)}`;
    const claims = [setAside(value, '금액 표기', as)];
    return { fields: { amount }, claims, remarks: isNet ? [NET_REMARK] : [] };
  });
}

function readNumberOf(value: Span): FieldReading {
  return fromReading(readNumber(value.text), (number, parts) => ({
    fields: { number },
    claims: parts.map(({ name, start, end }) => {
      const span = slice(value, start, end);
      if (name === 'order') return setAside(span, '공고 차수', 'number');
      return span.text === number
        ? keepInField(span, 'number')
        : setAside(span, '숫자 표기', `number: ${number}`);
    }),
  }));
}

function readSeats(value: Span): FieldReading {
  const count = matchGroups(
    value,
    /^(?:총\s*)?(?<count>[1-9]\d{0,5}|[1-9]\d{0,2},\d{3})\s*(?:개\s*)?(?:좌석|석)?$/du,
  )?.count;
  if (!count) return UNREAD;
  const seats = Number(count.text.replace(',', ''));
  const claim = count.text.includes(',')
    ? setAside(count, '숫자 표기', `seats: ${seats}`)
    : keepInField(count, 'seats');
  return { state: 'read', fields: { seats }, claims: [claim] };
}
