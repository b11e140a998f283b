import type { Issue } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import type { Bid } from '../../archive/bid.ts';
import type { Journal } from '../../archive/journal.ts';
import { pickBidFacts } from '../../site/entry-facts.ts';
import { absoluteUrl, articleUrl, bidUrl, bidYearUrl } from '../../site/urls.ts';
import type { LetterEntry, LetterSection } from './letter.ts';
import { LONGEST, toLine, toOptionalLine } from './line.ts';

const MOST_BIDS = 30;

/** What a letter says of an article. */
export function toArticleEntry(
  article: Article,
  { url }: Journal,
  hasSummary: boolean,
): LetterEntry {
  const author = article.credits.find(({ role }) => role === '글')?.name;
  const notes = [article.sources[0]?.name, author && `글 ${author}`, attachmentNote(article)];
  return {
    title: toLine(article.title, LONGEST.title),
    url: absoluteUrl(articleUrl(article), url),
    summary: hasSummary ? toOptionalLine(article.summary, LONGEST.text) : undefined,
    notes: notes.flatMap((note) => toOptionalLine(note, LONGEST.title) ?? []),
  };
}

/** The notices that were posted in the month of the issue, thirty at most; no section where there are none. */
export function toBidSections(
  bids: readonly Bid[],
  { month, year }: Issue,
  journal: Journal,
): LetterSection[] {
  const posted = bids.filter((bid) => bid.posted.startsWith(month));
  const left = posted.length - MOST_BIDS;
  const more = {
    note: `메일에 다 싣지 못한 공고가 ${left}건 있습니다.`,
    label: `${year}년의 입찰 공고 모두 보기`,
    url: absoluteUrl(bidYearUrl(year), journal.url),
  };
  const entries = posted.slice(0, MOST_BIDS).map((bid) => toBidEntry(bid, journal));
  if (entries.length === 0) return [];
  return [{ heading: '입찰 공고', entries, more: left > 0 ? more : undefined }];
}

function toBidEntry(bid: Bid, { url }: Journal): LetterEntry {
  return {
    title: toLine(bid.title, LONGEST.title),
    url: absoluteUrl(bidUrl(bid), url),
    notes: [
      toLine(bid.agency, LONGEST.name),
      ...pickBidFacts(bid, ['deadline', 'amount']).map(({ label, text }) => `${label} ${text}`),
    ],
  };
}

function attachmentNote({ attachments = [] }: Article): string | undefined {
  const [first, ...others] = attachments;
  if (!first) return undefined;
  const more = others.length > 0 ? ` 외 ${others.length}건` : '';
  return `첨부: ${toLine(first.title, LONGEST.name)}${more}`;
}
