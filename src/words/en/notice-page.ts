import type { NoticePageWords } from '../ko/notice-page.ts';
import { formatNumber, plural } from './plural.ts';

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
