import type { NoticeEventWords, NoticePageWords, NoticeWords } from '../ko/notice-words.ts';
import { formatNumber, plural } from './plural.ts';

/** Bid notices: their facts, their lists and their agencies. */
export const noticeWords: NoticeWords = {
  kinds: { 운영위탁: 'Operation', '시스템 구축': 'Systems', 기타: 'Other' },
  agency: 'Buyer',
  kind: 'Kind',
  posted: 'Posted',
  deadline: 'Deadline',
  amount: 'Budget',
  seats: 'Seats',
  countSeats: formatNumber,
  original: 'Original notice',
  readAt: (host) => `Read at ${host}`,
  winner: 'Awarded to',
  price: 'Award',
  result: 'Awarded',
  won: (krw) => `KRW ${formatNumber(krw)}`,
  atMost: (amount) => `up to ${amount}`,
  vat: { included: 'including VAT', excluded: 'excluding VAT', exempt: 'VAT exempt' },

  registerNote: 'Tenders, which can be filtered and sorted by buyer, kind, budget and deadline.',
  noticesOfYear: (year) => `Tenders of ${year}`,
  everyYear: 'All',
  subscribeNotices: 'Subscribe to all tenders (RSS)',
  subscribeAgencies: 'Subscribe by buyer',
  byAgency: 'By buyer',
  showCountedNotices: (count) =>
    `See ${count === 1 ? 'the tender' : `all ${plural(count, 'tender')}`}`,
  noticeNote: (agency) => `A tender of ${agency}: day of posting, deadline and budget.`,
  agenciesNote: 'Tenders by buyer.',
  countAgencies: (count) => plural(count, 'buyer'),
  frequentAgencies: 'Most tenders',
  agencyNote: (name) => `Tenders of ${name}, newest first.`,
  noticesOfAgency: (count) => `${plural(count, 'tender')} of this buyer`,

  noticeSummary: (agency, kind, facts, winner) =>
    [
      `A tender of ${agency}${KINDS[kind] ?? ''}.`,
      ...facts.map(([label, text]) => `${label}: ${text}.`),
      ...(winner === undefined ? [] : [`Awarded to ${winner}.`]),
    ].join(' '),
};

const KINDS: Record<string, string> = { 운영위탁: ' for operation', '시스템 구축': ' for systems' };

/** What happens to a notice after it is posted. */
export const noticeEventWords: NoticeEventWords = {
  steps: {
    posted: 'Posted',
    moved: 'Deadline moved',
    변경: 'Changed',
    재공고: 'Posted again',
    취소: 'Withdrawn',
    유찰: 'No award',
    awarded: 'Awarded',
  },
  titleAfter: (step, title) => `[${step}] ${title}`,
  movedOn: (day, before) => `The deadline was moved on ${day}. It was ${before}.`,
  happenedOn: {
    변경: (day) => `Changed on ${day}.`,
    재공고: (day) => `Posted again on ${day}.`,
    취소: (day) => `Withdrawn on ${day}.`,
    유찰: (day) => `Failed for want of a bid on ${day}.`,
  },
};

/** The page of one bid notice. */
export const noticePageWords: NoticePageWords = {
  asWritten: 'Buyer as written',
  number: 'Number',
  awarded: 'Awarded on',
  spelledWon: (krw) => `KRW ${formatNumber(krw)}`,
  fullAmount: (krw, isLimit, vat) => {
    const amount = `${isLimit ? 'up to ' : ''}KRW ${formatNumber(krw)}`;
    return vat === undefined ? amount : `${amount}, ${vat}`;
  },
  history: 'History',
  before: 'before',
  after: 'after',
  none: 'none',

  wonBy: (winner, sum) => (sum === undefined ? `Won by ${winner}` : `Won by ${winner} for ${sum}`),

  earlier: 'Earlier tenders for the same service',
  others: 'Other tenders of this buyer',
  showAgency: (name, count) => `See all ${plural(count, 'tender')} of ${name}`,
  otherNames: 'Other names',
  years: 'Years',
  kindTotal: (kind, count, sum) =>
    `${kind}: ${plural(count, 'tender')}${sum === undefined ? '' : ` (${sum} in all, excluding VAT)`}`,
  wonTimes: (winner, count) => `${winner} (${formatNumber(count)})`,
  otherNotices: 'Other tenders',
  previous: 'Previous tender',
  next: 'Next tender',
  list: 'List',
};
