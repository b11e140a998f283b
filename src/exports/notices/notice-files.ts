import { stringify } from 'csv-stringify/sync';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import type { Bid } from '../../archive/bid.ts';
import { type Journal, licenceLabel, licenceUrl } from '../../archive/journal.ts';
import { toNetWon } from '../../bids/net-amount.ts';
import { netPriceOf } from '../../bids/year-review.ts';
import { absoluteUrl, bidUrl, bidYearUrl } from '../../site/urls.ts';
import { type Words, wordsOf } from '../../words/words.ts';

/** A cell of a table of notices: text, a whole number, or empty. */
type CellValue = string | number | undefined;

/** A column of the tables that readers download; `cell` gives its value for a notice. */
interface NoticeColumn {
  header: string;
  /** `day` is `2024-08-09`, `time` is `2024-08-09 10:00` in Seoul, `number` a whole number. */
  type: 'text' | 'day' | 'time' | 'number';
  /** Width in characters of the sheet's column. */
  width: number;
  cell: (bid: Bid) => CellValue;
}

/** The columns of the tables (CSV, XLSX) of notices; `site` is the URL of the site. */
export function toNoticeColumns(words: Words, site: string): NoticeColumn[] {
  const { notice, register, review, noticeEvents } = words;
  const { columns } = review;
  const vatText = (vat: NonNullable<Bid['amount']>['vat']): string =>
    vat === 'unknown' ? review.unknownVat : notice.vat[vat];
  const priceVat = ({ result }: Bid): CellValue =>
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

/** `2024-08-09 10:00` for `2024-08-09T10:00:00+09:00`. */
function toTime(instant: string | undefined): string | undefined {
  return instant?.slice(0, 16).replace('T', ' ');
}

/**
 * Notices as a CSV file (RFC 4180) in UTF-8 with a byte order mark, from which Excel recognises the encoding.
 * A text that a spreadsheet would take for a formula (`=1+1`) begins with an apostrophe.
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

// Every file has the same fixed time, so that the same notices always give the same bytes.
const WRITTEN = new Date(2000, 0, 1);
const FORMATS = { day: 'yyyy-mm-dd', time: 'yyyy-mm-dd hh:mm', number: '#,##0' } as const;

/** Notices as an Excel workbook of one sheet; `name` is the sheet's. */
export async function toNoticeSheet(
  bids: readonly Bid[],
  columns: readonly NoticeColumn[],
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const header: Row = columns.map((column) => ({ value: column.header, fontWeight: 'bold' }));
  const rows = bids.map((bid): Row => columns.map((column) => toCell(column, bid)));
  const written = writeExcelFile([header, ...rows], {
    columns: columns.map(({ width }) => ({ width })),
    sheet: name,
    stickyRowsCount: 1,
  });
  return dateFiles(new Uint8Array(await written.toBuffer()));
}

function toCell({ type, cell }: NoticeColumn, bid: Bid): Cell {
  const value = cell(bid);
  if (value === undefined) return null;
  if (typeof value === 'number') return { type: Number, value, format: FORMATS.number };
  // Excel knows no time zones: the time in Seoul is written as if it were in Greenwich.
  if (type === 'day')
    return { type: Date, value: new Date(`${value}T00:00Z`), format: FORMATS.day };
  if (type === 'time') {
    return { type: Date, value: new Date(`${value.replace(' ', 'T')}Z`), format: FORMATS.time };
  }
  return { type: String, value };
}

/** Sets the same fixed time on each file in a zip file. */
function dateFiles(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, [bytes, { mtime: WRITTEN }]]),
  );
  return new Uint8Array(zipSync(files));
}

/** Notices of a year as JSON, with the fields of their files and the amounts without VAT (`net`); kinds and events in the journal's language. */
export function toNoticeJson(bids: readonly Bid[], year: string, journal: Journal): string {
  const words = wordsOf(journal.language);
  const head = {
    title: words.notice.noticesOfYear(year),
    url: absoluteUrl(bidYearUrl(year), journal.url),
    publisher: journal.publisher,
    licence: licenceUrl(journal.licence) ?? licenceLabel(journal),
    year,
  };
  const notices = bids.map((bid) => toNotice(bid, journal.url, words));
  return `${JSON.stringify({ ...head, notices })}\n`;
}

/** A notice as JSON; `original` is the notice at the agency, `url` its page on this site. */
function toNotice(bid: Bid, site: string, words: Words): unknown {
  const { id, number, title, agency, kind, posted, deadline, amount, seats } = bid;
  const { history, result, url: original } = bid;
  return {
    ...{ id, number, title, agency, kind: words.notice.kinds[kind], posted, deadline },
    amount: amount && { ...amount, net: toNetWon(amount) },
    seats,
    history: history?.map((step) => ({ ...step, event: words.noticeEvents.steps[step.event] })),
    result: result && { ...result, net: netPriceOf(bid) },
    ...{ original, url: absoluteUrl(bidUrl(bid), site) },
  };
}
