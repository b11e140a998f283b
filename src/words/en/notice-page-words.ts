import type { CalendarWords, NoticeEventWords, NoticePageWords } from '../ko/notice-page-words.ts';
import { formatNumber, plural } from './plural.ts';

/** Texts about the events of a notice after it was posted. */
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

/** Texts of the page of one bid notice. */
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

/** Texts of calendars of deadlines, and of the links to them. */
export const calendarWords: CalendarWords = {
  all: 'All tenders',
  open: 'Open tenders',
  titleOfAll: (journal) => `${journal}: tender deadlines`,
  titleOf: (journal, name) => `${journal}: tender deadlines (${name})`,
  note: (journal) => `Deadlines of the tenders in ${journal}.`,
  due: (title) => `Deadline: ${title}`,
  withdrawn: (title) => `Withdrawn: ${title}`,

  follow: 'Follow deadlines',
  followHint:
    'Subscribe in your calendar app to see deadlines as events, with a reminder two days before. If a deadline moves or a tender is withdrawn, the event changes too. If “Subscribe” does not open, add the address in your calendar app.',
  byAgency: { link: 'The page of a buyer', after: ' offers the deadlines of that buyer.' },
  subscribe: 'Subscribe',
  subscribeTo: (name) => `Subscribe to deadlines: ${name}`,
  address: 'Address',
  addressOf: (name) => `Address of deadlines: ${name}`,
  subscribeDeadlines: 'Subscribe to deadlines (calendar)',
  more: 'Other calendars',
  file: 'Deadlines as a file (ics)',
  addDeadline: 'Add to calendar',
};
