import { formatCount } from '../../src/text/particles.ts';
import { toConsoleTable } from '../console-table.ts';
import type { Impact } from './compare-sites.ts';
import { toBlock, toCode, toLine } from './inert.ts';
import { toNumbers } from './numbers.ts';
import type { ChangedPage, Reach } from './pages.ts';
import type { SitePageKind } from './site-files.ts';
import { toSummary } from './impact-summary.ts';

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
 * The comparison in Korean, as Markdown that reads well in a terminal too: what it comes to, the
 * numbers, what must be mended, then lists. What editors and strangers wrote stands in code spans
 * and fenced blocks alone, where nothing of it can be a link, a mention, HTML or a command.
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
      ...feed.doubled.map(
        ({ address, was }) =>
          `${toCode(address)} 기사의 id가 바뀌어 구독자에게 같은 기사가 두 번 갑니다. 머리말에 ${toCode(`id: ${was.replace(/^urn:/u, '')}`)}라고 되돌려 주세요.`,
      ),
    ]),
    toList('더해지는 쪽', '쪽', pages.added.map(pageRow)),
    toList('글이 바뀌는 쪽', '쪽', pages.changed.filter(reaches('own')).map(changedRow)),
    toList('따라 바뀌는 쪽', '쪽', pages.changed.filter(reaches('around')).map(changedRow)),
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
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function toPoints(title: string, points: readonly string[]): string {
  if (points.length === 0) return '';
  const lines = cut(
    points.map((point) => `- ${point}`),
    (rest) => `- 외 ${formatCount(rest, '곳')}`,
  );
  return `### ${title} ${formatCount(points.length, '곳')}\n\n${lines.join('\n')}`;
}

/** Rows as a table in a fenced block; a long one is cut, with the number of those left out. */
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

function cut(lines: readonly string[], more: (rest: number) => string): string[] {
  const rest = lines.length - LONGEST;
  return rest > 0 ? [...lines.slice(0, LONGEST), more(rest)] : [...lines];
}

function pageRow({ kind, address, title }: { kind: SitePageKind; address: string; title: string }) {
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

function reaches(wanted: Reach): (page: ChangedPage) => boolean {
  return ({ reach }) => reach === wanted;
}
