import { type Claim, setAside } from './claim.ts';
import type { Span } from './span.ts';

const MIN_LINE = 20;
const MIN_LINES = 2;

/**
 * Folds a text that stands twice, one copy right after the other (a title may stand
 * before the first copy alone): the second copy is set aside.
 */
export function foldDoubled(lines: readonly Span[]): { lines: readonly Span[]; claims: Claim[] } {
  for (const start of [0, 1]) {
    const copy = findCopy(lines, start);
    if (copy === undefined) continue;
    const end = copy + copy - start;
    return {
      lines: [...lines.slice(0, copy), ...lines.slice(end)],
      claims: lines.slice(copy, end).map((line) => setAside(line, '두 번 실린 본문')),
    };
  }
  return { lines, claims: [] };
}

/** Whether the lines hold a text twice. */
export function isDoubled(lines: readonly Span[]): boolean {
  return foldDoubled(lines).claims.length > 0;
}

function findCopy(lines: readonly Span[], start: number): number | undefined {
  const first = lines[start]?.text;
  if (first === undefined || first.length < MIN_LINE) return undefined;
  const copy = lines.findIndex((line, index) => index > start && line.text === first);
  const length = copy - start;
  if (copy < 0 || length < MIN_LINES) return undefined;
  for (let index = 0; index < length; index++) {
    if (lines[start + index]?.text !== lines[copy + index]?.text) return undefined;
  }
  return copy;
}
