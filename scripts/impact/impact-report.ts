import { formatCount } from '../../src/text/counts.ts';
import { consoleWidth, toConsoleTable } from '../console-table.ts';
import type { BeforeAfter, Impact } from './compare-sites.ts';
import { toSummary } from './impact-summary.ts';
import { toBlock, toLine } from './inert.ts';
import { changedBy, type ChangedPage } from './page-changes.ts';
import { explainChangedId } from './permalinks.ts';
import type { PageRef, SitePageKind } from './site-files.ts';

const LONGEST = 20;

const KIND_NAMES: Record<SitePageKind, string> = {
  article: '기사',
  bid: '공고',
  issue: '호',
  category: '분류',
  page: '안내',
  list: '목록',
};

/**
 * The report in Korean Markdown that is also readable in a terminal: summary, numbers, required
 * corrections, then lists. Text from the content is only in code spans and fenced blocks, where it
 * cannot become a link, a mention, HTML or a command.
 */
export function toImpactReport(impact: Impact): string {
  const { pages, feed, redirects, lost, lostFiles } = impact;
  const gone = pages.removed.filter(({ to }) => to === undefined);
  return [
    '## 사이트가 이렇게 바뀝니다',
    toSummary(impact),
    toNumbers(impact),
    toPoints('꼭 고칠 곳', [
      ...lost.map(({ text }) => text),
      ...feed.doubled.map(({ address, was }) => explainChangedId(address, was)),
    ]),
    toList('더해지는 쪽', '쪽', pages.added.map(pageRow)),
    toList('글이 바뀌는 쪽', '쪽', changedBy(pages.changed, 'own').map(changedRow)),
    toList('따라 바뀌는 쪽', '쪽', changedBy(pages.changed, 'around').map(changedRow)),
    toList('없어지는 쪽', '쪽', gone.map(pageRow)),
    toList('피드에서 바뀌는 글', '편', feedRows(feed)),
    toList('넘겨주는 옛 주소', '개', [
      ...redirects.added.map(({ from, to }) => ['새로', from, `→ ${to}`]),
      ...redirects.changed.map(({ from, to }) => ['다르게', from, `→ ${to}`]),
    ]),
    toList(
      '내려받을 수 없게 되는 파일',
      '개',
      lostFiles.map((file) => [file]),
    ),
  ]
    .filter((section) => section !== '')
    .join('\n\n')
    .concat('\n');
}

/** A section with a list of at most twenty points, then the number of points left out (`외 3곳`). */
function toPoints(title: string, points: readonly string[]): string {
  if (points.length === 0) return '';
  const lines = points.slice(0, LONGEST).map((point) => `- ${point}`);
  const rest = points.length - lines.length;
  const more = rest > 0 ? [`- 외 ${formatCount(rest, '곳')}`] : [];
  return `### ${title} ${formatCount(points.length, '곳')}\n\n${[...lines, ...more].join('\n')}`;
}

/** A section with a table in a fenced block of at most twenty rows, then the number of rows left out. */
function toList(title: string, unit: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const columns = Math.max(...rows.map((row) => row.length));
  const full = rows
    .slice(0, LONGEST)
    .map((row) => Array.from({ length: columns }, (_, column) => toLine(row[column] ?? '')));
  const lines = toConsoleTable(full).split('\n');
  const rest = rows.length - full.length;
  const more = rest > 0 ? [`외 ${formatCount(rest, unit)}`] : [];
  return `### ${title} ${formatCount(rows.length, unit)}\n\n${toBlock([...lines, ...more])}`;
}

function pageRow({ kind, address, title }: PageRef): string[] {
  return [KIND_NAMES[kind], address, title];
}

function changedRow(page: ChangedPage): string[] {
  return [...pageRow(page), page.parts.length > 0 ? `(${page.parts.join(', ')})` : ''];
}

function feedRows({ added, changed, displaced, withdrawn }: Impact['feed']): string[][] {
  return [
    ...added.map(({ address, title }) => ['새 글', address, title]),
    ...changed.map(({ address, title, parts }) => [
      '고친 글',
      address,
      title,
      `(${parts.join(', ')})`,
    ]),
    ...withdrawn.map(({ address, title }) => ['내린 글', address, title]),
    ...displaced.map(({ address, title }) => ['밀린 글', address, title]),
  ];
}

/** The numbers of both sites as a Markdown table whose columns are also aligned in a terminal. */
function toNumbers({ pages, feed, amounts }: Impact): string {
  const count = (name: string, amount: BeforeAfter): string[] =>
    toRow(name, amount, (value) => value.toLocaleString('ko-KR'));
  const size = (name: string, amount: BeforeAfter): string[] => toRow(name, amount, formatBytes);
  return toMarkdownTable([
    ['', '전', '후', '차이'],
    count('쪽', pages),
    count('기사', amounts.articles),
    ...(amounts.bids.before + amounts.bids.after > 0 ? [count('입찰 공고', amounts.bids)] : []),
    count('검색되는 글', amounts.searched),
    count('피드의 글', feed),
    count('넘겨주는 옛 주소', amounts.redirects),
    size('HTML', amounts.htmlBytes),
    size('그림', amounts.pictureBytes),
    size('사이트(검색 색인 빼고)', amounts.siteBytes),
  ]);
}

function toRow(name: string, { before, after }: BeforeAfter, format: (value: number) => string) {
  const difference = after - before;
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  return [name, format(before), format(after), sign + format(Math.abs(difference))];
}

/** Formats a size: `1.2 MB`, `12.3 KB`, `120 B`. */
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
