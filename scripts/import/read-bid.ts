import type { BidMatter } from '../../src/archive/bid.ts';
import { isDay } from '../../src/archive/date.ts';
import { withParticle } from '../../src/text/particles.ts';
import {
  type BidLabel,
  type LabelledPart,
  readAmountField,
  readDeadline,
  splitBidLabels,
} from './bid-fields.ts';
import { toParagraphs } from './blocks.ts';
import { type BidDraft, missingRemark, type Remark } from './imported-draft.ts';
import { keep, setAside, setAsideRest, type SourceClaim } from './source-claim.ts';
import { matchGroups, slice, type Span } from './span.ts';
import { titleLetters } from './title.ts';

interface BidParts {
  readonly heading: Span;
  readonly lines: readonly Span[];
  /** Day on which the notice was uploaded, `2024-04-01`. */
  readonly uploaded: Span | undefined;
}

type Fields = {
  [Key in BidLabel]?: (Key extends 'amount' ? BidMatter['amount'] : string) | undefined;
};

interface Reading {
  fields: Fields;
  claims: SourceClaim[];
  remarks: Remark[];
  /** Text that is in no field and becomes the body. */
  rest: Span[];
}

const LINK_TEXT = /(?<text>※\s*입찰정보 보기)\s*$/du;
const HEADING = /^(?:\[(?<agency>[^\]]+)\]\s*)?(?<title>\S.*)$/du;

/** Reads a bid notice; undefined if it has no title or no day. */
export function readBid(parts: BidParts): BidDraft | undefined {
  const reading: Reading = { fields: {}, claims: [], remarks: [], rest: [] };
  for (const line of parts.lines) readLine(reading, line);
  readHeading(reading, parts.heading);
  readUploaded(reading, parts.uploaded);
  const { fields, claims, remarks, rest } = reading;
  const { title, agency = '[기관 없음]', posted, deadline, amount, seats } = fields;
  if (title === undefined || posted === undefined) return undefined;
  for (const field of ['agency', 'deadline', 'amount'] as const) {
    if (fields[field] === undefined) remarks.push(missingRemark(field));
  }
  const kind = guessKind(title, remarks);
  const known = { title, agency, posted, deadline, amount, kind };
  const matter = { ...known, ...(seats !== undefined && { seats: Number(seats) }) };
  return { kind: 'bid', matter, blocks: toParagraphs(rest), claims, remarks };
}

function readLine(reading: Reading, line: Span): void {
  const link = matchGroups(line, LINK_TEXT)?.text;
  if (link) reading.claims.push(setAside(link, '주소가 없는 링크'));
  const { before, parts } = splitBidLabels(slice(line, 0, link && link.start - line.start));
  if (before.text !== '') reading.rest.push(before);
  for (const part of parts) {
    const claims = reading.fields[part.label] === undefined ? readField(reading, part) : undefined;
    if (!claims) reading.rest.push(part.whole);
    else
      reading.claims.push(...claims, ...setAsideRest(part.whole, claims, '항목 이름', part.label));
  }
}

/** Sets the field of a label, such as `공고일`, to its value; undefined if the value is invalid. */
function readField(
  { fields, remarks }: Reading,
  { label, value }: LabelledPart,
): readonly SourceClaim[] | undefined {
  switch (label) {
    case 'amount': {
      const amount = readAmountField(value);
      fields.amount = amount?.value;
      return amount?.claims;
    }
    case 'deadline': {
      const deadline = readDeadline(value);
      fields.deadline = deadline?.value;
      remarks.push(...(deadline?.remarks ?? []));
      return deadline?.claims;
    }
    case 'seats': {
      const seats = matchGroups(value, /^(?<count>[1-9]\d{0,5})\s*석?$/du)?.count;
      fields.seats = seats?.text;
      return seats && [keep(seats, 'seats')];
    }
    default: {
      if (value.text === '' || (label === 'posted' && !isDay(value.text))) return undefined;
      fields[label] = value.text;
      return [keep(value, label)];
    }
  }
}

/**
 * Takes missing fields from the heading `[기관] 공고명`. A heading that repeats the fields is
 * reported as left out; any other becomes part of the body.
 */
function readHeading(reading: Reading, heading: Span): void {
  const { fields, claims, rest } = reading;
  const { agency, title } = matchGroups(heading, HEADING) ?? {};
  if (fields.title === undefined && title) {
    fields.title = title.text;
    const kept = [keep(title, 'title')];
    if (fields.agency === undefined && agency) {
      fields.agency = agency.text;
      kept.push(keep(agency, 'agency'));
    }
    claims.push(...kept, ...setAsideRest(heading, kept, '제목의 나머지'));
  } else if (repeats(fields.title, title) && repeats(fields.agency, agency)) {
    claims.push(setAside(heading, '되풀이된 제목'));
  } else rest.unshift(heading);
}

function repeats(field: string | undefined, part: Span | undefined): boolean {
  return !part || titleLetters(field ?? '').includes(titleLetters(part.text));
}

function readUploaded({ fields, claims, remarks }: Reading, uploaded: Span | undefined): void {
  if (!uploaded) return;
  if (fields.posted === undefined) {
    fields.posted = uploaded.text;
    claims.push(keep(uploaded, 'posted'));
    remarks.push(missingRemark('posted'));
  } else claims.push(setAside(uploaded, '목록에 올린 날'));
}

/** Guesses the kind from words in the title. If these fit two kinds, a remark asks the editor to check. */
function guessKind(title: string, remarks: Remark[]): BidMatter['kind'] {
  const builds = /구축|고도화|챗봇/u.test(title);
  const runs = /위탁|운영|대행/u.test(title);
  const kind =
    builds || (!runs && title.includes('시스템')) ? '시스템 구축' : runs ? '운영위탁' : '기타';
  if (runs && (builds || title.includes('시스템'))) {
    const text = `종류를 공고명으로 짐작해 ${withParticle(`‘${kind}’`, '으로/로')} 적었습니다. 아니면 kind를 고쳐 주세요.`;
    remarks.push({ kind: 'check', field: 'kind', text });
  }
  return kind;
}
