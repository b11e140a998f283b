import type { ArticleField } from '../../src/text/entry-labels.ts';
import { type HeaderPiece, type HeaderReading, readHeaderValue } from './header-values.ts';
import { looksLikeHeading } from './headings-and-lists.ts';
import { NO_PROFILE, type SiteProfile } from './site-profile.ts';
import { setAsideRest, type SourceClaim } from './source-claim.ts';
import { slice, type Span } from './span.ts';

/** Only the last 400 characters of a line are searched for labels, so that long lines stay fast. */
const TAIL = 400;
const LONGEST_HEADER = 200;
/** Lines that may be a title above the headers, whatever their end, and the characters of one. */
const MOST_TITLES = 2;
const LONGEST_TITLE = 120;
/** Lines above and below an article that are searched for headers. */
const MOST_LINES = 15;
const LABEL =
  /^(?:[[【(*■□○●▶▷◆◇•·-]\s*)?(?<label>[가-힣A-Za-z][가-힣A-Za-z·ㆍ/&,+ ]{0,20}?)(?<mark>\s*[\]】]?\s*[:：_=│ㅣ|]\s*|\s*$)/du;
/** `[출처] 견본신문`; other labels in square brackets are often parts of a title. */
const SQUARE = /^[[【]\s*(?<label>[가-힣][가-힣 ]{0,10}?)\s*[\]】]\s*(?=\S)/u;
/** A name in front of a day: `홍길동 기자 2024.12.03`. */
const BEFORE_DAY = /^[가-힣]{2,4}(?:\s?(?:기자|에디터|특파원|작가))?\s+(?=\d{4}\s?[-./년])/u;
const BRACKETED = /[<〈]\s*(?<label>[가-힣][가-힣·ㆍ/ ]{0,10}?)\s*[>〉]/gu;
const DIVIDER = /\s*(?:[|ㅣ│¦]|\t|\s{3,}|\s[/·ㆍ•]\s)\s*/gu;

/** Fields of an article read from header lines; `lines` are the others. There is no claim for the title. */
export interface Headers extends HeaderReading {
  readonly lines: readonly Span[];
}

/**
 * Reads the lines above and below an article that name who made it, its day, its issue, or what
 * belongs to a board: `글 : 홍길동 기자 / 사진 : 김영희`, `작성자 … | 등록일 : … | 조회 …`. Labels in
 * angle brackets, `< 출처 > …`, are read in all lines and at the end of a paragraph.
 */
export function readHeaders(lines: readonly Span[], profile: SiteProfile = NO_PROFILE): Headers {
  const reading: HeaderReading = { credits: [], source: [], tags: [], claims: [], remarks: [] };
  const zone = headerZone(lines, profile);
  const rest = lines.flatMap((line, at) => {
    const tail = splitBracketed(line, profile);
    if (tail && take(reading, tail.pieces, tail.signed, profile)) {
      return tail.text.text === '' ? [] : [tail.text];
    }
    const pieces = zone.has(at) ? splitHeader(line, profile) : undefined;
    return pieces && take(reading, pieces, line, profile) ? [] : [line];
  });
  return { ...reading, lines: rest };
}

/** Whether the line has nothing but labels of an article with their values: `기사 정리 : 견본협회`. */
export function isHeaderLine(line: Span, profile: SiteProfile = NO_PROFILE): boolean {
  const pieces = splitHeader(line, profile);
  const reading: HeaderReading = { credits: [], source: [], tags: [], claims: [], remarks: [] };
  return pieces !== undefined && take(reading, pieces, line, profile);
}

/** Whether the line begins with a label of an article that a sign follows, whatever its value: `글 : …`. */
export function beginsWithLabel({ text }: Span, profile: SiteProfile = NO_PROFILE): boolean {
  const { label, mark = '' } = LABEL.exec(text)?.groups ?? {};
  return label !== undefined && mark.trim() !== '' && fieldsOf(label, profile).length > 0;
}

/** Indices of the lines before the first paragraph, and of the header lines after the last one. */
function headerZone(lines: readonly Span[], profile: SiteProfile): Set<number> {
  const zone = new Set<number>();
  for (const [at, line] of lines.slice(0, MOST_LINES).entries()) {
    const isTitle = at < MOST_TITLES && line.text.length < LONGEST_TITLE;
    if (!isTitle && !isHeaderLine(line, profile) && !looksLikeHeading(line)) break;
    zone.add(at);
  }
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - MOST_LINES); at--) {
    const line = lines[at];
    if (!line || !isHeaderLine(line, profile)) break;
    zone.add(at);
  }
  return zone;
}

/** Adds what the pieces of a line say to the reading; false, and nothing is added, if one cannot be read. */
function take(
  reading: HeaderReading,
  pieces: readonly HeaderPiece[],
  line: Span,
  profile: SiteProfile,
): boolean {
  const next = structuredClone(reading);
  const claims: SourceClaim[] = [];
  for (const piece of pieces) {
    const found = readHeaderValue(next, piece, profile);
    if (!found) return false;
    claims.push(...found);
  }
  const signs = setAsideRest(line, claims, '구분 기호');
  const others = claims.filter((claim) => claim.to !== 'field' || claim.field[0] !== 'title');
  Object.assign(reading, { ...next, claims: [...reading.claims, ...others, ...signs] });
  return true;
}

