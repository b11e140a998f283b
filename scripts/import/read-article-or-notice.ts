import { withParticle } from '../../src/text/particles.ts';
import { BIDS_CATEGORY } from './article-fields.ts';
import { findInnerTitle } from './entries.ts';
import { readHeaders } from './header-lines.ts';
import type { Draft, Remark } from './imported-draft.ts';
import { splitFurniture } from './page-furniture.ts';
import { type ArticleParts, readArticle } from './read-article.ts';
import { readBid } from './read-bid.ts';
import { NO_PROFILE, readIssueMark, type SiteProfile } from './site-profile.ts';
import { setAside, type SourceClaim } from './source-claim.ts';
import type { Span } from './span.ts';
import { isBidNotice, noticeFieldsIn, splitBidLabels } from './split-labels.ts';

/** Maximum number of sentences without labels in a notice; an article about a notice has more. */
const MOST_SENTENCES = 3;

const NO_DAY: Remark = {
  kind: 'check',
  field: 'posted',
  text: '입찰 공고로 보이지만 공고명이나 공고일이 없어 기사로 두었습니다. 공고이면 bids/로 옮겨 주세요.',
};

/** Reads an article, or a notice if the lines have its labels. */
export function readArticleOrNotice(parts: ArticleParts): Draft {
  const { lines, category, profile = NO_PROFILE, remarks = [] } = parts;
  const isBid =
    isMostlyNotice(lines, profile) || (category === BIDS_CATEGORY && lines.length === 0);
  if (!isBid) return readArticle(parts);
  const bid = parts.heading
    ? readBid({ ...parts, heading: parts.heading, uploaded: parts.date })
    : readBoardNotice(lines, profile);
  if (!bid) return readArticle({ ...parts, remarks: [...remarks, NO_DAY] });
  return { ...bid, remarks: [...bid.remarks, ...remarks] };
}

function isMostlyNotice(lines: readonly Span[], profile: SiteProfile): boolean {
  const sentences = lines.filter(
    (line) => /[다요]\.$/u.test(line.text) && splitBidLabels(line, profile).parts.length === 0,
  );
  return sentences.length <= MOST_SENTENCES && isBidNotice(lines, profile);
}

/** Reads a notice of a board: title and header lines above the labels, the page around them. */
function readBoardNotice(all: readonly Span[], profile: SiteProfile): Draft | undefined {
  const { lines: whole, claims } = splitFurniture(all, profile);
  const { lines, marks } = splitOffMarks(whole, profile);
  const first = lines.findIndex((line) => noticeFieldsIn(line, profile).length > 0);
  const headers = readHeaders(lines.slice(0, first), profile);
  const [heading, ...above] = headers.title ? [headers.title, ...headers.lines] : headers.lines;
  const day = headers.claims.filter(isOfDate);
  const bid = readBid({
    heading,
    lines: [...above, ...lines.slice(first)],
    uploaded: headers.date === undefined ? undefined : { value: headers.date, claims: day },
    profile,
  });
  if (!bid) return undefined;
  const others = headers.claims.filter((claim) => !isOfDate(claim));
  const inner = lines[findInnerTitle(lines, profile)];
  return {
    ...bid,
    remarks: [...bid.remarks, ...(inner ? [doubtTitle(inner)] : [])],
    claims: [
      ...bid.claims,
      ...claims,
      ...marks.map((mark) => setAside(mark, '호 표시')),
      ...others.map(({ span }) => setAside(span, '게시판의 표시')),
    ],
  };
}

function doubtTitle(inner: Span): Remark {
  return {
    kind: 'check',
    field: 'title',
    at: inner,
    text: `항목 바로 위의 ${withParticle(`‘${inner.text}’`, '은/는')} 본문에 두었습니다. 이것이 공고명이고 그 위가 다른 글이면 나누어 주세요.`,
  };
}

/** Splits the issue marks from the lines, because a notice belongs to no issue and a mark must not become its title. */
function splitOffMarks(
  whole: readonly Span[],
  profile: SiteProfile,
): { lines: Span[]; marks: Span[] } {
  const marked = whole.map((line) => ({ line, found: readIssueMark(line, profile) }));
  const lines = marked.map(({ line, found }) => found?.rest ?? line);
  return {
    lines: lines.filter(({ text }) => text !== ''),
    marks: marked.flatMap(({ found }) => found?.mark ?? []),
  };
}

function isOfDate(claim: SourceClaim): boolean {
  return claim.to === 'field'
    ? claim.field[0] === 'date'
    : claim.to === 'aside' && claim.as?.startsWith('date:') === true;
}
