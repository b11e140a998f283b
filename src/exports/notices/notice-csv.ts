import { stringify } from 'csv-stringify/sync';
import type { Bid } from '../../archive/bid.ts';
import type { NoticeColumn } from './notice-columns.ts';

/**
 * Notices as a CSV file (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows the encoding. A text
 * that a spreadsheet would take for a formula (`=1+1`) begins with an apostrophe.
 */
export function toNoticeCsv(bids: readonly Bid[], columns: readonly NoticeColumn[]): string {
  return stringify(
    bids.map((bid) => columns.map(({ cell }) => cell(bid))),
    {
      header: true,
      columns: columns.map(({ header }) => header),
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    },
  );
}
