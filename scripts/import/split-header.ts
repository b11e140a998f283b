import type { ArticleField } from '../../src/text/entry-labels.ts';
import { NO_PROFILE, type SiteProfile } from './site-profile.ts';
import { matchGroups, slice, type Span, splitSpan } from './span.ts';

/** A label with its value: `글 : 홍길동 기자`; without a label it is a day, a byline or an e-mail address. */
export interface HeaderPiece {
  readonly whole: Span;
  readonly fields: readonly ArticleField[];
  readonly value: Span;
  /** Whether the value may have any form, because a sign (`:`) divides it from its label. */
  readonly isSure: boolean;
  /** Whether it is its whole line and its label may be an ordinary word: `글 홍길동`. */
  readonly isWholeLine?: boolean | undefined;
  /** Whether a day follows: `홍길동` in `홍길동 2024.12.03`. */
  readonly isBeforeDay?: boolean | undefined;
}

/** Only the last 400 characters of a line are searched for labels, so that long lines stay fast. */
const TAIL = 400;
const LONGEST_HEADER = 200;
const LABEL =
  /^(?:[[【(*※■□○●▶▷◆◇•·-]\s*)?(?<label>[가-힣A-Za-z][가-힣A-Za-z·ㆍ/&,+ ]{0,20}?)(?<mark>\s*[\]】]?\s*[:：_=│ㅣ|]\s*|\s+[-–]\s+|\.\s+|\s*$)/du;
/** Matches a label in brackets before a value: `[출처] 견본신문`, `(글·사진) 홍길동`. */
const SQUARE = /^[[【(]\s*(?<label>[가-힣][가-힣·ㆍ/ ]{0,10}?)\s*[\]】)]\s*(?=\S)/u;
/** Matches a line in brackets: `<글=홍길동 기자>`. */
const ENCLOSED = /^[<〈([【](?<inner>.+)[>〉)\]】]$/du;
const DAY = /(?<=\s)\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]/u;
const BRACKETED = /[<〈]\s*(?<label>[가-힣][가-힣·ㆍ/ ]{0,10}?)\s*[>〉]/gu;
const DIVIDER = /\s*(?:[|ㅣ│¦]|\t|\s{3,}|\s[/·ㆍ•]\s)\s*/gu;

/**
 * Matches what may be a Korean name, but none of the words of three letters that follow `글` or `사진` in
 * titles.
 */
const THREE_LETTER_NAME =
  /^(?!이야기|전시회|공모전|모음집|안내문|전문가|연구소|자료집|소식지|여행기|편집실|편집부)[가-힣]{3}(?:\s?기자)?$/u;
/** Matches labels that only boards and bylines have; these need no colon after them: `조회 12`. */
const BOARD_LABEL =
  /^(?:작성자|글쓴이|등록자|게시자|(?:기사)?\s?(?:입력|등록|작성|게시|승인|보도|배포)(?:일|일시|일자|시간)?|조회수?|추천수?|댓글수?|공유|Hits?|Views|By|Editor|Writer|Date)$/iu;

/** Whether the line begins with a label of an article and a colon or the like: `글 : …`; its value is not read. */
export function beginsWithLabel({ text }: Span, profile: SiteProfile = NO_PROFILE): boolean {
  const { label, mark = '' } = LABEL.exec(text)?.groups ?? {};
  return label !== undefined && mark.trim() !== '' && fieldsOf(label, profile).length > 0;
}

/** Splits a line into labelled pieces; undefined if it has other text. */
export function splitHeader(line: Span, profile: SiteProfile): HeaderPiece[] | undefined {
  if (line.text.length > LONGEST_HEADER) return undefined;
  const inner = matchGroups(line, ENCLOSED)?.inner;
  if (inner && beginsWithLabel(inner, profile)) return splitHeader(inner, profile);
  const parts = splitSpan(line, DIVIDER).flatMap((part) => splitAtLabels(part, profile));
  const shown = parts.filter(({ text }) => text !== '');
  const pieces: HeaderPiece[] = [];
  for (let at = 0; at < shown.length;) {
    const part = shown[at];
    if (!part) break;
    const { label, fields, value, isMarked } = splitLabel(part, profile);
    const next = shown[at + 1];
    const isBoard = BOARD_LABEL.test(label);
    const isWholeLine = shown.length === 1 && !isBoard;
    // After a word that is no label of a board, only a name of three letters is read: `사진 전시` is a title.
    const isWord = isWholeLine && !isMarked && fields.length > 0 && fields[0] !== 'pages';
    if (isWord && !THREE_LETTER_NAME.test(value.text)) return undefined;
    const isNext = fields.length > 0 && value.text === '' && !isMarked && next !== undefined;
    pieces.push({
      // In `작성자 | 관리자` the divider takes the place of the colon.
      whole: isNext ? slice(line, part.start - line.start, next.end - line.start) : part,
      fields,
      value: fields.length === 0 ? part : isNext ? next : value,
      isSure: isMarked || isNext,
      isWholeLine,
      isBeforeDay: /^\d{4}\s?[-./년]/u.test(next?.text ?? ''),
    });
    at += isNext ? 2 : 1;
  }
  return pieces.length > 0 ? pieces : undefined;
}

