import type { BidFrontmatter } from '../../src/archive/bid.ts';
import type { Day } from '../../src/archive/date.ts';
import { withParticle } from '../../src/text/particles.ts';
import { type BidFields, readBidField } from './bid-fields.ts';
import { toParagraphs } from './blocks.ts';
import { type BidDraft, missingRemark, type Remark } from './imported-draft.ts';
import { explainGuess, guessKind } from './notice-kind.ts';
import type { SiteProfile } from './site-profile.ts';
import {
  type FoundValue,
  keepInField,
  setAside,
  setAsideRest,
  type SourceClaim,
} from './source-claim.ts';
import { type LabelledPart, splitBidLabels } from './split-labels.ts';
import { matchGroups, slice, type Span } from './span.ts';
import { titleLetters } from './title.ts';

interface BidParts {
  /** The title on the list page, or above the labels. */
  readonly heading: Span | undefined;
  readonly lines: readonly Span[];
  /** Day on which the notice was uploaded. */
  readonly uploaded: FoundValue<Day> | undefined;
  readonly profile?: SiteProfile | undefined;
}

interface Reading {
  fields: BidFields;
  claims: SourceClaim[];
  remarks: Remark[];
  /** Text that is in no field and becomes the body. */
  rest: Span[];
}

const LINK_TEXT = /(?<text>※\s*입찰정보 보기)\s*$/du;
const HEADING = /^(?:\d{1,2}[.)]\s+)?(?:\[(?<agency>[^\]]+)\]\s*)?(?<title>\S.*)$/du;

/** Reads a bid notice; undefined if it has no title or no day. */
export function readBid(parts: BidParts): BidDraft | undefined {
  const reading: Reading = { fields: {}, claims: [], remarks: [], rest: [] };
  const labelled = parts.lines.flatMap((line) => readLine(reading, line, parts.profile));
  const why = readFields(reading, labelled);
  if (parts.heading) readHeading(reading, parts.heading);
  readUploaded(reading, parts.uploaded, why.get('posted'));
  const { fields, claims, remarks, rest } = reading;
  const { title, agency = '[기관 없음]', posted, deadline, amount, ...others } = fields;
  if (title === undefined || posted === undefined) return undefined;
  for (const field of ['agency', 'deadline', 'amount'] as const) {
    if (fields[field] === undefined) remarks.push(remarkOnUnread(field, why.get(field)));
  }
  const { seats, number, url, kind = readKind(title, remarks) } = others;
  const matter = {
    ...{ title, agency, posted, deadline, amount, kind },
    ...(seats !== undefined && { seats }),
    ...(number !== undefined && { number }),
    ...(url !== undefined && { url }),
  };
  const blocks = toParagraphs(rest.toSorted((a, b) => a.start - b.start));
  return { kind: 'bid', matter, blocks, claims, remarks };
}

/** The labelled parts of a line; its other text becomes the body. */
function readLine(
  { claims, rest }: Reading,
  line: Span,
  profile: SiteProfile | undefined,
): LabelledPart[] {
  const link = matchGroups(line, LINK_TEXT)?.text;
  if (link) claims.push(setAside(link, '주소가 없는 링크'));
  const { before, parts } = splitBidLabels(
    slice(line, 0, link && link.start - line.start),
    profile,
  );
  if (before.text !== '') rest.push(before);
  return parts;
}

/** Sets each field from its best label with a value; gives why a field has none (Korean). */
function readFields(
  reading: Reading,
  parts: readonly LabelledPart[],
): Map<string, string | undefined> {
  const why = new Map<string, string | undefined>();
  const spare: LabelledPart[] = [];
  for (const [field, same] of Map.groupBy(parts, (part) => part.field)) {
    if (field === undefined) continue;
    for (const part of same.toSorted((a, b) => a.rank - b.rank)) {
      const found = readBidField(field, part);
      if (found.state === 'unread') {
        why.set(field, why.get(field) ?? found.why);
        reading.rest.push(part.whole);
      } else if (reading.fields[field] === undefined) {
        Object.assign(reading.fields, found.fields);
        reading.claims.push(
          ...found.claims,
          ...setAsideRest(part.whole, found.claims, '항목 이름', field),
        );
        reading.remarks.push(...(found.remarks ?? []));
      } else if (JSON.stringify(found.fields[field]) === JSON.stringify(reading.fields[field])) {
        reading.claims.push(setAside(part.whole, '되풀이된 항목', field));
      } else spare.push(part);
    }
  }
  const placeless = parts.filter(({ field }) => field === undefined);
  reading.rest.push(...[...spare, ...placeless].map(({ whole }) => whole));
  reading.remarks.push(...spare.map(remarkOnSecond), ...remarkOnPlaceless(placeless));
  return why;
}