/** Splits a line into labelled pieces; undefined if it has other text. */
function splitHeader(line: Span, profile: SiteProfile): HeaderPiece[] | undefined {
  if (line.text.length > LONGEST_HEADER) return undefined;
  const parts = splitAt(line, DIVIDER).flatMap((part) => splitAtLabels(part, profile));
  const shown = parts.filter(({ text }) => text !== '');
  const pieces: HeaderPiece[] = [];
  for (let at = 0; at < shown.length;) {
    const part = shown[at];
    if (!part) break;
    const { label, fields, value, isMarked } = splitLabel(part, profile);
    const next = shown[at + 1];
    const isNext = fields.length > 0 && value.text === '' && !isMarked && next !== undefined;
    const isBoard = BOARD_LABEL.test(label);
    pieces.push({
      // `작성자 | 관리자`: the divider is the sign.
      whole: isNext ? slice(line, part.start - line.start, next.end - line.start) : part,
      fields,
      value: fields.length === 0 ? part : isNext ? next : value,
      isSure: isMarked || isNext,
      isBesideDay: /^\d{4}\s?[-./년]/u.test(next?.text ?? ''),
    });
    // A single name behind a word needs a label of a board: `사진 이야기` is a title.
    if (shown.length === 1 && !isMarked && fields.length > 0 && !isBoard) return undefined;
    at += isNext ? 2 : 1;
  }
  return pieces.length > 0 ? pieces : undefined;
}

const BOARD_LABEL =
  /^(?:작성자|글쓴이|등록자|게시자|(?:기사)?\s?(?:입력|등록|작성|게시|승인|보도|배포)(?:일|일시|일자|시간)?|조회수?|추천수?|댓글수?|Hits?|Views)$/iu;

/** The label of a part, up to a sign or, in front of a value, to a blank; without one there are no fields. */
function splitLabel(part: Span, profile: SiteProfile) {
  const marked = LABEL.exec(part.text);
  const { label = '', mark = '' } = marked?.groups ?? {};
  const fields = fieldsOf(label, profile);
  if (marked && fields.length > 0) {
    return { label, fields, value: slice(part, marked[0].length), isMarked: mark.trim() !== '' };
  }
  const square = SQUARE.exec(part.text);
  const [source] = fieldsOf(square?.groups?.label ?? '', profile);
  if (square && source === 'source') {
    const value = slice(part, square[0].length);
    return { label: '', fields: [source], value, isMarked: true };
  }
  const bare = /^[가-힣A-Za-z·ㆍ/&]+(?=\s)/u.exec(part.text)?.[0] ?? '';
  const value = slice(part, bare.length);
  return { label: bare, fields: fieldsOf(bare, profile), value, isMarked: false };
}

/** Splits `작성자 관리자 댓글 0건 조회 12회 작성일 24-12-03` before each label. */
function splitAtLabels(part: Span, { labels }: SiteProfile): Span[] {
  const isLabel = (text: string): boolean => labels.inArticle(text) !== undefined;
  const starts = [0];
  for (const { index, 0: word } of part.text.matchAll(/(?<=\s)[가-힣A-Za-z]+/gu)) {
    const end = index + word.length;
    const [, next = ''] = /^\s?([가-힣]+)/u.exec(part.text.slice(end)) ?? [];
    const before = part.text.slice(starts.at(-1), end);
    // Behind a name it is a job: `홍길동 에디터`.
    if (/^\s*(?:$|\(?\S+@)/u.test(part.text.slice(end))) continue;
    if (!isLabel(before) && (isLabel(word) || isLabel(word + next))) starts.push(index);
  }
  const day = starts.length === 1 ? BEFORE_DAY.exec(part.text) : null;
  if (day) starts.push(day[0].length);
  return starts.map((start, index) => slice(part, start, starts[index + 1]));
}

function splitAt(line: Span, divider: RegExp): Span[] {
  const marks = [...line.text.matchAll(divider)];
  const starts = [0, ...marks.map((mark) => mark.index + mark[0].length)];
  return starts.map((start, index) => slice(line, start, marks[index]?.index));
}

/** The fields of a label; of several joined ones, `글·사진`, all must be known. */
function fieldsOf(label: string, { labels }: SiteProfile): ArticleField[] {
  const whole = labels.inArticle(label);
  if (whole) return [whole];
  const fields = label.split(/\s*[·ㆍ/&,+]\s*/u).flatMap((part) => labels.inArticle(part) ?? '');
  const known = fields.filter((field) => field !== '');
  return known.length === fields.length ? known : [];
}

/** Splits off the labels in angle brackets at the end of a line; undefined without any. */
function splitBracketed(
  line: Span,
  profile: SiteProfile,
): { text: Span; signed: Span; pieces: HeaderPiece[] } | undefined {
  const tail = slice(line, Math.max(0, line.text.length - TAIL));
  const found = [...tail.text.matchAll(BRACKETED)].flatMap((mark) => {
    const fields = fieldsOf(mark.groups?.label ?? '', profile);
    return fields.length > 0
      ? [{ start: mark.index, end: mark.index + mark[0].length, fields }]
      : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const pieces = found.map(({ start, end, fields }, index) => ({
    whole: slice(tail, start, found[index + 1]?.start),
    fields,
    value: slice(tail, end, found[index + 1]?.start),
    isSure: true,
  }));
  const from = tail.start - line.start + first.start;
  const text = slice(line, 0, from);
  return endsSentence(text) ? { text, signed: slice(line, from), pieces } : undefined;
}

/** Whether a label may follow the text: within a sentence, `<글>` may be a title. */
function endsSentence({ text }: Span): boolean {
  return text === '' || /[.!?…”"’'」』)\]]$/u.test(text);
}
