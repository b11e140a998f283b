import { isHeaderLine } from './header-lines.ts';
import { NO_PROFILE, type SiteProfile } from './site-profile.ts';
import { setAside, type SourceClaim } from './source-claim.ts';
import type { Span } from './span.ts';
import { beginsWithLabel } from './split-header.ts';

/** Whether the line belongs to the web page, not the article: `본문 바로가기`, a single `-`. */
export function isFurniture(line: Span, profile: SiteProfile = NO_PROFILE): boolean {
  return profile.isFurniture(line.text);
}

/** Matches lines after which a page contains nothing more of the article. */
const TAIL =
  /^(?:[▲▼△▽◀▶◁▷←→<>«»‹›∧∨]\s*)?(?:(?:이전|다음|윗|아랫)\s?(?:글|기사)|목록(?:으로|보기)?$|(?:전체\s?)?댓글|등록된\s?(?:댓글|의견)|관련\s?(?:기사|글|뉴스)|(?:많이|최근)\s?본|글 내비게이션|Leave a)/u;
const LONGEST_IN_TAIL = 80;

/**
 * Removes the lines that belong to the web page, and all short lines of its tail, `이전글`, `목록`, with
 * the titles of other articles; they are reported as left out.
 */
export function splitFurniture<T extends Span>(
  lines: readonly T[],
  profile: SiteProfile = NO_PROFILE,
): { lines: T[]; claims: SourceClaim[] } {
  const tail = findTail(lines, profile);
  const isOut = (line: T, at: number): boolean =>
    profile.isFurniture(line.text) || (at >= tail && !isSigned(line, profile));
  const claims = lines.flatMap((line, at) =>
    isOut(line, at) ? [setAside(line, isFurniture(line, profile) ? '쪽의 틀' : '쪽의 꼬리')] : [],
  );
  return { lines: lines.filter((line, at) => !isOut(line, at)), claims };
}

/** Index of the first line of the tail; the number of lines if there is none. */
function findTail(lines: readonly Span[], profile: SiteProfile): number {
  const prose = lines.findLastIndex(
    (line) =>
      !profile.isFurniture(line.text) &&
      (line.text.length > LONGEST_IN_TAIL || /[다요]\.$/u.test(line.text)),
  );
  const at = lines.findIndex(({ text }, index) => index > Math.max(prose, 0) && TAIL.test(text));
  return at < 0 ? lines.length : at;
}

/** Whether a line in the tail of a page still belongs to the article: tags, or `글 : 홍길동`. */
function isSigned(line: Span, profile: SiteProfile): boolean {
  return (
    line.text.startsWith('#') || (beginsWithLabel(line, profile) && isHeaderLine(line, profile))
  );
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
