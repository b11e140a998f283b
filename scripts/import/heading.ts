import { type Claim, setAsideRest } from './claim.ts';
import { matchGroups, type Span } from './span.ts';

/** How a heading is marked in the source. */
export type HeadingKind = 'case' | 'zero' | 'bracket' | 'square' | 'dash' | 'dotted' | 'spaced';

/** A heading that carries a mark, with the claims of the mark. */
export interface MarkedHeading {
  readonly kind: HeadingKind;
  readonly text: Span;
  readonly claims: readonly Claim[];
  /** The number of a numbered heading. */
  readonly number: number | undefined;
}

const PATTERNS: readonly (readonly [HeadingKind, RegExp])[] = [
  ['case', /^(?<text>(?:CASE STUDY|CASE|STEP|CHAPTER|사례)\s*\d{1,2}(?:[.:\s].{0,80})?)$/diu],
  ['zero', /^(?<text>0\d\s+\S.{0,80})$/du],
  ['bracket', /^[[【](?!(?:그림|표|사진|자료|이미지)[\s\d])(?<text>[^[\]【】]{2,60})[\]】]$/du],
  ['square', /^[■□◆◇▣]\s*(?<text>[^\s■□◆◇▣].{0,100})$/du],
  ['dash', /^-\s*(?<text>[^\s\d-].{0,80})$/du],
  ['dotted', /^(?<text>(?<number>\d{1,2})\.(?!\d)\s*\S.{0,80})$/du],
  ['spaced', /^(?<text>(?<number>[1-9]\d?)\s+\S.{0,80})$/du],
];

const SENTENCE_END = /(?:[.?!…,:;]|니다)[\s”"’'」』)\]]*$/u;
/** Captions and asides are short, too. */
const CAPTION = /^(?:[▲△※]|\[(?:그림|표|사진|자료|이미지)[\s\d]|\(.*\)$)/u;
const MAX_PLAIN = 60;
const MIN_PARAGRAPH = 60;

/** Reads a line as a heading with a mark: `■ …`, `01 …`, `CASE STUDY 1 …`, `1. …`, `[…]`, `-…`, `1 …`. */
export function readMarkedHeading(line: Span): MarkedHeading | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const groups = matchGroups(line, pattern);
    const text = groups?.text;
    if (!text) continue;
    const number = groups.number && Number(groups.number.text);
    const claims = setAsideRest(line, [{ to: 'body', span: text }], '소제목 기호', '소제목');
    return { kind, text, claims, number };
  }
  return undefined;
}

/** Whether a heading of the kind counts only where a paragraph follows (else it may be a list). */
export function needsParagraph(kind: HeadingKind): boolean {
  return kind === 'dash' || kind === 'dotted' || kind === 'spaced';
}

/** Whether a line without a mark reads like a heading: short, and not a sentence. */
export function looksLikeHeading(line: Span): boolean {
  const { text } = line;
  if (text.length > MAX_PLAIN || !/\p{L}/u.test(text)) return false;
  return !SENTENCE_END.test(text) && !CAPTION.test(text);
}

/** Whether a line reads like running text beneath a heading of the given length. */
export function looksLikeParagraph(line: Span | undefined, above: Span): boolean {
  if (!line || readMarkedHeading(line)) return false;
  if (line.text.length >= MIN_PARAGRAPH) return true;
  return SENTENCE_END.test(line.text) && line.text.length > above.text.length;
}
