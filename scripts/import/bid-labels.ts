import { slice, type Span } from './span.ts';

/** A field of a bid notice as the source labels it. */
export type BidLabel = 'title' | 'posted' | 'agency' | 'amount' | 'deadline' | 'seats';

/** A label and what follows it, as far as the next label. */
export interface LabelledPart {
  readonly label: BidLabel;
  readonly whole: Span;
  readonly value: Span;
}

const LABELS: Readonly<Record<string, BidLabel>> = {
  공고명: 'title',
  공고일: 'posted',
  기관: 'agency',
  기관명: 'agency',
  수요기관: 'agency',
  공고기관: 'agency',
  금액: 'amount',
  마감일: 'deadline',
  마감일시: 'deadline',
  좌석: 'seats',
  좌석수: 'seats',
};

/** `공 고 명 :`, however it is spaced out, at the beginning of a line or after a space. */
const LABEL = new RegExp(
  `(?<![^\\s])(${Object.keys(LABELS)
    .sort((a, b) => b.length - a.length)
    .map((label) => [...label].join('\\s*'))
    .join('|')})\\s*:`,
  'gu',
);

/** Whether the line names a notice, `공 고 명 : …`. */
export function isBidLine(line: Span): boolean {
  return splitBidLabels(line).parts.some((part) => part.label === 'title');
}

/** Cuts a line at its labels; `before` is what stands ahead of the first one. */
export function splitBidLabels(line: Span): { before: Span; parts: LabelledPart[] } {
  const found = [...line.text.matchAll(LABEL)];
  const parts = found.flatMap((match, index): LabelledPart[] => {
    const label = LABELS[(match[1] ?? '').replace(/\s+/gu, '')];
    const end = found[index + 1]?.index;
    if (!label) return [];
    const whole = slice(line, match.index, end);
    return [{ label, whole, value: slice(line, match.index + match[0].length, end) }];
  });
  return { before: slice(line, 0, found[0]?.index), parts };
}
