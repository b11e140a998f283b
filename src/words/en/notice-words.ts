import type { NoticeWords } from '../ko/notice-words.ts';
import { formatNumber, plural } from './plural.ts';

/** Texts of bid notices: of their facts, their lists and their agencies. */
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
