import { setAside, type SourceClaim } from './source-claim.ts';
import type { Span } from './span.ts';

const FURNITURE: readonly RegExp[] = [
  /^[-–—]$/u,
  /^(?:본문|메뉴|주메뉴|하단메뉴)\s?바로가기$/u,
  /^Home\s*>[\s\p{L}>]{0,60}$/u,
  /^Leave a Comment$/iu,
  /^댓글(?:\s?남기기|\s?쓰기|\s?\d+)?$/u,
  /^비밀번호\s*:?$/u,
  /^[•·]?\s*최종편집\s.{0,40}$/u,
  /^전체\s?기사\s?보기$/u,
  /^실시간\s.{1,30}\s기사$/u,
  /^※\s?입찰정보 보기$/u,
];

/** Whether the line belongs to the web page, not the article: `본문 바로가기`, a single `-`. */
export function isFurniture(line: Span): boolean {
  return FURNITURE.some((pattern) => pattern.test(line.text));
}

/** Removes the lines that belong to the web page; they are reported as left out. */
export function splitFurniture<T extends Span>(
  lines: readonly T[],
): { lines: T[]; claims: SourceClaim[] } {
  return {
    lines: lines.filter((line) => !isFurniture(line)),
    claims: lines.filter(isFurniture).map((line) => setAside(line, '쪽의 틀')),
  };
}

const MIN_LINE = 20;
const MIN_LINES = 2;

/** If a text occurs twice in a row, maybe below a title, removes the second copy and reports it as left out. */
export function removeSecondCopy(lines: readonly Span[]): {
  lines: readonly Span[];
  claims: SourceClaim[];
} {
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

function findCopy(lines: readonly Span[], start: number): number | undefined {
  const first = lines[start]?.text;
  if (first === undefined || first.length < MIN_LINE) return undefined;
  const copy = lines.findIndex((line, index) => index > start && line.text === first);
  const length = copy - start;
  if (copy < 0 || length < MIN_LINES) return undefined;
  const isSame = lines.slice(start, copy).every(({ text }, at) => text === lines[copy + at]?.text);
  return isSame ? copy : undefined;
}
