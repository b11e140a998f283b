import { isMonth, type Month } from '../../src/archive/date.ts';
import { type Found, setAside } from './claim.ts';
import { matchGroups, slice, type Span } from './span.ts';

const MARKER =
  /^(?<marker>\[\s*[^[\]\d]{1,30}?\s*(?<year>\d{4})\s*[년.]\s*(?<month>\d{1,2})\s*월\s*호\s*\])/du;

/** Reads `[컨택저널 2024년 4월호]` or `[컨택저널 2024. 3월호]` at the beginning of a line, with what follows it. */
export function readIssueMarker(line: Span): { issue: Found<Month>; rest: Span } | undefined {
  const groups = matchGroups(line, MARKER);
  const marker = groups?.marker;
  const year = groups?.year?.text;
  const month = groups?.month?.text.padStart(2, '0');
  const value = `${year ?? ''}-${month ?? ''}`;
  if (!marker || !isMonth(value)) return undefined;
  return {
    issue: { value, claims: [setAside(marker, '호 표시', `issue: ${value}`)] },
    rest: slice(line, marker.end - line.start),
  };
}
