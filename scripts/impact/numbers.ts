import { consoleWidth } from '../console-table.ts';
import type { Amount, Impact } from './compare-sites.ts';

/** The numbers of both sites as a Markdown table, its columns aligned for a terminal too. */
export function toNumbers({ pages, feed, amounts }: Impact): string {
  const count = (name: string, amount: Amount): string[] => toRow(name, amount, formatNumber);
  const size = (name: string, amount: Amount): string[] => toRow(name, amount, formatBytes);
  return toMarkdownTable([
    ['', '전', '후', '차이'],
    count('쪽', pages),
    count('기사', amounts.articles),
    count('입찰 공고', amounts.bids),
    count('검색되는 글', amounts.searched),
    count('피드의 글', feed),
    count('넘겨주는 옛 주소', amounts.redirects),
    size('HTML', amounts.htmlBytes),
    size('그림', amounts.pictureBytes),
    size('사이트(검색 색인 빼고)', amounts.siteBytes),
  ]);
}

function toRow(name: string, { before, after }: Amount, format: (value: number) => string) {
  const difference = after - before;
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  return [name, format(before), format(after), sign + format(Math.abs(difference))];
}

function formatNumber(value: number): string {
  return value.toLocaleString('ko-KR');
}

/** `1.2 MB`, `12.3 KB`, `120 B` */
function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function toMarkdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) =>
    Math.max(3, ...rows.map((row) => consoleWidth(row[column] ?? ''))),
  );
  const toCells = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column > 0)).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column > 0 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [toCells(head), `| ${rule.join(' | ')} |`, ...body.map(toCells)].join('\n');
}

function pad(cell: string, width: number, isNumber: boolean): string {
  const blank = ' '.repeat(width - consoleWidth(cell));
  return isNumber ? blank + cell : cell + blank;
}
