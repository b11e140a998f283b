import type { Bid } from '../archive/bid.ts';
import type { Day, SeoulInstant } from '../archive/date.ts';
import type { NoticeRegisterWords } from '../words/ko/notice-register-words.ts';
import type { Words } from '../words/words.ts';
import { isCancelled } from './bid-state.ts';

/** A notice as a row of the table of notices. The register's data file has the same fields. */
export interface NoticeRow extends Pick<
  Bid,
  'title' | 'agency' | 'amount' | 'posted' | 'number' | 'year' | 'slug'
> {
  /** Kind as readers see it: `운영위탁`, `Operation`. */
  kind: string;
  deadline: SeoulInstant | undefined;
  isCancelled: boolean;
}

/** Converts a notice to a row of the table. */
export function toNoticeRow(bid: Bid, { notice }: Words): NoticeRow {
  const { title, agency, amount, posted, number, year, slug, deadline } = bid;
  const kind = notice.kinds[bid.kind];
  const facts = { title, agency, kind, amount, posted, number, year, slug, deadline };
  return { ...facts, isCancelled: isCancelled(bid) };
}

/** Texts of the cells whose text is not simply a field of the notice. */
interface CellTexts {
  /** `10억 6,000만 원`, and in small letters beside it `이내, 별도`; each is '' if there is nothing to show. */
  amount: string;
  amountNote: string;
  posted: string;
  /** `2024.08.09` and `(금) 10:00`; '' without a deadline. */
  deadlineDay: string;
  deadlineTime: string;
}

/** Words of the table, and the short name of the weekday of a day: `금`. */
export interface RowWords {
  register: NoticeRegisterWords;
  weekday: (day: Day) => string;
}

/** The texts of a row's cells. */
export function toCellTexts(
  { amount, posted, deadline }: NoticeRow,
  { register: words, weekday }: RowWords,
): CellTexts {
  const notes = [
    ...(amount?.limit === true ? [words.atMost] : []),
    ...(amount && amount.vat !== 'unknown' ? [words.vat[amount.vat]] : []),
  ];
  const day = deadline?.slice(0, 10);
  return {
    amount: amount ? words.shortWon(amount.krw) : '',
    amountNote: notes.join(', '),
    posted: words.shortDay(posted),
    deadlineDay: day === undefined ? '' : words.shortDay(day),
    deadlineTime:
      day === undefined ? '' : words.weekday(weekday(day), deadline?.slice(11, 16) ?? ''),
  };
}