const UNREAD = {
  agency: '기관을 읽지 못해 본문에 두었습니다.',
  deadline: '마감을 읽지 못해 본문에 두었습니다.',
  amount: '금액을 읽지 못해 본문에 두었습니다.',
  posted: '공고일을 읽지 못해 목록에 올린 날을 적었습니다.',
} as const;

/**
 * The remark for a field that the source lacks; or that it has in a form that cannot be read, for the reason
 * `why`.
 */
function remarkOnUnread(field: keyof typeof UNREAD, why: string | undefined): Remark {
  if (why === undefined) return missingRemark(field);
  const text = `${UNREAD[field]} ${why} ${field}에 맞는 값을 적어 주세요.`;
  return { kind: 'missing', field, text };
}

function remarkOnSecond({ name, field = 'title' }: LabelledPart): Remark {
  const text = `${withParticle(`‘${name}’`, '은/는')} ${field}에 적은 값과 달라 본문에 두었습니다. 어느 쪽이 맞는지 확인해 주세요.`;
  return { kind: 'check', field, text };
}

function remarkOnPlaceless(parts: readonly LabelledPart[]): Remark[] {
  if (parts.length === 0) return [];
  const names = [...new Set(parts.map(({ name }) => `‘${name}’`))].join(', ');
  const text = `${withParticle(names, '은/는')} 적을 항목이 없어 본문에 두었습니다. 실을 것인지 확인해 주세요.`;
  return [{ kind: 'check', field: 'body', text }];
}

/**
 * Takes missing fields from the heading `[기관] 공고명`. A heading that repeats the fields is
 * reported as left out; any other becomes part of the body.
 */
function readHeading({ fields, claims, rest }: Reading, heading: Span): void {
  const { agency, title } = matchGroups(heading, HEADING) ?? {};
  if (fields.title !== undefined && !repeats(fields.title, title)) {
    rest.unshift(heading);
    return;
  }
  const kept: SourceClaim[] = [];
  if (fields.title === undefined && title) {
    fields.title = title.text;
    kept.push(keepInField(title, 'title'));
  }
  if (fields.agency === undefined && agency) {
    fields.agency = agency.text;
    kept.push(keepInField(agency, 'agency'));
  }
  if (kept.length > 0) claims.push(...kept, ...setAsideRest(heading, kept, '제목의 나머지'));
  else if (repeats(fields.agency, agency)) claims.push(setAside(heading, '되풀이된 제목'));
  else rest.unshift(heading);
}

function repeats(field: string | undefined, part: Span | undefined): boolean {
  return !part || titleLetters(field ?? '').includes(titleLetters(part.text));
}

function readUploaded(
  { fields, claims, remarks }: Reading,
  uploaded: FoundValue<Day> | undefined,
  why: string | undefined,
): void {
  if (!uploaded) return;
  if (fields.posted === undefined) {
    fields.posted = uploaded.value;
    claims.push(
      ...uploaded.claims.map((claim): SourceClaim =>
        claim.to === 'field' ? keepInField(claim.span, 'posted') : claim,
      ),
    );
    remarks.push(remarkOnUnread('posted', why));
  } else claims.push(...uploaded.claims.map(({ span }) => setAside(span, '목록에 올린 날')));
}

function readKind(title: string, remarks: Remark[]): BidFrontmatter['kind'] {
  const { kind, isSure } = guessKind(title);
  if (!isSure) remarks.push({ kind: 'check', field: 'kind', text: explainGuess(kind) });
  return kind;
}
