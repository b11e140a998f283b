import { type Claim, setAside } from './claim.ts';
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

/** Whether the line belongs to the page and not to what it shows: `본문 바로가기`, a lone `-`. */
export function isFurniture(line: Span): boolean {
  return FURNITURE.some((pattern) => pattern.test(line.text));
}

/** Takes the lines of page furniture out, and sets them aside. */
export function splitFurniture<T extends Span>(
  lines: readonly T[],
): { lines: T[]; claims: Claim[] } {
  return {
    lines: lines.filter((line) => !isFurniture(line)),
    claims: lines.filter(isFurniture).map((line) => setAside(line, '쪽의 틀')),
  };
}
