import type { EntryLabels, NoticeField } from '../../src/text/entry-labels.ts';
import { NO_PROFILE, type SiteProfile } from './site-profile.ts';
import { slice, type Span } from './span.ts';

/** A label and its value, up to the next label on the line: `공고일 : 2024-04-01`. */
export interface LabelledPart {
  /** Field of a notice to which the value belongs; undefined if it belongs to none: `담당자 : 홍길동`. */
  readonly field: NoticeField | undefined;
  /** The label without spaces: `공고명` for `공 고 명`. */
  readonly name: string;
  /** Rank of the label among those of its field, 0 for the best. */
  readonly rank: number;
  /** Text in brackets in the label: `VAT 포함` of `금액(VAT 포함)`. */
  readonly note: string;
  readonly whole: Span;
  readonly value: Span;
}

/** A label in a line; `start` and `end` are offsets; `end` is after the colon. */
interface Label extends Pick<LabelledPart, 'field' | 'name' | 'rank' | 'note'> {
  start: number;
  end: number;
  isListed: boolean;
}

const MARK = /^[-–*○●◦•·ㆍ▶▷■□◆◇▪※✓]+$/u;
const NUMBERED = /^(?:\d{1,2}[.)]|[가-하][.)]|\(\d{1,2}\)|[①-⑳])$/u;
/** Matches the sign between a value and the next label, or the end of the value without one. */
const SEPARATOR = /(?:\s*[/|｜,，;；])?$/u;
const NOTE = /\s*\(([^()]{1,20})\)\s*$/u;
/** Maximum number of words of a label, as in 공 고 일 시, and maximum length with its note. */
const MOST_WORDS = 8;
const LONGEST = 60;
const WORD = /[^\s○●◦•▶▷■□◆◇▪※✓]+|[○●◦•▶▷■□◆◇▪※✓]+/gu;
/**
 * Matches the end of a word that is a label even in the title of a notice, where other words may have a colon
 * too: `운영: 2단계`.
 */
const LABEL_ENDING =
  /(?:일시|일자|기간|기한|방법|방식|번호|기관|부서|금액|가격|예산|장소|자격|내용|서류|여부|담당|담당자|연락처|전화|문의|보증금|조건|대상|업종|형태|상태|파일|메일)$/u;

/**
 * Splits a line at its labels; `before` is the text before the first one. A word before a colon also ends the
 * value before it if it is in no list of labels, except in a title, which may contain a colon.
 */
export function splitBidLabels(
  line: Span,
  profile: SiteProfile = NO_PROFILE,
): { before: Span; parts: LabelledPart[] } {
  const labels = findLabels(line.text, profile.labels);
  const parts = labels.map(({ start, end, field, name, rank, note }, index): LabelledPart => {
    const next = labels[index + 1]?.start;
    const whole = slice(line, start, next);
    const typed = slice(line, end, next);
    const value = next === undefined ? typed : slice(typed, 0, typed.text.search(SEPARATOR));
    return { field, name, rank, note, whole, value };
  });
  return { before: slice(line, 0, labels[0]?.start), parts };
}

/**
 * Whether lines are a bid notice: they have its 공고명, or the name of a service and two other fields.
 * Below a title without a label three fields are enough.
 */
export function isBidNotice(lines: readonly Span[], profile: SiteProfile = NO_PROFILE): boolean {
  const parts = lines.flatMap((line) => splitBidLabels(line, profile).parts);
  const titles = parts.filter(({ field }) => field === 'title');
  if (titles.some(({ name }) => /^(?:입찰|공고)/u.test(name))) return true;
  return isNotice(parts.map(({ field }) => field));
}

/** Whether these fields make a notice: they have three of its title, agency, days and amount. */
export function isNotice(fields: Iterable<NoticeField | undefined>): boolean {
  const found = new Set(fields);
  const main = ['title', 'agency', 'posted', 'deadline', 'amount'] as const;
  return main.filter((field) => found.has(field)).length >= 3;
}

/** The fields of a notice whose labels a line has, in their order. */
export function noticeFieldsIn(line: Span, profile: SiteProfile): NoticeField[] {
  return splitBidLabels(line, profile).parts.flatMap(({ field }) => field ?? []);
}

function findLabels(text: string, labels: EntryLabels): Label[] {
  const found: Label[] = [];
  for (const { index } of text.matchAll(/[:：]/gu)) {
    const last = found.at(-1);
    const label = labelBefore(text, last?.end ?? 0, index, labels);
    if (label && (label.isListed || endsValue(label, last))) found.push(label);
  }
  return found;
}

/** Whether a word before a colon that is in no list of labels is a label. */
function endsValue({ start, name }: Label, last: Label | undefined): boolean {
  if (last === undefined) return start === 0;
  if (!last.isListed || last.field === undefined) return false;
  return last.field !== 'title' || LABEL_ENDING.test(name);
}

/** The label in front of the colon at offset `colon`, not before `from`; undefined if there is none. */
function labelBefore(
  text: string,
  from: number,
  colon: number,
  labels: EntryLabels,
): Label | undefined {
  const near = Math.max(from, colon - LONGEST);
  const [whole = '', note = ''] = NOTE.exec(text.slice(near, colon)) ?? [];
  const words = [...text.slice(near, colon - whole.length).matchAll(WORD)];
  // The first word may be cut off at its start.
  if (near > from) words.shift();
  const toLabel = (count: number): Label => {
    const start = near + (words.at(-count)?.index ?? 0);
    const name = words.slice(-count).join('');
    const listed = labels.inNotice(name);
    const { field, rank = 0 } = listed ?? {};
    return { field, name, rank, note, start, end: colon + 1, isListed: listed !== undefined };
  };
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
    const label = toLabel(count);
    if (label.isListed && (label.start === 0 || isSpacedAlike(words.slice(-count)))) {
      return withMark(text, from, label);
    }
  }
  const letters = words.length - 1 - words.findLastIndex(([word]) => !/^[가-힣]$/u.test(word));
  const label = toLabel(Math.max(1, letters));
  return /^[가-힣]{2,12}$/u.test(label.name) ? withMark(text, from, label) : undefined;
}

/** Whether words are those of one label: `공 고 명`, `공고 번호`, but not the `공고 기 관` of a title and 기관. */
function isSpacedAlike(words: readonly RegExpExecArray[]): boolean {
  const isLetter = words.map(([word]) => word.length === 1);
  return words.length === 1 || new Set(isLetter).size === 1;
}

/** The label with the mark before it: `○ 공고명`, and at the start of a line `1. 공고명`, `가. 공고명`. */
function withMark(text: string, from: number, label: Label): Label {
  const before = text.slice(Math.max(from, label.start - 8), label.start);
  const [whole, mark = ''] = /(?<!\S)(\S+)\s*$/u.exec(before) ?? [];
  const start = label.start - (whole?.length ?? 0);
  const isMark = MARK.test(mark) || (start === 0 && NUMBERED.test(mark));
  return isMark ? { ...label, start } : label;
}
