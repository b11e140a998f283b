import type { Bid } from '../../archive/bid.ts';
import { toNetWon } from '../../bids/net-amount.ts';
import { netPriceOf } from '../../bids/year-review.ts';
import { absoluteUrl, bidUrl } from '../../site/urls.ts';
import type { Words } from '../../words/words.ts';

/** A cell of a table of notices: text, a whole number, or empty. */
type Cell = string | number | undefined;

/** A column of the tables that readers download; `cell` gives its value for a notice. */
export interface NoticeColumn {
  header: string;
  /** `day` is `2024-08-09`, `time` is `2024-08-09 10:00` in Seoul, `number` a whole number. */
  type: 'text' | 'day' | 'time' | 'number';
  /** Width in characters of the sheet's column. */
  width: number;
  cell: (bid: Bid) => Cell;
}

/** The columns of the tables (CSV, XLSX) of notices; `site` is the URL of the site. */
export function toNoticeColumns(words: Words, site: string): NoticeColumn[] {
  const { notice, register, review, noticeEvents } = words;
  const { columns } = review;
  const vatText = (vat: NonNullable<Bid['amount']>['vat']): string =>
    vat === 'unknown' ? review.unknownVat : notice.vat[vat];
  const priceVat = ({ result }: Bid): Cell =>
    result?.krw === undefined ? undefined : vatText(result.vat ?? 'unknown');
  return [
    { header: columns.number, type: 'text', width: 16, cell: ({ number }) => number },
    { header: columns.title, type: 'text', width: 48, cell: ({ title }) => title },
    { header: notice.agency, type: 'text', width: 22, cell: ({ agency }) => agency },
    { header: notice.kind, type: 'text', width: 12, cell: ({ kind }) => notice.kinds[kind] },
    { header: notice.posted, type: 'day', width: 12, cell: ({ posted }) => posted },
    { header: notice.deadline, type: 'time', width: 17, cell: ({ deadline }) => toTime(deadline) },
    { header: columns.amount, type: 'number', width: 17, cell: ({ amount }) => amount?.krw },
    {
      ...{ header: columns.vat, type: 'text', width: 12 },
      cell: ({ amount }) => amount && vatText(amount.vat),
    },
    {
      ...{ header: columns.limit, type: 'text', width: 10 },
      cell: ({ amount }) => (amount?.limit ? register.atMost : undefined),
    },
    {
      ...{ header: columns.net, type: 'number', width: 19 },
      cell: ({ amount }) => amount && toNetWon(amount),
    },
    { header: notice.seats, type: 'number', width: 9, cell: ({ seats }) => seats },
    {
      ...{ header: columns.state, type: 'text', width: 9 },
      cell: ({ history }) => lastEvent(history, noticeEvents.steps),
    },
    { header: columns.awarded, type: 'day', width: 12, cell: ({ result }) => result?.date },
    { header: notice.winner, type: 'text', width: 18, cell: ({ result }) => result?.winner },
    { header: columns.price, type: 'number', width: 17, cell: ({ result }) => result?.krw },
    { header: columns.priceVat, type: 'text', width: 12, cell: priceVat },
    { header: columns.netPrice, type: 'number', width: 23, cell: netPriceOf },
    { header: notice.original, type: 'text', width: 32, cell: ({ url }) => url },
    {
      header: columns.page,
      type: 'text',
      width: 32,
      cell: (bid) => absoluteUrl(bidUrl(bid), site),
    },
  ];
}

function lastEvent(
  history: Bid['history'],
  names: Words['noticeEvents']['steps'],
): string | undefined {
  const last = history?.at(-1);
  return last && names[last.event];
}

/** `2024-08-09 10:00` of `2024-08-09T10:00:00+09:00` */
function toTime(instant: string | undefined): string | undefined {
  return instant?.slice(0, 16).replace('T', ' ');
}
