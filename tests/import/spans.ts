import {
  type FoundValue,
  keepInField,
  type SourceClaim,
} from '../../scripts/import/source-claim.ts';
import { toLines } from '../../scripts/import/input-text.ts';
import type { Span } from '../../scripts/import/span.ts';

/** Lines of a text as the importer's spans (text with its position). */
export function linesOf(...lines: string[]): Span[] {
  return toLines(lines.join('\n'));
}

/** One line as a span, the only line of a text. */
export function lineOf(text: string): Span {
  const [line] = linesOf(text);
  if (!line) throw new Error('a line is not blank');
  return line;
}

/** A day as it is read from its own line. */
export function dayOf(line: Span): FoundValue<string> {
  return { value: line.text, claims: [keepInField(line, 'date')] };
}

export function textsOf(spans: readonly Span[]): string[] {
  return spans.map((span) => span.text);
}

/**
 * Pairs of what the importer did with a text and the text, in the order of the input:
 * `['되풀이된 제목', '별을 보는 밤']`.
 */
export function describeClaims(claims: readonly SourceClaim[]): [string, string][] {
  return [...claims]
    .sort((a, b) => a.span.start - b.span.start)
    .map((claim) => {
      if (claim.to === 'field') return [claim.field.join('.'), claim.span.text];
      return [claim.to === 'aside' ? claim.reason : 'body', claim.span.text];
    });
}
