import type { NoticeRegisterWords } from '../ko/notice-register-words.ts';
import { deadlineWords } from './deadline-words.ts';
import { formatNumber, plural } from './plural.ts';

const won = (krw: number): string => `KRW ${formatNumber(krw)}`;

/** Texts of the table of notices, for pages and for the script that sorts and filters it. */
export const noticeRegisterWords: NoticeRegisterWords = {
  notice: 'Tender',
  state: 'Status',
  cancelled: 'Cancelled',
  vatColumn: 'Budget (VAT)',
  atMost: 'at most',
  vat: { included: 'incl.', excluded: 'excl.', exempt: 'exempt' },
  shortWon: won,
  shortDay: (day) => day,
  weekday: (weekday, time) => ` ${weekday} ${time}`,

  caption: 'Tenders, open ones first',
  filters: 'Filter the tenders',
  search: 'Search',
  searchHint: 'Title, buyer, number',
  everyKind: 'All kinds',
  everyAgency: 'All buyers',
  least: 'Lowest budget',
  most: 'Highest budget',
  range: '–',
  noLeast: 'No minimum',
  noMost: 'No maximum',
  fromWon: (krw) => `${won(krw)} or more`,
  toWon: (krw) => `${won(krw)} or less`,
  states: { all: 'All', open: 'Open', closed: 'Closed' },
  order: 'Order',
  orders: {
    '-deadline': 'Latest deadline',
    deadline: 'Next deadline',
    '-posted': 'Newest',
    '-amount': 'Largest budget',
    amount: 'Smallest budget',
    agency: 'Buyer',
    title: 'Title',
  },
  otherOrders: {
    posted: 'Oldest',
    kind: 'Kind',
    '-kind': 'Kind, reversed',
    '-agency': 'Buyer, reversed',
    '-title': 'Title, reversed',
  },
  more: 'Filters',
  clear: 'Clear filters',
  none: 'No tender matches these filters.',
  failed: 'The tenders could not be loaded. Please try again in a while.',
  previous: 'Previous',
  next: 'Next',

  counted: (found, all, open) =>
    [
      all === undefined
        ? plural(found, 'tender')
        : `${formatNumber(found)} of ${plural(all, 'tender')}`,
      ...(open === undefined ? [] : [deadlineWords.countOpen(open)]),
    ].join(' · '),
  sums: ({ priced, net, unclear, unpriced, cancelled }) =>
    [
      ...(priced > 0 ? [`Budgets of ${plural(priced, 'tender')}: ${won(net)} without VAT`] : []),
      ...(unclear > 0 ? [`${formatNumber(unclear)} with VAT unknown`] : []),
      ...(unpriced > 0 ? [`${formatNumber(unpriced)} without a budget`] : []),
      ...(cancelled > 0 ? [`${formatNumber(cancelled)} cancelled`] : []),
    ].join(' · '),
  byYear: 'Tenders by year',
  noneOpen: 'No tender is open now.',
  openNotices: 'Open tenders',
};
