import { unzipSync, type Zippable, zipSync } from 'fflate';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import type { Bid } from '../../archive/bid.ts';
import type { NoticeColumn } from './notice-columns.ts';

// A file in a zip has the time of its writing; with a fixed one the same notices give the same bytes.
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
  // Excel knows no time zones: the time in Seoul is written as if it were that of Greenwich.
  if (type === 'day')
    return { type: Date, value: new Date(`${value}T00:00Z`), format: FORMATS.day };
  if (type === 'time') {
    return { type: Date, value: new Date(`${value.replace(' ', 'T')}Z`), format: FORMATS.time };
  }
  return { type: String, value };
}

/** The same zip file with a fixed time for each file in it. */
function dateFiles(zip: Uint8Array): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, [bytes, { mtime: WRITTEN }]]),
  );
  return new Uint8Array(zipSync(files));
}
