import type { Aside, Report } from './import-report.ts';

const SHOWN_PER_REASON = 3;
const SHOWN_TEXT = 40;

/** The report as an editor reads it. */
export function formatReport(report: Report, dryRun: boolean): string {
  return [
    ...formatFiles(report),
    ...formatPaths(dryRun ? '쓸 파일' : '쓴 파일', report.written),
    ...formatCount('이미 같은 파일', report.unchanged),
    ...formatPaths('그대로 둠(고친 파일)', report.kept),
    ...formatRemarks('원문에 없는 것', report.missing),
    ...formatRemarks('살펴볼 것', report.notes),
    ...formatAsides(
      '필드로 옮겨 적은 표시',
      report.setAside.filter((aside) => aside.as !== undefined),
    ),
    ...formatAsides(
      '싣지 않고 둔 글',
      report.setAside.filter((aside) => aside.as === undefined),
    ),
    formatTotals(report),
  ].join('\n');
}

function formatFiles({ files }: Report): string[] {
  return files.map((file) => {
    const found = [
      file.articles > 0 ? `기사 ${file.articles}건` : undefined,
      file.bids > 0 ? `입찰 공고 ${file.bids}건` : undefined,
    ].filter((part) => part !== undefined);
    return `${file.input}  ${file.label}  ${found.join(', ') || '들여올 글이 없습니다'}`;
  });
}

function formatPaths(title: string, paths: readonly string[]): string[] {
  return paths.length === 0
    ? []
    : ['', `${title} ${paths.length}개`, ...paths.map((path) => `  ${path}`)];
}

function formatCount(title: string, paths: readonly string[]): string[] {
  return paths.length === 0 ? [] : ['', `${title} ${paths.length}개`];
}

function formatRemarks(title: string, remarks: Report['missing']): string[] {
  if (remarks.length === 0) return [];
  const byFile = Map.groupBy(remarks, (remark) => remark.file);
  return [
    '',
    title,
    ...[...byFile].flatMap(([file, found]) => [
      `  ${file}`,
      ...found.map(({ text }) => `    ${text}`),
    ]),
  ];
}

function formatAsides(title: string, asides: readonly Aside[]): string[] {
  if (asides.length === 0) return [];
  const byReason = Map.groupBy(asides, (aside) => aside.reason);
  return [
    '',
    title,
    ...[...byReason].map(([reason, found]) => {
      const shown = found.slice(0, SHOWN_PER_REASON).map(({ text }) => shorten(text));
      const more = found.length > SHOWN_PER_REASON ? ' …' : '';
      return `  ${reason} ${found.length}곳: ${shown.join(' / ')}${more}`;
    }),
  ];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > SHOWN_TEXT ? `${line.slice(0, SHOWN_TEXT)}…` : line;
}

function formatTotals({ totals }: Report): string {
  const { input, bodies, frontmatter, setAside } = totals.characters;
  const number = (value: number): string => value.toLocaleString('ko-KR');
  return [
    '',
    `기사 ${totals.articles}건, 입찰 공고 ${totals.bids}건`,
    `글자 ${number(input)}자 = 본문 ${number(bodies)} + 머리말 ${number(frontmatter)} + 따로 둠 ${number(setAside)}`,
  ].join('\n');
}