/** The label of a part, up to a sign or, in front of a value, to a blank; without one there are no fields. */
function splitLabel(part: Span, profile: SiteProfile) {
  const marked = LABEL.exec(part.text);
  const { label = '', mark = '' } = marked?.groups ?? {};
  const fields = fieldsOf(label, profile);
  if (marked && fields.length > 0) {
    return {
      label,
      fields,
      value: slice(part, marked[0].length),
      isMarked: /[:：_=│ㅣ|]/u.test(mark),
    };
  }
  const square = SQUARE.exec(part.text);
  const inSquare = square?.groups?.label ?? '';
  // `[인터뷰]` is a part of a title, not a label.
  const fieldsInSquare = inSquare.startsWith('인터뷰') ? [] : fieldsOf(inSquare, profile);
  if (square && fieldsInSquare.length > 0) {
    const value = slice(part, square[0].length);
    const isMarked = fieldsInSquare[0] === 'source';
    return { label: inSquare, fields: fieldsInSquare, value, isMarked };
  }
  const bare = /^(?:[가-힣]+\s?[,·ㆍ/&]\s?)*[가-힣A-Za-z]+(?=\s)/u.exec(part.text)?.[0] ?? '';
  const value = slice(part, bare.length);
  return { label: bare, fields: fieldsOf(bare, profile), value, isMarked: false };
}

/** Splits `작성자 관리자 댓글 0건 조회 12회 작성일 24-12-03` before each label. */
function splitAtLabels(part: Span, { labels }: SiteProfile): Span[] {
  const isLabel = (text: string): boolean => labels.inArticle(text) !== undefined;
  const starts = [0];
  const isPrefix = (text: string): boolean =>
    !/[\p{L}\p{N}]/u.test(text) || /^(?:[가-힣]+\s?[,·ㆍ/&]\s?)+$/u.test(text);
  for (const { index, 0: word } of part.text.matchAll(/(?<=\s)[가-힣A-Za-z]+/gu)) {
    const end = index + word.length;
    const [, next = ''] = /^\s?([가-힣]+)/u.exec(part.text.slice(end)) ?? [];
    const before = part.text.slice(starts.at(-1), end).replace(/^[^\p{L}\p{N}]+/u, '');
    // After a name the word is a job, not a label: `홍길동 에디터`.
    if (/^\s*(?:$|\(?\S+@)/u.test(part.text.slice(end))) continue;
    if (isPrefix(part.text.slice(starts.at(-1), index))) continue;
    if (!isLabel(before) && (isLabel(word) || isLabel(word + next))) starts.push(index);
  }
  return starts
    .map((start, index) => slice(part, start, starts[index + 1]))
    .flatMap((piece) => splitAtDay(piece, { labels }));
}

/** Splits before a day without a label: `홍보팀 2024.12.03`, `조회 12 2024-12-03`. */
function splitAtDay(piece: Span, { labels }: Pick<SiteProfile, 'labels'>): Span[] {
  const day = DAY.exec(piece.text);
  if (!day || day.index === 0) return [piece];
  const before = slice(piece, 0, day.index);
  const [label = ''] = /^[^:：=|]*/u.exec(before.text) ?? [];
  const field = labels.inArticle(label.replace(/[\s_.-]+$/u, ''));
  // After `출처` the day is that of the original text and belongs to the source.
  const isOwn = field === 'date' || field === 'source' || field === 'issue';
  return isOwn ? [piece] : [before, slice(piece, day.index)];
}

/** The fields that a label of a header names: two for `글·사진`; none if any joined label is unknown. */
function fieldsOf(label: string, { labels }: SiteProfile): ArticleField[] {
  const whole = labels.inArticle(label);
  if (whole) return [whole];
  const fields = label.split(/\s*[·ㆍ/&,+]\s*/u).flatMap((part) => labels.inArticle(part) ?? '');
  const known = fields.filter((field) => field !== '');
  return known.length === fields.length ? known : [];
}

/** Splits off the labels in angle brackets at the end of a line; undefined without any. */
export function splitBracketed(
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
