import type { NoticeRegisterWords } from '../ko/notice-register.ts';
import { formatNumber, plural } from './plural.ts';

/** The table of notices, for pages and for the script that sorts and filters it. */
export const noticeRegisterWords: NoticeRegisterWords = {
  notice: 'Tender',
  state: 'Status',
  cancelled: 'Cancelled',
  vatColumn: 'Budget (VAT)',
  atMost: 'at most',
  vat: { included: 'incl.', excluded: 'excl.', exempt: 'exempt' },
  shortWon: (krw) => `KRW ${formatNumber(krw)}`,
  shortDay: (day) => day,
  weekday: (weekday, time) => ` ${weekday} ${time}`,
  notices: (count) => plural(count, 'tender'),
};
