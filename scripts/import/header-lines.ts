import { copyReading, emptyReading, type HeaderReading } from './header-reading.ts';
import { readHeaderValue } from './header-values.ts';
import { looksLikeHeading } from './headings-and-lists.ts';
import { NO_PROFILE, type SiteProfile } from './site-profile.ts';
import { setAsideRest, type SourceClaim } from './source-claim.ts';
import type { Span } from './span.ts';
import { type HeaderPiece, splitBracketed, splitHeader } from './split-header.ts';

/** Maximum number of lines that may be a title above the headers, and maximum length of such a line. */
const MOST_TITLES = 2;
const LONGEST_TITLE = 120;
/** Maximum number of lines above and below an article that are searched for headers. */
const MOST_LINES = 15;

/**
 * The fields of an article that were read from its header lines, with the claims for their text (but none for
 * the title); `lines` are the other lines.
 */
export interface Headers extends HeaderReading {
  readonly claims: readonly SourceClaim[];
  readonly lines: readonly Span[];
}

/**
 * Reads the lines above and below an article with its author, its day, its issue, or the counters of a
 * board: `글 : 홍길동 기자 / 사진 : 김영희`, `작성자 … | 등록일 : … | 조회 …`. Labels in
 * angle brackets, `< 출처 > …`, are read in all lines and at the end of a paragraph.
 */
export function readHeaders(lines: readonly Span[], profile: SiteProfile = NO_PROFILE): Headers {
  const reading = emptyReading();
  const claims: SourceClaim[] = [];
  const take = (line: Span, pieces: readonly HeaderPiece[]): boolean => {
    const found = readPieces(reading, line, pieces, profile);
    claims.push(...(found ?? []));
    return found !== undefined;
  };
  const zone = headerZone(lines, profile);
  const rest = lines.flatMap((line, at) => {
    const tail = splitBracketed(line, profile);
    if (tail && take(tail.signed, tail.pieces)) {
      return tail.text.text === '' ? [] : [tail.text];
    }
    const pieces = zone.has(at) ? splitHeader(line, profile) : undefined;
    return pieces && take(line, pieces) ? [] : [line];
  });
  return { ...reading, claims, lines: rest };
}

/** Whether the line has nothing but labels of an article with their values: `기사 정리 : 견본협회`. */
export function isHeaderLine(line: Span, profile: SiteProfile = NO_PROFILE): boolean {
  const tail = splitBracketed(line, profile);
  const pieces = tail?.text.text === '' ? tail.pieces : splitHeader(line, profile);
  return pieces !== undefined && readPieces(emptyReading(), line, pieces, profile) !== undefined;
}

/** Indices of the lines before the first paragraph, and of the header lines after the last one. */
function headerZone(lines: readonly Span[], profile: SiteProfile): Set<number> {
  const zone = new Set<number>();
  for (const [at, line] of lines.slice(0, MOST_LINES).entries()) {
    const isTitle = at < MOST_TITLES && line.text.length < LONGEST_TITLE;
    if (!isTitle && !isHeaderLine(line, profile) && !looksLikeHeading(line)) break;
    zone.add(at);
  }
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - MOST_LINES); at--) {
    const line = lines[at];
    if (!line || !isHeaderLine(line, profile)) break;
    zone.add(at);
  }
  return zone;
}

/** Adds the values in a line's pieces to the reading; if one cannot be read, adds nothing and returns undefined. */
function readPieces(
  reading: HeaderReading,
  line: Span,
  pieces: readonly HeaderPiece[],
  profile: SiteProfile,
): SourceClaim[] | undefined {
  const next = copyReading(reading);
  const claims: SourceClaim[] = [];
  for (const piece of pieces) {
    const found = readHeaderValue(next, piece, profile);
    if (!found) return undefined;
    claims.push(...found);
  }
  Object.assign(reading, next);
  const signs = setAsideRest(line, claims, '구분 기호');
  return [
    ...claims.filter((claim) => claim.to !== 'field' || claim.field[0] !== 'title'),
    ...signs,
  ];
}
