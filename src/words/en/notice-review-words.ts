import type { NoticeReviewWords } from '../ko/notice-review-words.ts';
import { formatNumber, plural } from './plural.ts';

const MONTHS = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** Texts of the year in review of the tenders, and of the files with its tenders. */
export const noticeReviewWords: NoticeReviewWords = {
  description: (year) =>
    `Tenders of ${year} by month, kind and buyer. The list can be downloaded as CSV and Excel.`,
  compared: (year, more) =>
    more === 0
      ? `as many as in ${year}`
      : `${formatNumber(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} than in ${year}`,
  yearBefore: (year, number) => `${year}: ${number}`,

  summary: 'At a glance',
  monthly: 'By month',
  byKind: 'Budgets by kind',
  bySeats: 'Buyers with the most seats',
  byAmount: 'Buyers with the largest budgets',
  calendar: 'Calendar of deadlines',
  winners: 'Awards',
  list: 'All tenders',
  downloads: 'Download',

  notices: 'Tenders',
  noticeCount: 'Number',
  month: 'Month',
  monthName: (month) => MONTHS.format(Date.UTC(2000, month - 1)),
  nextYearMonth: (month) => `${MONTHS.format(Date.UTC(2000, month - 1))}, next year`,
  total: 'Sum',
  all: 'All',
  median: 'Median',
  share: (percent) => `${percent} of the tenders`,
  numberOfSeats: 'Seats',
  winner: 'Company',
  price: 'Award prices',
  day: 'Deadline',
  amountSum: 'Sum of the budgets',
  amountMedian: 'Median budget',
  seatsSum: 'Seats',
  awarded: 'Known awards',
  amountStates: {
    net: 'With a budget',
    'unknown-vat': 'VAT unknown',
    unnamed: 'Without a budget',
    cancelled: 'Cancelled',
  },
  amountStatesInShort: {
    net: 'With a budget',
    'unknown-vat': 'VAT unknown',
    unnamed: 'No budget',
    cancelled: 'Cancelled',
  },
  netNote:
    'All amounts are without VAT. One that includes VAT is divided by 1.1 and rounded to a whole won; one of “up to” a sum counts as that sum.',
  unknownVatNote: (count) =>
    `Sums and medians leave out ${plural(count, 'tender')} that ${count === 1 ? 'does' : 'do'} not say whether VAT is included.`,
  cancelledNote: (count) =>
    `${plural(count, 'cancelled tender')} ${count === 1 ? 'is' : 'are'} in the number of tenders only.`,
  oneMonth: (count, month) =>
    count === 1 ? `The tender was posted in ${month}.` : `All ${count} were posted in ${month}.`,
  ranked: (agencies, top) => `The first ${top} of ${plural(agencies, 'buyer')}`,
  priced: (priced) => `(sum of ${priced})`,
  winnersNote: 'Prices are without VAT too; one of unknown VAT is in no sum.',
  filtered: (names, count) => `${names.join(' · ')}: showing ${plural(count, 'tender')}.`,
  showAll: 'Show all',

  monthlyChart: 'Tenders by month',
  kindChart: 'Sums of the budgets by kind',
  seatsChart: 'Seats by buyer',
  amountChart: 'Sums of the budgets by buyer',
  calendarChart: 'Deadlines by day',
  noticeUnit: 'tenders',
  seatUnit: 'seats',
  wonUnit: { name: 'million won', won: 1_000_000 },
  calendarNote: 'The larger a square, the more deadlines on that day.',
  calendarSummary: (days, most, count) =>
    `Calendar of deadlines: ${plural(days, 'day')} with a deadline, the most on ${most} (${count}).`,

  files: { csv: 'CSV', xlsx: 'Excel', json: 'JSON', ocds: 'OCDS' },
  filesNote: (year) => `All tenders of ${year}. OCDS is the Open Contracting Data Standard.`,
  sheet: (year) => `Tenders ${year}`,
  columns: {
    number: 'Number',
    title: 'Title',
    amount: 'Budget (KRW)',
    vat: 'VAT',
    limit: 'Limit',
    net: 'Budget without VAT (KRW)',
    state: 'Last change',
    awarded: 'Awarded on',
    price: 'Award (KRW)',
    priceVat: 'VAT of the award',
    netPrice: 'Award without VAT (KRW)',
    page: 'Page',
  },
  unknownVat: 'unknown',
  announced: (amount) => `Budget as announced: ${amount}`,
};
